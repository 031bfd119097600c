using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Phrases;

/// <summary>What a run of words can mean. One run may have several meanings; the grammar takes the one that fits.</summary>
internal abstract record Meaning
{
    private Meaning() { }

    public sealed record Function(Role Role) : Meaning;

    public sealed record Kpi(KpiDefinition Definition) : Meaning
    {
        public bool Equals(Kpi? other) => other is not null && other.Definition.Id == Definition.Id;

        public override int GetHashCode() => Definition.Id.GetHashCode(StringComparison.Ordinal);
    }

    public sealed record Ambiguous(AmbiguousTerm Term) : Meaning;

    public sealed record Dimension(string Id) : Meaning;

    /// <summary>A value of a dimension, as the data hold it.</summary>
    public sealed record Member(string DimensionId, string Value) : Meaning;

    /// <summary>"Top", "lowest"; by quality ("best", "flop") the KPI's direction decides which end is meant.</summary>
    public sealed record Rank(RankingOrder Order, bool ByQuality) : Meaning;

    /// <summary>"Daily", "par mois".</summary>
    public sealed record Grained(Grain Grain) : Meaning;

    /// <summary>"Month" alone: a grain after "by … and", and nothing elsewhere.</summary>
    public sealed record Unit(Grain Grain) : Meaning;

    /// <summary>"Year over year", "même période l'an dernier".</summary>
    public sealed record Compared(ComparisonExpression With) : Meaning;

    /// <summary>"The month after", "celui d'après": counted from the period that a thread is about.</summary>
    /// <param name="Step">Null for the period's own length.</param>
    public sealed record Following(CalendarUnit? Step) : Meaning;

    /// <summary>A language to answer in.</summary>
    /// <param name="IsName">"French" alone, which is a language only after "speak"; "in French" is one everywhere.</param>
    public sealed record Tongue(UiLanguage Language, bool IsName) : Meaning;

    public sealed record Number(int Value) : Meaning;

    public sealed record Time(PeriodMatch Match) : Meaning;
}
