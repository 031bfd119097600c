using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Threads;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language;

/// <summary>What KpiBot made of a text.</summary>
public sealed record Parse(string Text, UiLanguage Language, Intent Intent)
{
    /// <summary>Every time expression in the text, whether or not it is a KPI question.</summary>
    public IReadOnlyList<PeriodMatch> Periods { get; init; } = [];

    /// <summary>Spelling slips put right.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Words that could carry meaning and were not understood, as they were written.</summary>
    public IReadOnlyList<string> NotUnderstood { get; init; } = [];

    /// <summary>What was taken over from the question before in the thread; null for a question of its own.</summary>
    public Intent.Ask? Kept { get; init; }

    /// <summary>What the question before had and this one cannot have; null where there is nothing of the kind.</summary>
    public Intent.Ask? Dropped { get; init; }

    /// <summary>Ambiguous words that were read as the asker reads them, as they were written, and as what.</summary>
    public IReadOnlyList<ReadAs> ReadAs { get; init; } = [];

    /// <summary>What the asker has just said to mean by an ambiguous word; null where nothing was chosen.</summary>
    public Choice? Chosen { get; init; }

    /// <summary>Whether a pie was asked for.</summary>
    public bool WantsPie { get; init; }

    /// <summary>Why it cannot be answered as it stands; null where it can.</summary>
    public Issue? Issue { get; init; }
}

/// <summary>A word as it was written and as it was read.</summary>
public sealed record Correction(string From, string To);

/// <summary>An ambiguous word as it was written, and the meaning that was chosen for it before.</summary>
public sealed record ReadAs(string Words, LocalizedText Meaning)
{
    /// <summary>Whether nobody chose it: it is what the words mean here.</summary>
    public bool IsFixed { get; init; }
}

/// <summary>A time expression in a text. One of the two is there; both where the words name a day that comes again: "the first day of the month".</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Expression">A period; null for what is only a recurrence.</param>
/// <param name="Recurrence">An RFC 5545 rule ("every Monday at 9"); null for a period.</param>
public sealed record PeriodMatch(TextSpan Span, PeriodExpression? Expression, Recurrence? Recurrence)
{
    /// <summary>Where its dates with a weekday beside them stand, weekday included, in the order of the text.</summary>
    public IReadOnlyList<TextSpan> Dated { get; init; } = [];

    /// <summary>The periods behind <see cref="Expression"/> that the same words name, in the order of their days: "the last two weekends".</summary>
    public IReadOnlyList<PeriodExpression> More { get; init; } = [];

    public bool Equals(PeriodMatch? other) =>
        other is not null && Span == other.Span && Equals(Expression, other.Expression) && Equals(Recurrence, other.Recurrence) && Dated.SequenceEqual(other.Dated) && More.SequenceEqual(other.More);

    public override int GetHashCode() => HashCode.Combine(Span, Expression, Recurrence);
}

/// <summary>A half-open range of a text's characters (UTF-16 code units): the start is in it, the end is not.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public string In(string text) => text[Start..End];
}
