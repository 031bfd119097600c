using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>Something that the reader of a number must know to read it right.</summary>
public abstract record ResultNote
{
    private ResultNote() { }

    /// <summary>The rows do not add up to the headline because the measure does not add up over this dimension.</summary>
    public sealed record PartsDoNotAddUp(string Dimension, decimal SumOfParts) : ResultNote;

    /// <summary>Rows beyond the shown ones: how many, and what they come to where the measure adds up.</summary>
    public sealed record RowsCut(int Hidden, decimal? TheirSum) : ResultNote;

    /// <summary>What a ratio divides has a part without any member: it counts in the total, and in no row.</summary>
    public sealed record Unattributed(string Dimension, decimal Numerator, Measure Measure) : ResultNote;

    public sealed record RatesMissing(IReadOnlyList<MissingRate> Rates) : ResultNote;

    /// <summary>No day of the period is complete: the last complete one beside it.</summary>
    public sealed record NoCompleteDay(Period LastComplete, KpiValue Value) : ResultNote;

    /// <summary>The denominator is under the KPI's smallest base.</summary>
    public sealed record SmallBase(decimal Size, decimal Smallest) : ResultNote;

    /// <summary>Lines that the KPI leaves out of both sides, and why: sales lines without a cost.</summary>
    public sealed record RowsLeftOut(long Rows, string Column) : ResultNote;

    /// <summary>A cohort still maturing: both sides are counted as far as they had come after this many days.</summary>
    public sealed record EqualAge(int Days) : ResultNote;

    /// <summary>
    /// A trend of cohorts whose later points have had less time than its first: the youngest so many days, and earlier
    /// conversions took longer.
    /// </summary>
    public sealed record StillMaturing(int Days) : ResultNote;

    /// <summary>Members of a ranking whose denominator is under the KPI's smallest base: they come after all others, shown or cut.</summary>
    public sealed record SmallBasesLast(int Members, decimal Smallest) : ResultNote;

    /// <summary>Weeks or months of a ranking that lie in the period in part only: they are not ranked.</summary>
    public sealed record PartsOfTimesLeftOut(int Count, Grain Grain) : ResultNote;

    /// <summary>The reasons of a change were asked for, and one side of it has no data.</summary>
    public sealed record NoChangeToExplain : ResultNote;

    /// <summary>Dimensions that a change is not split by: the parts of a measure do not add up over them.</summary>
    public sealed record NotSplitBy(IReadOnlyList<string> Dimensions) : ResultNote;

    /// <summary>A dimension that says what rows are now, in a question about earlier days: its members were others then.</summary>
    /// <param name="IsLeftOut">Whether the answer is not split by it for that reason.</param>
    public sealed record KnownAsOfNow(string Dimension, bool IsLeftOut) : ResultNote;

    /// <summary>Beside a mean lifetime: the Kaplan–Meier median, which counts those that still live.</summary>
    /// <param name="Subject">The dimension whose members live.</param>
    /// <param name="Days">Null where it is not reached.</param>
    public sealed record MedianLifetime(string Subject, int? Days, long Ended, long Ongoing) : ResultNote;

    /// <summary>The steps of a funnel are each counted in the period: no one is followed from step to step.</summary>
    public sealed record SamePeriodNotSamePeople : ResultNote;

    /// <summary>The KPI always shown beside this one.</summary>
    public sealed record SiblingShown(KpiDefinition Kpi, KpiValue Value) : ResultNote;

    /// <summary>The data end before the period's answered part does.</summary>
    public sealed record DataEndBefore(DateOnly Through) : ResultNote;
}
