using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Commands;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language;

/// <summary>What a person wants. A closed set: each is handled somewhere, and the compiler sees to it.</summary>
public abstract record Intent
{
    private Intent() { }

    /// <summary>The question that it asks, or that a command is about; null where it is about none.</summary>
    public virtual Ask? Question() => null;

    /// <summary>Ask for one or several KPIs; for none only where the parse has an issue that asks which.</summary>
    public sealed record Ask(IReadOnlyList<KpiDefinition> Kpis) : Intent
    {
        public override Ask Question() => this;

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

        /// <summary>The other end, answered on its own as <see cref="Top"/> is: "top 3 and bottom 3 countries"; null where one end is asked for.</summary>
        public Ranking? OtherTop { get; init; }

        /// <summary>Only the members, days or months whose value meets it; null for all.</summary>
        public ValueCondition? Condition { get; init; }

        /// <summary>The mean over the whole days, weeks or months of the period, instead of the total; null where none is asked for.</summary>
        public Grain? AveragePer { get; init; }

        /// <summary>The dimension whose filter is a part, of which the share of the whole is asked for; null where none is.</summary>
        public string? ShareOf { get; init; }

        /// <summary>Whether the parts of a breakdown or ranking are wanted as shares of the whole as well.</summary>
        public bool InShares { get; init; }

        public View View { get; init; } = View.Value;

        /// <summary>Whether no KPI was named and the usual one was taken: "top 5 clients" are those by revenue.</summary>
        public bool IsUsualKpi { get; init; }

        /// <summary>Which way the number went, as a why takes for granted; null where it does not.</summary>
        public Movement? Presumed { get; init; }

        /// <summary>Whether "my" was said: the owner is the asker, where the asker is known as one.</summary>
        public bool IsOwn { get; init; }
    }

    /// <summary>What is this KPI?</summary>
    public sealed record Define(KpiDefinition Kpi) : Intent
    {
        /// <summary>The others that it is to be told from: "the difference between mark-up and margin rate".</summary>
        public IReadOnlyList<KpiDefinition> Beside { get; init; } = [];
    }

    public sealed record ListKpis : Intent;

    /// <summary>Post the answer to a question again and again.</summary>
    /// <param name="What">"Post this every Monday" is about the thread's question; without KPIs only where the parse has an issue that asks which.</param>
    /// <param name="Recurrence">Without BYHOUR where no hour was said; null only where the parse has an issue that asks for it.</param>
    public sealed record Schedule(Ask What, Recurrence? Recurrence) : Intent
    {
        public override Ask Question() => What;

        /// <summary>Empty where none was said: the conversation that it was asked in.</summary>
        public IReadOnlyList<Destination> Destinations { get; init; } = [];

        public PostOptions Options { get; init; } = PostOptions.None;
    }

    /// <summary>Tell when a KPI crosses a line.</summary>
    /// <param name="What">Without KPIs where all data are watched ("the data are stale"). "Alert me if it falls" is about the thread's question.</param>
    /// <param name="Threshold">Null only where the parse has an issue that asks for it.</param>
    public sealed record Alert(Ask What, Threshold? Threshold) : Intent
    {
        public override Ask Question() => What;

        /// <summary>How often it is looked at; null for whenever the facts change.</summary>
        public Recurrence? Recurrence { get; init; }

        /// <summary>Empty where none was said: whoever asked.</summary>
        public IReadOnlyList<Destination> Destinations { get; init; } = [];
    }

    /// <summary>Show posts or alerts.</summary>
    /// <param name="About">Those about these KPIs and filters alone; here and below without KPIs for any.</param>
    public sealed record List(Reference Which, Ask About) : Intent
    {
        public override Ask Question() => About;
    }

    /// <summary>Change a post or an alert; what is null or empty stays as it is.</summary>
    public sealed record Change(Reference Which, Ask About) : Intent
    {
        public override Ask Question() => About;

        public Recurrence? Recurrence { get; init; }

        /// <summary>A new hour alone, in the business time zone; null where a whole recurrence was said.</summary>
        public TimeOnly? At { get; init; }

        public Threshold? Threshold { get; init; }

        /// <summary>Whether the places that there are stay beside the new ones.</summary>
        public bool KeepsDestinations { get; init; }

        /// <summary>What a post is to show beside what it shows.</summary>
        public IReadOnlyList<KpiDefinition> Added { get; init; } = [];

        /// <summary>What a post is to show no more.</summary>
        public IReadOnlyList<KpiDefinition> Removed { get; init; } = [];

        public IReadOnlyList<Destination> Destinations { get; init; } = [];
    }

    /// <param name="End">Null where it was not said: until it is resumed.</param>
    public sealed record Pause(Reference Which, Ask About, SnoozeEnd? End) : Intent
    {
        public override Ask Question() => About;
    }

    public sealed record Resume(Reference Which, Ask About) : Intent
    {
        public override Ask Question() => About;
    }

    public sealed record RunNow(Reference Which, Ask About) : Intent
    {
        public override Ask Question() => About;

        /// <summary>Empty for the post's own.</summary>
        public IReadOnlyList<Destination> Destinations { get; init; } = [];
    }

    public sealed record Delete(Reference Which, Ask About) : Intent
    {
        public override Ask Question() => About;
    }

    /// <param name="End">Null where it was not said.</param>
    public sealed record Snooze(Reference Which, Ask About, SnoozeEnd? End) : Intent
    {
        public override Ask Question() => About;
    }

    public sealed record Acknowledge(Reference Which, Ask About) : Intent
    {
        public override Ask Question() => About;
    }

    /// <summary>Set what a KPI should reach.</summary>
    /// <param name="For">The KPI, its period and filters.</param>
    /// <param name="Value">In the KPI's unit, percentages as fractions; null only where the parse has an issue that asks for it.</param>
    public sealed record SetTarget(Ask For, decimal? Value) : Intent
    {
        public override Ask Question() => For;
    }

    /// <summary>A number is said to be wrong, or an alert to be false.</summary>
    public sealed record Dispute(Reference Which, Ask About) : Intent
    {
        public override Ask Question() => About;
    }

    public sealed record Help : Intent;

    public sealed record Greet : Intent;

    /// <summary>Courtesy that wants no answer, only a reaction: "thanks", "ok", "bye".</summary>
    public sealed record Thanks : Intent
    {
        public bool IsFarewell { get; init; }
    }

    /// <summary>Forget what was said before.</summary>
    public sealed record Reset(ResetScope Of) : Intent
    {
        /// <summary>The ambiguous words whose choice is to be forgotten, as the vocabulary compares them; empty for all.</summary>
        public IReadOnlyList<string> Words { get; init; } = [];
    }

    /// <summary>What do you remember about me?</summary>
    public sealed record Remembered : Intent;

    /// <summary>Answer in this language from now on.</summary>
    /// <param name="Wanted">Null: in the language of each question again.</param>
    /// <param name="IsForChannel">For everyone in the channel, and not for the asker alone.</param>
    public sealed record SetLanguage(UiLanguage? Wanted, bool IsForChannel) : Intent;

    /// <summary>Nothing that KpiBot can act on; the parse's issue says why.</summary>
    public sealed record Unknown : Intent;
}

/// <summary>What is to be forgotten.</summary>
public enum ResetScope
{
    /// <summary>What the thread is about.</summary>
    Thread,

    /// <summary>What was asked back, and nothing before it.</summary>
    Pending,

    /// <summary>What the asker means by ambiguous words.</summary>
    Choices,
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
