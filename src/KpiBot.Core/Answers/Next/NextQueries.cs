using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Drivers;

namespace KpiBot.Core.Answers.Next;

/// <summary>
/// What a reader may want to know next, the most telling first: why, by what, over time, against last year, against the
/// target. Only what can be answered, and nothing that is shown already.
/// </summary>
public sealed class NextQueries(KpiCatalog catalog, BusinessCalendar calendar)
{
    private const int FewestPoints = 3;
    private const int MostDimensions = 2;

    public IReadOnlyList<NextQuery> After(KpiResult result, UiLanguage language) =>
        result.Headline.Value is null ? [] : [.. new Ways(catalog, calendar, result, language).InOrder()];

    private sealed class Ways(KpiCatalog catalog, BusinessCalendar calendar, KpiResult result, UiLanguage language)
    {
        private readonly KpiQuery asked = result.Query;
        private readonly MemberWording members = new(catalog, language);

        private KpiDefinition Kpi => asked.Kpi;

        public IEnumerable<NextQuery> InOrder() => asked switch
        {
            KpiQuery.Value => [.. Why(), .. SplitBy(Splits().Take(1)), .. OverTime(), .. Compared(), .. AgainstTarget(), .. SplitBy(Splits().Skip(1).Take(1))],
            KpiQuery.Breakdown { Dimensions: [var one] } => [.. Why(), .. SplitBy(OtherThan(one).Take(1)), .. OverTimeBy(one), .. Compared()],
            KpiQuery.Breakdown => [.. Why(), .. OverTime(), .. Compared()],
            KpiQuery.Ranked ranked => [.. All(ranked.Dimension), .. Why(), .. SplitBy(OtherThan(ranked.Dimension).Take(1)), .. Compared()],
            KpiQuery.RankedTimes ranked => [.. OverTime(ranked.Grain), .. SplitBy(Dimensions().Take(1))],
            KpiQuery.Average average => [.. OverTime(average.Grain), .. SplitBy(Splits().Take(1)), .. Compared()],
            KpiQuery.Share share => [.. SplitBy([share.Part.Dimension]), .. Compared()],
            KpiQuery.Trend { Dimension: { } by } trend => [.. All(by), .. OverTime(trend.Grain), .. Why()],
            KpiQuery.Trend trend => [.. Why(), .. Compared(), .. SplitBy(Dimensions().Take(1)), .. Dimensions().Take(1).SelectMany(d => OverTimeBy(d, trend.Grain))],
            KpiQuery.Drivers => [.. SplitBy(Telling().Take(MostDimensions)), .. OverTime(), .. Compared()],
            KpiQuery.Funnel => [.. Why(), .. Compared()],
            KpiQuery.Forecast => [.. AgainstTarget(), .. OverTime()],
            KpiQuery.Target => [.. Landing(), .. Why(), .. OverTime()],
            _ => [],
        };

        private IEnumerable<NextQuery> Why() => asked is not KpiQuery.Drivers && HasReasons()
            ? [new(language.Say("Why?", "Pourquoi ?"), Keep(new KpiQuery.Drivers(Kpi, asked.Period)))]
            : [];

        /// <summary>A change that can be split over something. The reasons of a forecast's change are not known yet.</summary>
        private bool HasReasons() =>
            result.Comparison is { Change: not (null or 0) } && result.SplittableBy.Count > 0 && ChangeShape.Of(Kpi.Formula) is not null;

        private IEnumerable<NextQuery> SplitBy(IEnumerable<string> dimensions) =>
            dimensions.Select(d => new NextQuery(By(d), Keep(new KpiQuery.Breakdown(Kpi, asked.Period, [d]))));

        /// <summary>Every member, where the answer shows some.</summary>
        private IEnumerable<NextQuery> All(string dimension) => result.Notes.OfType<ResultNote.RowsCut>().Any() && CanSplitBy(dimension)
            ? [new(language.Say($"All {members.Plural(dimension)}", $"Toutes les valeurs : {members.Dimension(dimension).ToLowerInvariant()}"), Keep(new KpiQuery.Breakdown(Kpi, asked.Period, [dimension])))]
            : [];

        private IEnumerable<NextQuery> OverTime(Grain? grain = null) => (grain ?? UsualGrain()) is { } by && !IsCourse()
            ? [new(language.Say($"Trend {Over(by)}", $"Évolution {Over(by)}"), Keep(new KpiQuery.Trend(Kpi, asked.Period, by)))]
            : [];

