using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files.Mapping;

internal enum RowVerdict
{
    Good,
    Rejected,

    /// <summary>A total row: named in the report, and no fault.</summary>
    Skipped,

    /// <summary>Left out by the stream's filter.</summary>
    Filtered,
    Blank,
}

/// <summary>What became of a row.</summary>
/// <param name="Fact">Of a good row.</param>
/// <param name="Note">Of a rejected or a skipped one.</param>
internal readonly record struct RowOutcome(RowVerdict Verdict, Fact? Fact = null, RejectedRow? Note = null);
