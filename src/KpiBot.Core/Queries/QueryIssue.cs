using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

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
}

/// <summary>What a question wants of a dimension.</summary>
public enum DimensionUse
{
    Split,
    Filter,
}
