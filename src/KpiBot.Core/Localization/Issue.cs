namespace KpiBot.Core.Localization;

/// <summary>
/// What the user got wrong, or what KpiBot must ask back: a stable code, one clear sentence and a way on.
/// Faults of KpiBot's own are exceptions, never issues.
/// </summary>
public abstract record Issue
{
    /// <summary>Stable, in lower snake case: scripts and tests rely on it.</summary>
    public abstract string Code { get; }

    /// <summary>One sentence that says what is wrong and what can be done about it.</summary>
    public abstract LocalizedText Text { get; }

    /// <summary>Ways on, at most four, the likeliest first; empty where there is none.</summary>
    public virtual IReadOnlyList<Candidate> Candidates => [];
}

/// <summary>A way on: what the button says, and the question it asks.</summary>
public sealed record Candidate(LocalizedText Label, LocalizedText Query)
{
    /// <summary>Short enough for a button of every channel.</summary>
    public LocalizedText Label { get; init; } = new(ButtonLabel.Of(Label.English), ButtonLabel.Of(Label.French));
}
