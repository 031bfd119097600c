using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>Lists of lines, and the line that counts what did not fit.</summary>
internal static class CardLists
{
    public static IEnumerable<CardElement> Lines(IReadOnlyList<string> lines, UiLanguage language, CardLimits limits, Func<TextRun, TextRun> style) =>
        Cut(lines, language, limits, line => CardText.Line(style(new(CardText.Plain(line, limits.Characters)))));

    public static IEnumerable<CardElement> Labelled(IReadOnlyList<LabelledText> lines, UiLanguage language, CardLimits limits) =>
        Cut(lines, language, limits, line => CardText.Line(
            new TextRun($"{CardText.Plain(line.Label, limits.Characters)}  ") { Weight = TextWeight.Bolder },
            new TextRun(CardText.Plain(line.Text, limits.Characters))));

    private static IEnumerable<CardElement> Cut<T>(IReadOnlyList<T> lines, UiLanguage language, CardLimits limits, Func<T, RichTextBlock> show)
    {
        foreach (var line in lines.Take(limits.Lines))
            yield return show(line) with { Spacing = Spacing.Small };
        if (lines.Count > limits.Lines)
            yield return CardText.Line(new TextRun(AnswerWords.More(lines.Count - limits.Lines).In(language)) { IsSubtle = true });
    }
}
