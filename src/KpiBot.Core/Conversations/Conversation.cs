using KpiBot.Core.Answers;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>The whole path of a message: text → intent → query → answer.</summary>
public sealed class Conversation(IntentParser parser, QueryHandlers queries, AnswerBuilder answers)
{
    /// <summary>Never silent: whatever the text, the reply holds at least one answer.</summary>
    /// <param name="channelLanguage">The channel's locale, where it has one.</param>
    public ValueTask<Reply> AskAsync(string text, UiLanguage? channelLanguage = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException($"{text}{channelLanguage}{cancellation}{parser}{queries}{answers}");
}
