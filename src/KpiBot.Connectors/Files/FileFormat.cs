namespace KpiBot.Connectors.Files;

/// <summary>How a file is written, where its owner says so; what is null is found out from the file.</summary>
public sealed record FileFormat
{
    public static readonly FileFormat Detect = new();

    public char? Separator { get; init; }

    /// <summary>One of <see cref="EncodingNames"/>.</summary>
    public string? Encoding { get; init; }

    /// <summary>The sheet's name in a spreadsheet; the first one that is shown where null.</summary>
    public string? Sheet { get; init; }

    /// <summary>As a person counts, from 1.</summary>
    public long? HeaderRow { get; init; }

    /// <summary><c>,</c> or <c>.</c> for numbers that are written as text.</summary>
    public char? DecimalMark { get; init; }

    public static readonly IReadOnlyList<string> EncodingNames = ["utf-8", "utf-16", "utf-16be", "windows-1252", "iso-8859-15"];
}
