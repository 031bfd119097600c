using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Messages;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Views;

/// <summary>Modals in which there is nothing to fill in.</summary>
internal static class ModalViews
{
    private const int LongestSentence = 1_000;

    public static ModalView Saying(string sentence, IModal modal, UiLanguage language) => new(
        modal.Callback, Title(modal.Title, language), Close(language), [.. new RichLines(LongestSentence).Line(sentence).Blocks()]);

    /// <summary>In place of a form that there is no longer.</summary>
    public static ModalView Unknown(string callback, UiLanguage language) => new(
        callback, Title(ModalWords.Unknown, language), Close(language), [.. new RichLines(LongestSentence).Line(ModalWords.OtherVersion.In(language)).Blocks()]);

    public static PlainText Title(LocalizedText title, UiLanguage language) => new(SlackText.Plain(title.In(language), SlackLimits.ViewTitle));

    public static PlainText Close(UiLanguage language) => Button(ModalWords.Close, language);

    public static PlainText Button(LocalizedText label, UiLanguage language) => new(SlackText.Plain(label.In(language), SlackLimits.ViewButton));
}
