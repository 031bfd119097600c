using KpiBot.Channels.Teams.Protocol;
using KpiBot.Core.Access;
using KpiBot.Core.Conversations;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>Who said what, and where: a thread of a channel is its own conversation, and belongs to the channel.</summary>
internal static class Utterances
{
    public static Utterance Of(Activity activity, Principal asker)
    {
        var thread = activity.Conversation?.Id;
        return new(MessageText.Of(activity))
        {
            ChannelLanguage = ActivityLanguage.Of(activity),
            Thread = Id(thread),
            Channel = Id(thread is null ? null : ConversationAccount.WithoutThread(thread)),
            User = Id(activity.From?.Id),
            Asker = asker,
            Place = PlaceOf(activity.Conversation),
        };
    }

    /// <summary>Only what is said to be personal is: wherever else, others may read.</summary>
    private static SharedPlace? PlaceOf(ConversationAccount? conversation) => conversation?.ConversationType == ConversationAccount.Personal
        ? null
        : SharedPlace.Teams(ConversationAccount.WithoutThread(conversation?.Id ?? ""));

    private static string? Id(string? id) => string.IsNullOrEmpty(id) ? null : "teams:" + id;
}
