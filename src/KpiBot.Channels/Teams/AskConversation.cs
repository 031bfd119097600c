using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams;

/// <summary>Puts a text to KpiBot: <see cref="Conversation.AskAsync"/>, as the channel sees it.</summary>
/// <param name="channelLanguage">The sender's, as far as the channel knows it.</param>
public delegate ValueTask<Reply> AskConversation(string text, UiLanguage? channelLanguage, CancellationToken cancellation);
