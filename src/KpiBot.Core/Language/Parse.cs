using KpiBot.Core.Calendar;
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

    /// <summary>Why it cannot be answered as it stands; null where it can.</summary>
    public Issue? Issue { get; init; }
}

/// <summary>A word as it was written and as it was read.</summary>
public sealed record Correction(string From, string To);

/// <summary>A time expression in a text. Exactly one of the two is there.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Expression">A period; null for a recurrence.</param>
/// <param name="Recurrence">An RFC 5545 rule ("every Monday at 9"); null for a period.</param>
public sealed record PeriodMatch(TextSpan Span, PeriodExpression? Expression, Recurrence? Recurrence);

/// <summary>A half-open range of a text's characters (UTF-16 code units): the start is in it, the end is not.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public string In(string text) => text[Start..End];
}
