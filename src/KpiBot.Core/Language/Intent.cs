using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Language;

/// <summary>What a person wants. A closed set: each is handled somewhere, and the compiler sees to it.</summary>
public abstract record Intent
{
    private Intent() { }

    /// <summary>Ask for one or several KPIs; for none only where the parse has an issue that asks which.</summary>
    public sealed record Ask(IReadOnlyList<KpiDefinition> Kpis) : Intent
    {
        /// <summary>Null where the question names no period: the KPI's default.</summary>
        public PeriodExpression? Period { get; init; }

        /// <summary>The others that the question names, each answered on its own as <see cref="Period"/> is: "2023 and 2025".</summary>
        public IReadOnlyList<PeriodExpression> MorePeriods { get; init; } = [];

        /// <summary>Null where the question names no comparison.</summary>
        public ComparisonExpression? Comparison { get; init; }

        public Grain? Grain { get; init; }

        public IReadOnlyList<string> Breakdown { get; init; } = [];

        public IReadOnlyList<DimensionFilter> Filters { get; init; } = [];

        public Ranking? Top { get; init; }

        public View View { get; init; } = View.Value;

        /// <summary>Whether "my" was said: the owner is the asker, where the asker is known as one.</summary>
        public bool IsOwn { get; init; }
    }

    /// <summary>What is this KPI?</summary>
    public sealed record Define(KpiDefinition Kpi) : Intent;

    public sealed record ListKpis : Intent;

    public sealed record Help : Intent;

    public sealed record Greet : Intent;

    public sealed record Thanks : Intent;

    /// <summary>Nothing that KpiBot can act on; the parse's issue says why.</summary>
    public sealed record Unknown : Intent;
}

/// <summary>How an answer is laid out.</summary>
public enum View
{
    Value,
    Trend,
    Breakdown,
    Ranking,
    Drivers,
    Funnel,
    Forecast,
    Target,
}
