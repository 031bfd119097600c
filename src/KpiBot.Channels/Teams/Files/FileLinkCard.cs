using System.Text.Json;
using KpiBot.Channels.Export;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Files;

internal static class FileLinkCard
{
    /// <param name="note">What is said beside; empty for nothing.</param>
    public static Activity Of(AnswerFile file, Uri link, UiLanguage language, string note, ConversationReference reference)
    {
        var text = FileWords.Link(file.Name).In(language) + note;
        var card = new AdaptiveCard(language.Tag(), CardText.Markdown(text, CardSummary.Limit), CardText.Spoken(text, CardSummary.Limit),
        [
            CardText.Line(new TextRun(text)),
            new ActionSet([new CardAction.OpenUrl(FileWords.Download.In(language), link)]),
        ]);
        return CardActivity.Of(new(Attachment.AdaptiveCard, JsonSerializer.SerializeToElement(card, CardJson.Wire.AdaptiveCard)), text, language, reference);
    }
}
