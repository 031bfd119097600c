using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries.Forecasts;

namespace KpiBot.Core.Queries;

/// <summary>Why a question that was understood cannot be computed. A closed set.</summary>
public abstract record QueryIssue : Issue
{
    private QueryIssue(IReadOnlyList<Candidate> candidates) => Candidates = candidates;

    public sealed override IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>The KPI cannot be split or filtered by a dimension.</summary>
    /// <param name="Dimension">The dimension's name.</param>
    /// <param name="LackedBy">The facts that do not carry it; empty where the KPI's definition leaves it out.</param>
    /// <param name="Shared">Names of dimensions that would do, at most four.</param>
    public sealed record DimensionNotShared(
        KpiDefinition Kpi, LocalizedText Dimension, DimensionUse Use, IReadOnlyList<string> LackedBy, IReadOnlyList<LocalizedText> Shared,
        IReadOnlyList<Candidate> WaysOn) : QueryIssue(WaysOn)
    {
        public override string Code => "dimension_not_shared";

        public override LocalizedText Text => QueryIssueWording.Of(this);
    }

    /// <summary>A series in steps that the KPI makes no sense at.</summary>
    public sealed record GrainTooFine(KpiDefinition Kpi, Grain Asked, IReadOnlyList<Candidate> WaysOn) : QueryIssue(WaysOn)
    {
        public override string Code => "grain_too_fine";

        public override LocalizedText Text => QueryIssueWording.Of(this);
    }

    /// <summary>A single day of a KPI that makes no sense by day.</summary>
    public sealed record PeriodTooShort(KpiDefinition Kpi, IReadOnlyList<Candidate> WaysOn) : QueryIssue(WaysOn)
    {
        public override string Code => "period_too_short";

        public override LocalizedText Text => QueryIssueWording.Of(this);
    }

    /// <summary>A mean over whole weeks or months of a period that holds none.</summary>
    public sealed record NoWholePart(KpiDefinition Kpi, Grain Asked, IReadOnlyList<Candidate> WaysOn) : QueryIssue(WaysOn)
    {
        public override string Code => "period_too_short";

        public override LocalizedText Text => QueryIssueWording.Of(this);
    }

    /// <summary>Why it changed was asked of a mean or a median, whose parts do not add up.</summary>
    public sealed record ChangeNotSplittable(KpiDefinition Kpi, IReadOnlyList<Candidate> WaysOn) : QueryIssue(WaysOn)
    {
        public override string Code => "change_not_splittable";

        public override LocalizedText Text => QueryIssueWording.Of(this);
    }

    /// <summary>The period has not begun.</summary>
    public sealed record PeriodInFuture(KpiDefinition Kpi, DateRange Days, IReadOnlyList<Candidate> WaysOn) : QueryIssue(WaysOn)
    {
        public override string Code => "period_in_future";

        public override LocalizedText Text => QueryIssueWording.Of(this);
    }

    /// <summary>No source delivers what the KPI is made of: nothing would be a wrong zero.</summary>
    public sealed record NotDelivered(KpiDefinition Kpi, IReadOnlyList<string> Facts, IReadOnlyList<Candidate> WaysOn) : QueryIssue(WaysOn)
    {
        public override string Code => "facts_not_delivered";

        public override LocalizedText Text => QueryIssueWording.Of(this);
    }

    /// <summary>A forecast of a period that is over.</summary>
    public sealed record ForecastOver(KpiDefinition Kpi, IReadOnlyList<Candidate> WaysOn) : QueryIssue(WaysOn)
    {
        public override string Code => "forecast_period_over";

        public override LocalizedText Text => OutlookIssueWording.Of(this);
    }

    /// <summary>A KPI whose days do not add up, or are not settled yet.</summary>
    public sealed record NotForecastable(KpiDefinition Kpi, NoForecastReason Reason, IReadOnlyList<Candidate> WaysOn) : QueryIssue(WaysOn)
    {
        public override string Code => "not_forecastable";

        public override LocalizedText Text => OutlookIssueWording.Of(this);
    }

    /// <summary>A forecast that the history is too short to try out.</summary>
    /// <param name="Days">There are.</param>
    /// <param name="Needed">Days.</param>
    public sealed record HistoryTooShort(KpiDefinition Kpi, int Days, int Needed, IReadOnlyList<Candidate> WaysOn) : QueryIssue(WaysOn)
    {
        public override string Code => "history_too_short";

        public override LocalizedText Text => OutlookIssueWording.Of(this);
    }

    /// <param name="IsFiltered">Whether the question was about a part of the company.</param>
    /// <param name="Elsewhere">A period that shares days with the one asked for and has a target.</param>
    public sealed record NoTarget(KpiDefinition Kpi, DateRange Period, bool IsFiltered, DateRange? Elsewhere, IReadOnlyList<Candidate> WaysOn) : QueryIssue(WaysOn)
    {
        public override string Code => "no_target";

        public override LocalizedText Text => OutlookIssueWording.Of(this);
    }

    /// <summary>A quarter or a year, some months of which have no target.</summary>
    public sealed record TargetIncomplete(KpiDefinition Kpi, IReadOnlyList<DateRange> Missing, IReadOnlyList<Candidate> WaysOn) : QueryIssue(WaysOn)
    {
        public override string Code => "target_incomplete";

        public override LocalizedText Text => OutlookIssueWording.Of(this);
    }

    /// <summary>Months of a rate with different targets: they do not add up to a quarter's.</summary>
    public sealed record TargetsDiffer(KpiDefinition Kpi, IReadOnlyList<Candidate> WaysOn) : QueryIssue(WaysOn)
    {
        public override string Code => "targets_differ";

        public override LocalizedText Text => OutlookIssueWording.Of(this);
    }

    /// <summary>Two sources, or two rows, set a target for the same period.</summary>
    public sealed record TargetSetTwice(KpiDefinition Kpi, DateRange Period, IReadOnlyList<Candidate> WaysOn) : QueryIssue(WaysOn)
    {
        public override string Code => "target_set_twice";

        public override LocalizedText Text => OutlookIssueWording.Of(this);
    }
}

/// <summary>What a question wants of a dimension.</summary>
public enum DimensionUse
{
    Split,
    Filter,
}
