using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>Sends answers as cards. A card that is too large is sent again smaller, in the same place of the order.</summary>
internal sealed class CardDelivery(OrderedSending sending, CardPlaces places)
{
    public Task<ConnectorAnswer> SendAsync(ConversationReference reference, Answer answer, CancellationToken cancellation, bool isAlert = false, Persistence? persistence = null) =>
        SendAsync(reference, answer, isAlert, activity => RequestOf(reference, activity), persistence, cancellation);

    public Task<ConnectorAnswer> UpdateAsync(ConversationReference reference, string earlier, Answer answer, CancellationToken cancellation, Persistence? persistence = null)
    {
        var plain = reference with { ActivityId = null };
        return SendAsync(plain, answer, isAlert: false, activity => ConnectorRequest.Update(plain, earlier, activity), persistence, cancellation);
    }

    /// <summary>Begins a thread of its own in the channel.</summary>
    public Task<ConnectorAnswer> BeginThreadAsync(ConversationReference channel, Answer answer, CancellationToken cancellation, Persistence? persistence = null)
    {
        var id = channel.Conversation.Id ?? "";
        var tenant = channel.Conversation.TenantId;
        return SendAsync(channel, answer, isAlert: false, activity => ConnectorRequest.Create(channel.ServiceUrl, new(IsGroup: true)
        {
            Bot = channel.Bot,
            TenantId = tenant,
            ChannelData = new(new(id), tenant is null ? null : new(tenant)),
            Activity = activity,
        }, id), persistence, cancellation);
    }

    private Task<ConnectorAnswer> SendAsync(
        ConversationReference reference, Answer answer, bool isAlert, Func<Activity, ConnectorRequest> request, Persistence? persistence, CancellationToken cancellation)
    {
        var around = places.Around(reference);
        var activity = CardActivity.For(answer, around, reference, isAlert);
        return sending.SendAsync(request(activity), cancellation, refused =>
        {
            switch (refused)
            {
                case ConnectorAnswer.TooLarge when CardActivity.Smaller(answer, around, SizeOf(activity), reference, isAlert) is { } smaller:
                    activity = smaller;
                    return request(activity);
                case ConnectorAnswer.MessageGone when activity.ReplyToId is not null:
                    // The question was deleted before it was answered: the answer stands alone.
                    activity = activity with { ReplyToId = null };
                    return ConnectorRequest.Post(reference, activity);
                default:
                    return null;
            }
        }, persistence);
    }

    private static ConnectorRequest RequestOf(ConversationReference reference, Activity activity) =>
        activity.ReplyToId is { Length: > 0 } question ? ConnectorRequest.Reply(reference, question, activity) : ConnectorRequest.Post(reference, activity);

    private static int SizeOf(Activity activity) => AdaptiveCardRenderer.SizeOf(activity.Attachments![0].Content!.Value);
}