        private IEnumerable<NextQuery> OverTimeBy(string dimension, Grain? grain = null) => (grain ?? UsualGrain()) is { } by && CanSplitBy(dimension)
            ? [new(language.Say($"Trend {Over(by)}, {By(dimension).ToLowerInvariant()}", $"Évolution {Over(by)}, {By(dimension).ToLowerInvariant()}"), Keep(new KpiQuery.Trend(Kpi, asked.Period, by) { Dimension = dimension }))]
            : [];

        private IEnumerable<NextQuery> AgainstTarget() => result.Target is not null
            ? [new(language.Say("Target", "Objectif"), new KpiQuery.Target(Kpi, asked.Period) { Filters = asked.Filters })]
            : [];

        private IEnumerable<NextQuery> Landing() => result.Target?.Landing is not null
            ? [new(language.Say("Forecast", "Prévision"), new KpiQuery.Forecast(Kpi, asked.Period) { Filters = asked.Filters })]
            : [];

        /// <summary>The same with last year; where that is what is shown, with the period before.</summary>
        private IEnumerable<NextQuery> Compared()
        {
            var lastYear = new ComparisonExpression.SamePeriodLastYear();
            var before = new ComparisonExpression.PreviousPeriod();
            return (result.Comparison?.Comparison.Kind is ComparisonKind.SamePeriodLastYear) switch
            {
                false when Adds(lastYear) => [Against(lastYear, language.Say("vs last year", "vs l'an dernier"))],
                true when Adds(before) => [Against(before, language.Say("vs previous period", "vs période précédente"))],
                _ => [],
            };
        }

        private NextQuery Against(ComparisonExpression comparison, string label) => new(label, asked with { Comparison = comparison });

        /// <summary>Whether there are data to set against, and they are not those that are shown already.</summary>
        private bool Adds(ComparisonExpression comparison) =>
            calendar.Resolve(comparison, result.Period) is ComparisonResolution.Resolved { Comparison.Range: { IsEmpty: false } earlier }
            && earlier != result.Comparison?.Comparison.Range
            && result.Freshness.Count > 0
            && result.Freshness.GroupBy(f => f.Fact).All(streams => streams.Min(s => s.From) is not { } first || first <= earlier.Start);

        /// <summary>Country, then channel: a region would tell much the same as its country.</summary>
        private IEnumerable<string> Splits() => Dimensions().ToList() is [var first, .. var rest]
            ? [first, .. rest.Except(RelatedDimensions.Of(first)), .. rest.Intersect(RelatedDimensions.Of(first))]
            : [];

        private IEnumerable<string> OtherThan(string shown) =>
            [.. Dimensions().Except([shown]).Except(RelatedDimensions.Of(shown)), .. Dimensions().Intersect(RelatedDimensions.Of(shown)).Except([shown])];

        /// <summary>What the answer is not about already.</summary>
        private IEnumerable<string> Dimensions() => catalog.Dimensions.Select(d => d.Id).Where(CanSplitBy);

        /// <summary>Those that explain the change best, where it was split.</summary>
        private IEnumerable<string> Telling() => result.Drivers is { Splits: { Count: > 0 } splits } ? splits.Select(s => s.Dimension).Where(CanSplitBy) : Dimensions();

        private bool CanSplitBy(string dimension) =>
            result.SplittableBy.Contains(dimension) && !asked.Filters.Any(f => f.Dimension == dimension && f is { Exclude: false, Values.Count: 1 });

        private bool IsCourse() => asked is KpiQuery.Trend { Dimension: null };

        /// <summary>Null where the answer's days are too few to make a course.</summary>
        private Grain? UsualGrain()
        {
            var grain = TrendGrain.For(new PeriodResolution.Resolved(result.Period), Kpi.FinestGrain);
            return calendar.Cut(result.Period.Answered, grain).Count >= FewestPoints ? grain : null;
        }

        private string By(string dimension) => language.Say("By ", "Par ") + members.Dimension(dimension).ToLowerInvariant();

        private string Over(Grain grain) => language.Say(GrainWords.By(grain));

        private KpiQuery Keep(KpiQuery query) => query with { Filters = asked.Filters, Comparison = asked.Comparison };
    }
}
