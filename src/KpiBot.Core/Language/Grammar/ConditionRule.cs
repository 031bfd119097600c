using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Commands.Grammar;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"Countries where revenue is above 50k", "jours avec moins de 10 commandes": members or times, and what their value must be.</summary>
internal sealed class ConditionRule(KpiCatalog catalog)
{
    /// <summary>As many as are listed.</summary>
    private const int Most = 20;

    /// <summary>A bare number from here on is an amount, where no KPI is named: "reps below 20k".</summary>
    private const decimal LeastAmount = 1000;

    /// <summary>What links members and their value, and says nothing beside a condition. The French "dont" is also the English "don't".</summary>
    private static readonly HashSet<string> Links = new(StringComparer.Ordinal)
    {
        "whose", "where", "dont", "font", "fait", "ayant", "having", "faisant", "making", "spent", "spend", "spends", "depense", "depensent", "depensé", "generating", "generant", "affichant", "when",
    };

    public void Apply(Question question, Reading reading)
    {
        if (question.Condition is not { } said || reading.Kpis.Count > 1 || NamesUnit(question, reading, said) is not { } kpi || CountsMembers(question, said))
            return;
        if (question.Segments.Any(s => !s.IsTaken && (s.Is(Role.Resized) || s.Stem is "first" or "last" or "premier" or "premiere" or "dernier" or "derniere")))
            return; // "the first day over 50k" is one of them
        if (Value(kpi.Unit, said.Value) is not { } value || (said.Upper is { } end && Value(kpi.Unit, end) is null))
            return;
        if (reading.Top is null && !TakeListed(question, reading))
            return;
        foreach (var segment in question.Segments.Where(s => (s.IsUnknown || s.Stem is "dont") && Links.Contains(s.Stem)))
            segment.IsTaken = true;
        foreach (var counting in question.Segments.Where(s => s.Is(Role.Count)))
            counting.IsTaken = true; // "how many countries are above 50k" is answered with how many of how many
        if (reading.Kpis.Count == 0)
        {
            reading.Kpis.Add(kpi);
            reading.NamesKpi = reading.IsUsualKpi = true;
        }

        reading.Condition = new(said.Bound, value) { Upper = said.Upper is { } upper ? Value(kpi.Unit, upper) : null };
        reading.Top ??= new(Most, said.Bound is ValueBound.Below or ValueBound.AtMost ? RankingOrder.Lowest : RankingOrder.Highest);
    }

    /// <summary>"Orders with at least 3 items": what is counted is said behind the number, and is no KPI.</summary>
    private static bool CountsMembers(Question question, SaidCondition said) => question.Segments.Any(s =>
        s.As<Meaning.Dimension>() is not null && s.Span.Start >= said.Span.End && question.Text.AsSpan(said.Span.End..s.Span.Start).IsWhiteSpace());

    /// <summary>The KPI that the number is about: the one named, or the revenue where only an amount is.</summary>
    private KpiDefinition? NamesUnit(Question question, Reading reading, SaidCondition said) => reading switch
    {
        { Kpis: [var only] } => only,
        { NamesKpi: true } => null,
        _ when question.Has(Role.Count) && !IsAmount(said.Value) => null,
        _ => IsAmount(said.Value) ? catalog.Find("revenue") : null,
    };

    private static bool IsAmount(Quantity quantity) => quantity.Unit == QuantityUnit.Money || (quantity.IsBare && quantity.Number >= LeastAmount);

    /// <summary>A bare number of a rate is in percent: "conversion rate above 5".</summary>
    private static decimal? Value(KpiUnit unit, Quantity quantity) =>
        ThresholdReading.Level(unit, unit == KpiUnit.Percent && quantity is { IsBare: true, Number: >= 1 } ? quantity with { Unit = QuantityUnit.Percent } : quantity);

    /// <summary>The members or times that are listed.</summary>
    private static bool TakeListed(Question question, Reading reading)
    {
        if (question.Segments.FirstOrDefault(s => !s.IsTaken && (s.As<Meaning.Dimension>() is not null || s.Meanings is [Meaning.Unit, ..])) is not { } listed)
            return reading.Before is { Breakdown.Count: 1 };
        listed.IsTaken = true;
        if (listed.As<Meaning.Dimension>() is { } dimension)
            reading.AddBreakdown(dimension.Id);
        else
            reading.Grain = listed.As<Meaning.Unit>()!.Grain;
        return true;
    }
}
