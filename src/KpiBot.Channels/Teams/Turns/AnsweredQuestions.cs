using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>Which messages answered which question, for a day: people correct a question soon, or not at all.</summary>
internal sealed class AnsweredQuestions(TimeProvider time)
{
    public static readonly TimeSpan Window = TimeSpan.FromDays(1);

    public const int Most = 5_000;

    private readonly Recent<(string Conversation, string Question), Answered> _answered = new(Window, Most, time);

    /// <summary>Null where it is too long ago, or was never answered.</summary>
    public Answered? Find(Activity question) => KeyOf(question) is { } key && _answered.TryGet(key, out var answered) ? answered : null;

    public void Remember(Activity question, Answered answered)
    {
        if (KeyOf(question) is { } key)
            _answered.Set(key, answered);
    }

    public void Forget(Activity question)
    {
        if (KeyOf(question) is { } key)
            _answered.Remove(key);
    }

    private static (string, string)? KeyOf(Activity activity) =>
        activity is { Conversation.Id: { } conversation, Id: { Length: > 0 } question } ? (conversation, question) : null;
}

/// <param name="Text">The question as it was answered.</param>
/// <param name="Messages">The ids of the answers, in their order.</param>
internal sealed record Answered(string Text, IReadOnlyList<string> Messages);
