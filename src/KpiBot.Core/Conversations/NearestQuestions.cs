using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>
/// Questions near the one that was asked, in words that KpiBot reads: about the same KPI, with the same filters, over the
/// same period.
/// </summary>
internal sealed class NearestQuestions(KpiCatalog catalog, BusinessCalendar calendar, Parse parse, Intent.Ask ask)
{
    public const int Most = 4;

    public Candidate Value(KpiDefinition kpi) => new(kpi.Name, Question(kpi.Name));

    /// <summary>The forecast or the target of the whole.</summary>
    public Candidate OfView(KpiDefinition kpi, View view)
    {
        var word = view is View.Forecast ? new LocalizedText("forecast", "prévision") : new("vs target", "vs objectif");
        LocalizedText name = new($"{kpi.Name.English} {word.English}", $"{kpi.Name.French} {word.French}");
        return new(name, Question(name));
    }

    public Candidate OverTime(KpiDefinition kpi, Grain grain)
    {
        var over = GrainWords.By(grain);
        return new(new(over.English.Capitalized(), over.French.Capitalized()), Question(new($"{kpi.Name.English} {over.English}", $"{kpi.Name.French} {over.French}")));
    }

    public Candidate WholeFunnel()
    {
        var funnel = new LocalizedText("Sales funnel", "Entonnoir de vente");
        return new(funnel, Question(funnel));
    }

    public Candidate Why(KpiDefinition kpi)
    {
        var why = new LocalizedText($"Why did {kpi.Name.English} change", $"Pourquoi cette évolution\u202F: {kpi.Name.French}");
        return new(why, Question(why));
    }

    /// <summary>What the KPI can be split by, in the catalogue's order, without what the question has filtered already.</summary>
    public IReadOnlyList<string> DimensionsOf(KpiDefinition kpi) =>
        [.. catalog.Dimensions.Select(d => d.Id).Where(d => kpi.TellingDimensions.Contains(d) && ask.Filters.All(f => f.Dimension != d))];

    public IReadOnlyList<Candidate> SplitBy(KpiDefinition kpi, IReadOnlyList<string> dimensions) => OneEach(dimensions, by => new(
        new($"By {by.English}", $"Par {by.French}"),
        Question(new($"{kpi.Name.English} by {by.English}", $"{kpi.Name.French} par {by.French}"))));

    public IReadOnlyList<Candidate> SplitOverTimeBy(KpiDefinition kpi, Grain grain, IReadOnlyList<string> dimensions)
    {
        var over = GrainWords.By(grain);
        return OneEach(dimensions, by => new(
            new($"{over.English.Capitalized()} and {by.English}", $"{over.French.Capitalized()} et {by.French}"),
            Question(new($"{kpi.Name.English} {over.English} by {by.English}", $"{kpi.Name.French} {over.French} par {by.French}"))));
    }

    public IReadOnlyList<Candidate> RankedBy(KpiDefinition kpi, Ranking ranking, IReadOnlyList<string> dimensions)
    {
        var order = ranking.Order switch
        {
            RankingOrder.Highest => new LocalizedText("top", "top"),
            RankingOrder.Lowest => new LocalizedText("bottom", "flop"),
        };
        return OneEach(dimensions, by => new(
            new($"By {by.English}", $"Par {by.French}"),
            Question(new($"{order.English} {ranking.Count} {kpi.Name.English} by {by.English}", $"{order.French} {ranking.Count} {kpi.Name.French} par {by.French}"))));
    }

    private IReadOnlyList<Candidate> OneEach(IReadOnlyList<string> dimensions, Func<LocalizedText, Candidate> way) =>
        [.. dimensions.Take(Most).Select(DimensionWord).Select(way)];

    private LocalizedText Question(LocalizedText core) => new(core.English + Rest(UiLanguage.English), core.French + Rest(UiLanguage.French));

    /// <summary>
    /// Filters, and the period as it was written: both grammars are always active, so its words serve in either language.
    /// </summary>
    private string Rest(UiLanguage language)
    {
        var members = new MemberWording(catalog, language);
        var filters = ask.Filters.Select(f => f.Exclude ? " " + members.Filter(f) : language.Say(" for ", " pour ") + members.Filter(f));
        return string.Concat(filters) + (parse.Kept?.Period is null ? Period(language) : KeptPeriod(language));
    }

    /// <summary>The words of the period that this is about; of one that was named by its parts, from the first to the last.</summary>
    private string Period(UiLanguage language)
    {
        if (ask.Period is null)
            return ""; // what else is said is a comparison's, or a command's own
        var said = parse.Periods.Where(p => p.Expression is not null).ToList();
        if (said.Find(p => p.Expression == ask.Period) is { } whole)
        {
            // "mois" of "du mois", and "in a day" of an alert: such words mean something else in a question.
            var words = whole.Span.In(parse.Text);
            return ask.Period is RelativePeriod && (parse.Intent is not Intent.Ask || words.All(char.IsLetter)) ? KeptPeriod(language) : " " + words;
        }

        if (ask.Period is Between parts && said.Find(p => p.Expression == parts.First) is { } first && said.Find(p => p.Expression == parts.Last) is { } last)
            return $" {first.Span.In(parse.Text)} - {last.Span.In(parse.Text)}";
        return parse.Intent is not Intent.Ask ? KeptPeriod(language) : string.Concat(said.Take(1).Select(p => " " + p.Span.In(parse.Text)));
    }

    /// <summary>What the text does not name must be said, or the question offered would be about another period.</summary>
    private string KeptPeriod(UiLanguage language) =>
        ask.Period is { } kept && calendar.Resolve(kept) is PeriodResolution.Resolved { Period: var period } ? " " + DayWords.During(period.Range).In(language) : "";

    private LocalizedText DimensionWord(string dimension) => new(
        new MemberWording(catalog, UiLanguage.English).Dimension(dimension).ToLowerInvariant(),
        new MemberWording(catalog, UiLanguage.French).Dimension(dimension).ToLowerInvariant());
}
