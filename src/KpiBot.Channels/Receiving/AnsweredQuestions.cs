namespace KpiBot.Channels.Receiving;

/// <summary>Which messages answered which question, for a day: people correct a question soon, or not at all.</summary>
internal sealed class AnsweredQuestions(TimeProvider time)
{
    public static readonly TimeSpan Window = TimeSpan.FromDays(1);

    public const int Most = 5_000;

    private readonly Recent<AskedWhere, Answered> _answered = new(Window, Most, time);

    /// <summary>Null where it is too long ago, or was never answered.</summary>
    public Answered? Find(AskedWhere? question) => question is { } key && _answered.TryGet(key, out var answered) ? answered : null;

    public void Remember(AskedWhere? question, Answered answered)
    {
        if (question is { } key)
            _answered.Set(key, answered);
    }

    public void Forget(AskedWhere? question)
    {
        if (question is { } key)
            _answered.Remove(key);
    }
}

/// <summary>A message that asks: the place it stands in, and its id there.</summary>
internal readonly record struct AskedWhere(string Conversation, string Message);

/// <param name="Text">The question as it was answered.</param>
/// <param name="Messages">The ids of the answers, in their order.</param>
internal sealed record Answered(string Text, IReadOnlyList<string> Messages);
