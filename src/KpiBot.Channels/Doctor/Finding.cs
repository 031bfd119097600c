namespace KpiBot.Channels.Doctor;

/// <summary>What one check has found.</summary>
/// <param name="Check">What was looked at, in a word or two.</param>
/// <param name="Sentence">What is so.</param>
public abstract record Finding(string Check, string Sentence)
{
    /// <summary>As it must be.</summary>
    public sealed record Passed(string Check, string Sentence) : Finding(Check, Sentence);

    /// <summary>Not as it must be; <paramref name="Next"/> says what to do.</summary>
    public sealed record Failed(string Check, string Sentence, string Next) : Finding(Check, Sentence);

    /// <summary>Not looked at; the sentence says why, or what is needed for it.</summary>
    public sealed record Skipped(string Check, string Sentence) : Finding(Check, Sentence);
}
