using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"Same but count", "et en volume ?", "et en valeur ?": the question before it, counted or in money.</summary>
internal static class UnitInThread
{
    /// <returns>The KPIs that say the same in the other unit; none where the text asks for no unit, or for more than that.</returns>
    public static IReadOnlyList<KpiDefinition> Of(Question question, Intent.Ask before, KpiCatalog catalog)
    {
        if (question.Segments.FirstOrDefault(s => Asked(s) is not null) is not { } word || Asked(word) is not { } asked
            || !question.Segments.All(s => s == word || s.IsFiller || s.Is(Role.And) || s.Is(Role.Continues) || s.Is(Role.Same) || s.Is(Role.In) || s.Stem is "mais" or "but" or "en" or "in" or "as" or "by" or "par" || question.IsPreposition(s)))
            return [];
        var measured = before.Kpis.Select(kpi => In(asked, kpi, catalog)).OfType<KpiDefinition>().Distinct().ToList();
        if (measured.Count != before.Kpis.Count)
            return [];
        foreach (var segment in question.Segments)
            segment.IsTaken = true;
        return measured;
    }

    private static Measured? Asked(Segment segment) => segment.Stem switch
    {
        "volume" or "volumes" or "quantite" or "quantites" or "quantity" or "quantities" or "piece" or "pieces" => Measured.Pieces,
        "nombre" or "nombres" or "count" or "counts" or "number" or "numbers" => Measured.Count,
        "valeur" or "valeurs" or "value" or "values" or "montant" or "montants" or "amount" or "amounts" or "euro" or "euros" or "money" or "argent" => Measured.Money,
        _ => segment.Is(Role.Amount) ? Measured.Money : null,
    };

    private static KpiDefinition? In(Measured asked, KpiDefinition kpi, KpiCatalog catalog) => asked switch
    {
        Measured.Money when kpi.Unit == KpiUnit.Money => kpi,
        Measured.Money => Named(kpi.ValuedAs, catalog) ?? Beside(kpi, KpiUnit.Money, "revenue", catalog),
        Measured.Pieces when Beside(kpi, KpiUnit.Count, "units_sold", catalog) is { Id: "units_sold" } pieces => pieces,
        _ when kpi.Unit == KpiUnit.Count => kpi,
        _ => Named(kpi.CountedAs, catalog) ?? Beside(kpi, KpiUnit.Count, "orders", catalog),
    };

    private static KpiDefinition? Named(string? id, KpiCatalog catalog) => id is null ? null : catalog.Find(id);

    /// <summary>The usual KPI of that unit where it is made of the same facts, else the first that is.</summary>
    private static KpiDefinition? Beside(KpiDefinition kpi, KpiUnit unit, string usual, KpiCatalog catalog) => catalog.Kpis
        .Where(k => k.Unit == unit && k.Facts.Intersect(kpi.Facts).Any())
        .OrderByDescending(k => k.Id == usual)
        .FirstOrDefault();

    private enum Measured
    {
        Money,
        Count,
        Pieces,
    }
}
