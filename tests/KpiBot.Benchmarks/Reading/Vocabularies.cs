using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Storage.LiteDb;

namespace KpiBot.Benchmarks.Reading;

/// <summary>Parsers with the sample company's names, and with 50,000 more.</summary>
internal sealed class Vocabularies
{
    private const int Customers = 50_000;

    private static readonly string[] Syllables = ["ba", "cor", "del", "fa", "gri", "hol", "ki", "lan", "mo", "nex", "or", "pra", "qui", "ros", "sol", "ter", "ul", "ven", "wes", "zan"];

    private static readonly string[] Trades = ["Group", "Services", "Logistics", "Foods", "Textiles", "Partners", "Systems", "Energy", "Design", "Consulting"];

    public Vocabularies()
    {
        using var store = LiteDbStore.Open(SampleStore.Prepare(SampleStore.HundredThousandLines).Folder);
        var catalog = ((CatalogReading.Valid)KpiCatalogReader.Read([KpiCatalogReader.BuiltIn])).Catalog;
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var calendar = new BusinessCalendar(new CalendarSettings(zone), FixedClock.Parse(SampleStore.Now, zone)!);
        var sample = new CurrentVocabulary(catalog, store).Get();
        var members = new Dictionary<string, IReadOnlyCollection<string>>(sample.MembersByDimension) { ["customer"] = [.. Names()] };
        Sample = new(sample, calendar);
        Large = new(new(catalog, members), calendar);
        Values = members.Values.Sum(values => values.Count);
    }

    public IntentParser Sample { get; }

    /// <summary>Knows as many customers as a wholesaler has, each by a name of its own.</summary>
    public IntentParser Large { get; }

    /// <summary>How many values of dimensions <see cref="Large"/> knows.</summary>
    public int Values { get; }

    private static IEnumerable<string> Names() => Enumerable.Range(0, Customers).Select(n =>
    {
        var first = Syllables[n % 20] + Syllables[n / 20 % 20] + Syllables[n / 400 % 20];
        return $"{char.ToUpperInvariant(first[0])}{first[1..]} {Syllables[n / 8_000 % 20]}{Syllables[n * 7 % 20]} {Trades[n % 10]}";
    });
}
