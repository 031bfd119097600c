namespace KpiBot.Connectors.Files.Mapping;

/// <summary>A test on a cell of the file, as its text stands there.</summary>
public abstract record RowFilter
{
    private RowFilter(string header) => Header = header;

    public string Header { get; }

    /// <summary>One of the texts; or none of them where <paramref name="Exclude"/>. The empty text is a blank cell.</summary>
    public sealed record OneOf(string Header, IReadOnlyList<string> Values, bool Exclude) : RowFilter(Header);

    /// <summary>Filled, or blank where not <paramref name="Expected"/>.</summary>
    public sealed record Present(string Header, bool Expected) : RowFilter(Header);
}
