using KpiBot.Connectors.Files.Mapping;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files;

/// <summary>One stream of a source of files: which file, which fact, and how columns of the one become columns of the other.</summary>
/// <param name="File">A path or a pattern (<c>exports/sales-*.csv</c>), absolute or relative to the data folder.</param>
public sealed record FileStreamSettings(StreamId Id, FactSchema Schema, string File, IReadOnlyList<ColumnMapping> Columns)
{
    public const decimal UsualMaxRejected = 0.05m;

    public FileFormat Format { get; init; } = FileFormat.Detect;

    /// <summary>Headers whose values together name a row; empty where a row is known by its content.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>All must hold for a row to be read.</summary>
    public IReadOnlyList<RowFilter> Where { get; init; } = [];

    public FileStreamMode Mode { get; init; } = FileStreamMode.Full;

    /// <summary>Whether refunds and credits have positive amounts in the file: they are stored negative.</summary>
    public bool PositiveRefunds { get; init; }

    /// <summary>Words besides the usual ones that begin a total row.</summary>
    public IReadOnlyList<string> TotalRows { get; init; } = [];

    /// <summary>A file with a larger share of bad rows is refused whole; 0.05 is five percent.</summary>
    public decimal MaxRejected { get; init; } = UsualMaxRejected;

    /// <summary>Changes where the configuration does, so that an unchanged file is read again.</summary>
    public string Fingerprint { get; init; } = "";
}

/// <summary>What a file is to its stream.</summary>
public enum FileStreamMode
{
    /// <summary>The whole of it: rows that are no longer in the file are removed.</summary>
    Full,

    /// <summary>News: rows replace those with the same key, the others stay.</summary>
    Upsert,

    /// <summary>Whole days: the days from the file's first to its last are replaced.</summary>
    ReplaceDays,
}
