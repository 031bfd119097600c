namespace KpiBot.Channels.Teams.Protocol;

/// <summary>All that is needed to say something in a conversation.</summary>
/// <param name="ActivityId">The activity that is answered; null where there is none to answer.</param>
internal sealed record ConversationReference(
    Uri ServiceUrl,
    ConversationAccount Conversation,
    ChannelAccount? Bot,
    ChannelAccount? User,
    string? ActivityId,
    string? ChannelId,
    string? Locale);
