using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files.Mapping;

/// <summary>Where a fact's column comes from, and how its texts are read.</summary>
public sealed record ColumnMapping(FactColumn Column, ColumnSource Source)
{
    /// <summary>What the file says → what the fact says; the empty text is a blank cell. Others pass unless <see cref="Otherwise"/>.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>In place of every text that <see cref="Values"/> does not name, blank ones excepted.</summary>
    public string? Otherwise { get; init; }

    /// <summary>.NET date formats, tried in order; ISO 8601 where empty.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>What numbers are multiplied by: 0.01 for cents.</summary>
    public decimal Factor { get; init; } = 1;
}

/// <summary>Where a value is taken from.</summary>
public abstract record ColumnSource
{
    private ColumnSource() { }

    /// <summary>The column under a header of the file.</summary>
    public sealed record Header(string Name) : ColumnSource;

    /// <summary>The same in every row.</summary>
    public sealed record Constant(string Value) : ColumnSource;

    /// <summary>Another file's column, in the row that matches.</summary>
    /// <param name="Match">The header in this file whose value is looked for.</param>
    /// <param name="MatchIn">The header in the other file under which it is looked for.</param>
    public sealed record Lookup(string File, string Match, string MatchIn, string Take, FileFormat Format) : ColumnSource;

    /// <summary>One text where the number under a header is at least zero, another where it is negative.</summary>
    public sealed record Sign(string Amount, string Positive, string Negative) : ColumnSource;

    /// <summary>The row's number in the file: each row is one of its own.</summary>
    public sealed record RowNumber : ColumnSource;
}
