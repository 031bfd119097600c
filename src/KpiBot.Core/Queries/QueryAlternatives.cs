using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Queries;

/// <summary>The questions that can be asked instead, the nearest first.</summary>
internal sealed class QueryAlternatives(KpiCatalog catalog, KpiQuery asked, Period period, IFactSnapshot facts)
{
    private const int Most = 4;
    private const int LongestMonth = 31;

    private static readonly LocalizedText Forecast = new("forecast", "prévision");
    private static readonly LocalizedText AgainstTarget = new("vs target", "vs objectif");

    private readonly QuestionWording wording = new(catalog, asked, period);

    /// <summary>
    /// The KPI that the definition calls nearest, by the dimension or a related one; then the KPI itself by what it can be split by.
    /// </summary>
    public IReadOnlyList<Candidate> ToSplit(string dimension)
    {
        var alternatives = new List<Candidate>();
        if (Nearest is { } nearest && DimensionsNear(nearest, dimension).FirstOrDefault() is { } near)
            alternatives.Add(Split(nearest, near));
        alternatives.AddRange(SplitsNear(dimension).Select(d => Split(asked.Kpi, d)));
        if (alternatives.Count == 0)
            alternatives.Add(wording.Ask(asked.Kpi, how: null, Kept(asked.Kpi)));
        return FirstOf(alternatives);
    }

    /// <summary>The nearest KPI under the same filter; the KPI without it, and by what it can be split by.</summary>
    public IReadOnlyList<Candidate> ToFilter(string dimension)
    {
        var alternatives = new List<Candidate>();
        if (Nearest is { } nearest && new SharedDimensions(nearest, facts).Has(dimension))
            alternatives.Add(wording.Ask(nearest, how: null, Kept(nearest)));
        alternatives.Add(wording.Ask(asked.Kpi, how: null, Kept(asked.Kpi)));
        alternatives.AddRange(SplitsNear(dimension).Select(d => Split(asked.Kpi, d)));
        return FirstOf(alternatives);
    }

    /// <summary>The reasons of the nearest KPI's change, and where the KPI itself stands.</summary>
    public IReadOnlyList<Candidate> ToExplain()
    {
        var alternatives = new List<Candidate>();
        if (Nearest is { } nearest)
            alternatives.Add(wording.AskWhy(nearest, Kept(nearest)));
        var shared = new SharedDimensions(asked.Kpi, facts);
        alternatives.AddRange(asked.Kpi.TellingDimensions.Where(shared.Has).Select(d => Split(asked.Kpi, d)));
        return FirstOf(alternatives);
    }

    public IReadOnlyList<Candidate> AtGrainsFrom(Grain finest) =>
        FirstOf([.. Enum.GetValues<Grain>().Where(g => g >= finest).Select(g => wording.Ask(asked.Kpi, GrainWords.By(g), Kept(asked.Kpi)))]);

    /// <summary>The last complete unit of the grain, and the next coarser ones.</summary>
    public IReadOnlyList<Candidate> OverLast(Grain finest) =>
        FirstOf([.. Enum.GetValues<Grain>().Where(g => g >= finest).Select(OverLastOf)]);

    /// <summary>The plain number over the period, and over the last complete month.</summary>
    public IReadOnlyList<Candidate> AsTotal() => FirstOf([wording.Ask(asked.Kpi, how: null, Kept(asked.Kpi)), OverLastOf(Grain.Month)]);

    private Candidate OverLastOf(Grain grain)
    {
        var when = GrainWords.LastComplete(grain);
        var candidate = wording.Ask(asked.Kpi, how: null, Kept(asked.Kpi), when);
        return candidate with { Label = candidate.Query };
    }

    /// <summary>Other KPIs whose facts are delivered.</summary>
    public IReadOnlyList<Candidate> ThatAreDelivered() =>
        FirstOf([.. catalog.Kpis.Where(k => k.Facts.All(facts.IsDelivered)).Select(k => wording.Ask(k, how: null, []))]);

    /// <summary>Names of the dimensions that the KPI can be split by, those near the asked one first.</summary>
    public IReadOnlyList<LocalizedText> SharedNear(string dimension) => [.. SplitsNear(dimension).Take(Most).Select(wording.NameOf)];

    /// <summary>What there is of the period, and the forecast of the month in progress.</summary>
    /// <param name="forecastable">The KPI that a forecast is offered of; null for none.</param>
    /// <param name="isOver">Whether the period is over: then there is all of it.</param>
    public IReadOnlyList<Candidate> InsteadOfForecast(KpiDefinition? forecastable, bool isOver = false)
    {
        var alternatives = new List<Candidate>();
        if (!period.IsFuture)
            alternatives.Add(wording.Ask(asked.Kpi, how: null, Kept(asked.Kpi)));
        if (forecastable is not null && (isOver || forecastable != asked.Kpi || period.Range.Days > LongestMonth))
            alternatives.Add(wording.Ask(forecastable, Forecast, Kept(forecastable), new("this month", "ce mois-ci")));
        if (period.IsFuture)
            alternatives.Add(wording.Ask(asked.Kpi, how: null, Kept(asked.Kpi), GrainWords.LastComplete(Grain.Month)));
        return FirstOf(alternatives);
    }

    /// <summary>The target of another period or of the whole company, and the number itself.</summary>
    /// <param name="elsewhere">A period that has one.</param>
    public IReadOnlyList<Candidate> InsteadOfTarget(DateRange? elsewhere)
    {
        var alternatives = new List<Candidate>();
        if (elsewhere is { } other)
            alternatives.Add(wording.Ask(asked.Kpi, AgainstTarget, Kept(asked.Kpi), DayWords.During(other)));
        if (asked.Filters.Count > 0)
            alternatives.Add(wording.Ask(asked.Kpi, AgainstTarget, []));
        alternatives.Add(wording.Ask(asked.Kpi, period.IsFuture ? Forecast : null, Kept(asked.Kpi)));
        return FirstOf(alternatives);
    }

    private KpiDefinition? Nearest => asked.Kpi.Nearest is { } id ? catalog.Find(id) : null;

    private Candidate Split(KpiDefinition kpi, string dimension) => wording.Ask(kpi, wording.By(dimension), Kept(kpi));

    private IEnumerable<string> SplitsNear(string dimension) =>
        DimensionsNear(asked.Kpi, dimension).Concat(asked.Kpi.Dimensions).Distinct().Where(d => d != dimension);

    private IEnumerable<string> DimensionsNear(KpiDefinition kpi, string dimension)
    {
        var shared = new SharedDimensions(kpi, facts);
        return RelatedDimensions.Of(dimension).Prepend(dimension).Where(shared.Has);
    }

    private IEnumerable<DimensionFilter> Kept(KpiDefinition kpi)
    {
        var shared = new SharedDimensions(kpi, facts);
        return asked.Filters.Where(f => shared.Has(f.Dimension));
    }

    private static IReadOnlyList<Candidate> FirstOf(List<Candidate> alternatives) => [.. alternatives.Distinct().Take(Most)];
}
