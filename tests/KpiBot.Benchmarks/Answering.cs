using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;
using KpiBot.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Benchmarks;

/// <summary>KpiBot's own path over a prepared store: what a bot has in memory.</summary>
internal sealed class Answering : IDisposable
{
    private readonly LiteDbStore store;

    public Answering(SampleStore data)
    {
        store = LiteDbStore.Open(data.Folder);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        Calendar = new(new CalendarSettings(zone), FixedClock.Parse(SampleStore.Now, zone)!);
        Catalog = ((CatalogReading.Valid)KpiCatalogReader.Read([KpiCatalogReader.BuiltIn])).Catalog;
        Queries = new(Catalog, Calendar, store, "EUR");
        Parser = new(new CurrentVocabulary(Catalog, store), Calendar);
        Conversation = Conversation.Create(Catalog, Calendar, store, "EUR", NullLogger.Instance);
    }

    public KpiCatalog Catalog { get; }

    public BusinessCalendar Calendar { get; }

    public QueryHandlers Queries { get; }

    public CurrentParser Parser { get; }

    public Conversation Conversation { get; private set; }

    /// <summary>As after a start or a sync: nothing that was read of the snapshot is kept.</summary>
    public void Forget() => Conversation = Conversation.Create(Catalog, Calendar, store, "EUR", NullLogger.Instance);

    /// <summary>Revenue of October 2026 through one channel.</summary>
    public KpiQuery MonthOfOneChannel => new KpiQuery.Value(Revenue, PeriodNotation.Parse("last month")!)
    {
        Filters = [new("channel", ["Web"])],
    };

    /// <summary>Revenue of 2025 in each country.</summary>
    public KpiQuery YearByCountry => new KpiQuery.Breakdown(Revenue, PeriodNotation.Parse("last year")!, ["country"]);

    /// <summary>The landing of November 2026, from three years of days.</summary>
    public KpiQuery ForecastOfMonth => new KpiQuery.Forecast(Revenue, RelativePeriod.ThisMonth);

    public KpiQuery MonthAgainstTarget => new KpiQuery.Target(Revenue, RelativePeriod.ThisMonth);

    /// <summary>Why revenue changed from September to October 2026, by six dimensions.</summary>
    public KpiQuery WhyByDimensions => Why(Revenue, "last month");

    /// <summary>The same from 2024 to 2025: every line of both years.</summary>
    public KpiQuery WhyOfYear => Why(Revenue, "last year");

    /// <summary>Why the gross margin rate changed from 2024 to 2025: four measures by six dimensions.</summary>
    public KpiQuery WhyRateOfYear => Why(Catalog.Find("gross_margin_rate")!, "last year");

    public async ValueTask<KpiResult> AnswerAsync(KpiQuery query) =>
        await Queries.HandleAsync(query) is QueryOutcome.Answered answered
            ? answered.Result
            : throw new InvalidOperationException("The benchmark's query was refused.");

    public void Dispose() => store.Dispose();

    private static KpiQuery.Drivers Why(KpiDefinition kpi, string period) => new(kpi, PeriodNotation.Parse(period)!)
    {
        Dimensions = ["country", "channel", "category", "product", "owner", "segment"],
    };

    private KpiDefinition Revenue => Catalog.Find("revenue")!;
}
