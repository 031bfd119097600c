using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Queries.Drivers;

namespace KpiBot.Core.Queries.Insights;

/// <summary>A fact about a value that its headline, its change and its target line do not say already.</summary>
public abstract record Insight
{
    private Insight() { }

    /// <summary>0 to 1: what it is ranked by, as <see cref="InsightScores"/> has it.</summary>
    public required double Score { get; init; }

    /// <summary>What it is about; the two that lead are about different things.</summary>
    public abstract InsightTheme Theme { get; }

    /// <summary>Another change than the headline's: against last year, or against the period before.</summary>
    /// <param name="IsOpposite">Whether it goes the other way than the headline's does.</param>
    public sealed record OtherChange(ComparedValue Compared, bool IsOpposite) : Insight
    {
        public override InsightTheme Theme => InsightTheme.Change;
    }

    /// <summary>The value lies further from what the stretches before it let expect than they themselves did.</summary>
    /// <param name="Expected">In the KPI's unit.</param>
    /// <param name="Swing">The usual distance from what was to be expected, as a robust standard deviation, in the KPI's unit.</param>
    /// <param name="Times">How many swings the value is away, 3 or more.</param>
    public sealed record Unusual(Stretch Stretch, decimal Expected, decimal Swing, double Times) : Insight
    {
        public override InsightTheme Theme => InsightTheme.OverTime;
    }

    /// <summary>The highest or lowest such stretch in a long while.</summary>
    /// <param name="Since">The latest that was as high, or as low; null where none in the data was.</param>
    /// <param name="Passed">How many lie between, and were not.</param>
    public sealed record Extreme(Stretch Stretch, bool IsHighest, DateRange? Since, int Passed) : Insight
    {
        public override InsightTheme Theme => InsightTheme.OverTime;
    }

    /// <summary>The highest or lowest November of all years that the data cover.</summary>
    /// <param name="Years">How many, with this one; 3 or more.</param>
    public sealed record ExtremeOfSeason(Stretch Stretch, bool IsHighest, int Years) : Insight
    {
        public override InsightTheme Theme => InsightTheme.OverTime;
    }

    /// <summary>The weeks have begun to rise, or to fall.</summary>
    /// <param name="Weeks">Of seven days each, up to the last day that the answer covers.</param>
    /// <param name="Slope">By how much a week, in the KPI's unit (Theil–Sen).</param>
    /// <param name="Ratio">The same as a fraction of their median.</param>
    /// <param name="Before">The sign of the trend of as many weeks before; 0 where they had none.</param>
    public sealed record TrendTurned(int Weeks, decimal Slope, decimal Ratio, int Before) : Insight
    {
        public override InsightTheme Theme => InsightTheme.Trend;
    }

    /// <summary>Who brought the headline's change.</summary>
    /// <param name="Change">The whole of it, in the KPI's unit.</param>
    /// <param name="Split">Over the dimension that tells most; its parts add up to the change.</param>
    public sealed record ChangeBrought(decimal Change, DimensionSplit Split) : Insight
    {
        public override InsightTheme Theme => InsightTheme.Members;
    }

    /// <summary>One member makes more than half of the value.</summary>
    /// <param name="Share">As a fraction of the value.</param>
    public sealed record Majority(string Dimension, string Member, decimal Share) : Insight
    {
        /// <summary>The member with the least; null where too many have little.</summary>
        public string? Smallest { get; init; }

        public decimal SmallestShare { get; init; }

        public override InsightTheme Theme => InsightTheme.Members;
    }

    /// <summary>A few members make half of the value.</summary>
    /// <param name="Few">The largest first; two or more.</param>
    /// <param name="Of">How many members there are.</param>
    /// <param name="Share">What they make, as a fraction of the value.</param>
    public sealed record Concentration(string Dimension, IReadOnlyList<string> Few, int Of, decimal Share) : Insight
    {
        public override InsightTheme Theme => InsightTheme.Members;
    }

    /// <summary>How far off the pace of its target a period in progress is.</summary>
    /// <param name="Landing">Where keeping to that pace leads, in the KPI's unit: a proportion and no forecast, and so not shown.</param>
    public sealed record AtThisPace(decimal Landing, decimal Target) : Insight
    {
        /// <summary>Working days left, from today through the last of the period.</summary>
        public int? WorkingDaysLeft { get; init; }

        /// <summary>What each of them must bring to reach the target; null where it is reached.</summary>
        public decimal? PerWorkingDay { get; init; }

        public override InsightTheme Theme => InsightTheme.Target;
    }

    /// <summary>One of several sources of the same fact has stopped: its rows are missing from the value.</summary>
    /// <param name="Last">The last day that it has rows for.</param>
    public sealed record SilentSource(StreamId Stream, DateOnly Last) : Insight
    {
        public override InsightTheme Theme => InsightTheme.Quality;
    }

    /// <summary>Days without any row among days that always have some.</summary>
    public sealed record EmptyDays(IReadOnlyList<DateOnly> Days) : Insight
    {
        public override InsightTheme Theme => InsightTheme.Quality;
    }

    /// <summary>Rows that the value leaves out because they lack a number: sales lines without a cost.</summary>
    /// <param name="Share">Of all rows, as a fraction.</param>
    public sealed record RowsLeftOut(long Rows, decimal Share, string Column) : Insight
    {
        public override InsightTheme Theme => InsightTheme.Quality;
    }

    /// <summary>Rows that no member of a dimension can be given.</summary>
    /// <param name="Share">Of all rows, as a fraction.</param>
    /// <param name="Earlier">The same over the earlier days; null where it was no better.</param>
    public sealed record WithoutMember(string Dimension, decimal Share, decimal? Earlier) : Insight
    {
        public override InsightTheme Theme => InsightTheme.Quality;
    }
}

/// <summary>What an insight is about.</summary>
public enum InsightTheme
{
    Quality,
    OverTime,
    Change,
    Trend,
    Members,
    Target,
}

/// <summary>The days that a value is compared over, and what they are one of.</summary>
/// <param name="Unit">A day, a week, a month, a quarter, …</param>
/// <param name="IsPart">Whether they are only the first days of it.</param>
public readonly record struct Stretch(DateRange Days, CalendarUnit Unit, bool IsPart);
