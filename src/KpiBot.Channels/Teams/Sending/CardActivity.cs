using System.Text.Json;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Teams.Cards.Buttons;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>An answer as a message: a card alone, because text beside it makes two messages of it, and no id comes back.</summary>
internal static class CardActivity
{
    /// <summary>Brings it to the person's activity feed and has their client speak up.</summary>
    private static readonly JsonElement Alert = JsonDocument.Parse("""{"notification":{"alert":true}}""").RootElement;

    /// <param name="isAlert">For what nobody asked for just now.</param>
    public static Activity For(Answer answer, CardSurroundings around, ConversationReference reference, bool isAlert = false) =>
        Around(answer, AdaptiveCardRenderer.Render(answer, around), reference, isAlert);

    /// <summary>Null where no card of it is smaller than so many bytes.</summary>
    public static Activity? Smaller(Answer answer, CardSurroundings around, int than, ConversationReference reference, bool isAlert = false)
    {
        var shortened = answer.With(AnswerLine.Shortened);
        return AdaptiveCardRenderer.RenderUnder(than, shortened, around) is { } card ? Around(shortened, card, reference, isAlert) : null;
    }

    /// <summary>An attachment alone in its message.</summary>
    /// <param name="summary">Plain text, where the attachment cannot be shown.</param>
    public static Activity Of(Attachment attachment, string summary, UiLanguage language, ConversationReference reference) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = reference.ChannelId,
        ServiceUrl = reference.ServiceUrl.OriginalString,
        Conversation = reference.Conversation,
        From = reference.Bot,
        Recipient = reference.User,
        ReplyToId = reference.ActivityId,
        Locale = language.Tag(),
        Summary = summary,
        Attachments = [attachment],
    };

    private static Activity Around(Answer answer, JsonElement card, ConversationReference reference, bool isAlert) =>
        Of(new(Attachment.AdaptiveCard, card), CardSummary.Of(answer), answer.Language, reference) with { ChannelData = isAlert ? Alert : null };
}
