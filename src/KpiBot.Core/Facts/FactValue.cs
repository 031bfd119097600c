namespace KpiBot.Core.Facts;

/// <summary>
/// One cell of a fact: absent, a text, or a number kept as a 64-bit integer scaled by its column's decimals
/// (a day is its <see cref="DateOnly.DayNumber"/>). Sixteen bytes and no boxing, so that a million rows stay affordable.
/// </summary>
public readonly record struct FactValue
{
    private static readonly object ScaledMarker = new();
    private readonly object? content;
    private readonly long scaled;

    private FactValue(object? content, long scaled)
    {
        this.content = content;
        this.scaled = scaled;
    }

    public static FactValue Absent => default;

    /// <summary>An empty text is absent.</summary>
    public static FactValue Of(string? text) => string.IsNullOrEmpty(text) ? default : new(text, 0);

    /// <summary>A day in the business time zone.</summary>
    public static FactValue Of(DateOnly day) => new(ScaledMarker, day.DayNumber);

    /// <summary>Rounds half to even to the decimals that <paramref name="type"/> keeps.</summary>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public static FactValue Of(decimal number, ColumnType type) =>
        new(ScaledMarker, decimal.ToInt64(Math.Round(number * Powers[type.Decimals()])));

    /// <summary>A number that is scaled already.</summary>
    public static FactValue OfScaled(long value) => new(ScaledMarker, value);

    public bool IsAbsent => content is null;

    /// <summary>Null where the cell is absent or a number.</summary>
    public string? Text => content as string;

    /// <summary>The scaled number or the day number; zero where the cell is absent or a text.</summary>
    public long Scaled => scaled;

    /// <summary>The number in its column's own unit; zero where the cell is absent or a text.</summary>
    /// <param name="type">The type that the value was made for.</param>
    public decimal ToDecimal(ColumnType type) => scaled / Powers[type.Decimals()];

    private static readonly decimal[] Powers = [1m, 10m, 100m, 1_000m, 10_000m, 100_000m, 1_000_000m, 10_000_000m,
        100_000_000m, 1_000_000_000m, 10_000_000_000m, 100_000_000_000m, 1_000_000_000_000m];
}
