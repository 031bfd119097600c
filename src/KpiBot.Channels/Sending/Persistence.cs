namespace KpiBot.Channels.Sending;

/// <summary>How a channel goes on where a try did not work.</summary>
/// <param name="Patience">Tries begin no later than this after the first.</param>
/// <param name="RepeatsDoubtful">Whether what may have arrived is said again all the same.</param>
internal sealed record Persistence(TimeSpan Patience, bool RepeatsDoubtful)
{
    /// <summary>For answers: one that is never given is worse than one that is given twice.</summary>
    public static readonly Persistence OfAnswers = new(TimeSpan.FromMinutes(10), RepeatsDoubtful: true);

    /// <summary>For what is in the outbox, which does the waiting, and decides about repeats.</summary>
    public static readonly Persistence OfOutbox = new(TimeSpan.FromSeconds(30), RepeatsDoubtful: false);
}
