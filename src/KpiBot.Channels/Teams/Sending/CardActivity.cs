using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>An answer as a reply: a card alone, because text beside it makes two messages of it.</summary>
internal static class CardActivity
{
    public static Activity For(Answer answer, ConversationReference reference) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = reference.ChannelId,
        ServiceUrl = reference.ServiceUrl.OriginalString,
        Conversation = reference.Conversation,
        From = reference.Bot,
        Recipient = reference.User,
        ReplyToId = reference.ActivityId,
        Locale = answer.Language switch
        {
            UiLanguage.English => "en",
            UiLanguage.French => "fr",
        },
        Summary = CardSummary.Of(answer),
        Attachments = [new(Attachment.AdaptiveCard, AdaptiveCardRenderer.Render(answer))],
    };
}
