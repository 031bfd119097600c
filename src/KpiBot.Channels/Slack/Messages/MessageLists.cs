using KpiBot.Channels.Slack.Elements;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Messages;

/// <summary>Lists of lines, and the line that counts what did not fit.</summary>
internal static class MessageLists
{
    public static RichLines Lines(IReadOnlyList<string> lines, UiLanguage language, MessageSize size) =>
        Append(new(size.Characters), lines, language, size);

    public static RichLines Append(RichLines to, IReadOnlyList<string> lines, UiLanguage language, MessageSize size, TextStyle? style = null) =>
        Counted(to.Lines(lines.Take(size.Lines), style), lines.Count, language, size);

    public static RichLines Labelled(RichLines to, IReadOnlyList<LabelledText> lines, UiLanguage language, MessageSize size)
    {
        foreach (var line in lines.Take(size.Lines))
            to.Line((line.Label + language.Colon(), TextStyle.Strong), (line.Text, null));
        return Counted(to, lines.Count, language, size);
    }

    private static RichLines Counted(RichLines shown, int all, UiLanguage language, MessageSize size) =>
        all > size.Lines ? shown.Line(AnswerWords.More(all - size.Lines).In(language), TextStyle.Aside) : shown;
}
