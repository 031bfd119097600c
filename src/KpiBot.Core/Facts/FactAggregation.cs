using KpiBot.Core.Calendar;

namespace KpiBot.Core.Facts;

/// <summary>How rows become one number.</summary>
public enum Aggregate
{
    Sum,
    Count,
    CountDistinct,
    Average,
    Median,

    /// <summary>Semi-additive: the value on the last day that has rows, per member of the series, summed over the members.</summary>
    Last,
}

/// <summary>The number taken from each row.</summary>
public abstract record RowValue
{
    private RowValue() { }

    public sealed record Column(string Name) : RowValue;

    /// <summary>Such as amount × probability.</summary>
    public sealed record Product(string Left, string Right) : RowValue;

    /// <summary>Days from one day column to another; absent where either is.</summary>
    public sealed record DaysBetween(string From, string To) : RowValue;
}

/// <summary>Which rows a day range picks.</summary>
public abstract record DaySelection
{
    private DaySelection() { }

    /// <summary>Rows whose <paramref name="Column"/> lies in the range.</summary>
    public sealed record Within(string Column, DateRange Days) : DaySelection;

    /// <summary>
    /// Rows open at the end of <paramref name="Day"/>: <paramref name="From"/> is on or before it and every one of
    /// <paramref name="Until"/> is absent or after it.
    /// </summary>
    public sealed record OpenOn(string From, IReadOnlyList<string> Until, DateOnly Day) : DaySelection;
}

/// <summary>A test that a row must pass.</summary>
public abstract record RowCondition
{
    private RowCondition() { }

    /// <summary>The text is one of the values (null is "absent"), or none of them where <paramref name="Exclude"/>.</summary>
    public sealed record OneOf(string Column, IReadOnlyList<string?> Values, bool Exclude = false) : RowCondition;

    /// <summary>A number at least this, in the column's own unit.</summary>
    public sealed record AtLeast(string Column, decimal Value) : RowCondition;

    /// <summary>A number at most this, in the column's own unit.</summary>
    public sealed record AtMost(string Column, decimal Value) : RowCondition;

    public sealed record Present(string Column) : RowCondition;

    public sealed record Absent(string Column) : RowCondition;

    /// <summary>The day column is present and before <paramref name="Day"/>, which is excluded.</summary>
    public sealed record Before(string Column, DateOnly Day) : RowCondition;
}

/// <summary>One question to the store: an aggregate over rows, split by dimensions and by buckets of days.</summary>
/// <param name="Value">Null for <see cref="Aggregate.Count"/> and <see cref="Aggregate.CountDistinct"/>.</param>
/// <param name="Currency">
/// ISO code that money is converted to by <c>fx_rates</c>: a flow at the rate of the day that puts the row into the period,
/// a stock at the rate of the day that it is counted on (the closing rate, as balance sheets are converted).
/// The latest rate on or before that day counts, of the pair or of its inverse (rounded to twelve decimals), at most seven days old.
/// A row without a currency is in this one already.
/// </param>
public sealed record FactAggregation(
    string Fact,
    Aggregate Aggregate,
    RowValue? Value,
    DaySelection Days,
    IReadOnlyList<RowCondition> Where,
    string Currency)
{
    /// <summary>For <see cref="Aggregate.CountDistinct"/>: the text column whose values are counted.</summary>
    public string? DistinctOf { get; init; }

    /// <summary>For <see cref="Aggregate.Last"/>: the columns whose members each have a last value.</summary>
    public IReadOnlyList<string> Series { get; init; } = [];

    /// <summary>Dimensions to split by, or <see cref="FactSource.Column"/>; none gives one group without members.</summary>
    public IReadOnlyList<string> GroupBy { get; init; } = [];

    /// <summary>Ascending day ranges that do not overlap, to split by as well; needs <see cref="DaySelection.Within"/>.</summary>
    public IReadOnlyList<DateRange>? Buckets { get; init; }
}

/// <summary>One group of an aggregation.</summary>
/// <param name="Members">One value per grouped dimension, null where the rows have none.</param>
/// <param name="Bucket">The index of the bucket; zero where none were asked for.</param>
/// <param name="Value">Null where none of the group's rows gives a number: it is absent in all, or none can be converted.</param>
/// <param name="Rows">Rows that the number was made of: zero where there is none.</param>
public sealed record FactGroup(IReadOnlyList<string?> Members, int Bucket, decimal? Value, long Rows);

/// <summary>Money that was kept out because no rate of exchange is known for its day.</summary>
/// <param name="Amount">In <paramref name="Currency"/>, unconverted.</param>
public sealed record MissingRate(string Currency, decimal Amount, long Rows);

/// <summary>The groups that have rows, in no particular order, and what could not be converted.</summary>
public sealed record FactGroups(IReadOnlyList<FactGroup> Groups, IReadOnlyList<MissingRate> MissingRates);
