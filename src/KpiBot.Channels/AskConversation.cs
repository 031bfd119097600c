using KpiBot.Core.Conversations;

namespace KpiBot.Channels;

/// <summary>Puts a message to KpiBot: <see cref="Conversation.AskAsync(Utterance, CancellationToken)"/>, as the channel sees it.</summary>
public delegate ValueTask<Reply> AskConversation(Utterance said, CancellationToken cancellation);
