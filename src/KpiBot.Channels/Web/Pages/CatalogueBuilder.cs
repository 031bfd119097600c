using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Web.Pages;

/// <summary>Words the catalogue: what every KPI is, and how far its data reach.</summary>
/// <param name="currency">ISO code of the business currency.</param>
public sealed class CatalogueBuilder(KpiCatalog catalog, BusinessCalendar calendar, IFactStore store, string currency)
{
    private const int MostExamples = 5;

    private static readonly string[] AskedInExamples = ["conversion_rate", "revenue", "leads", "average_order_value"];

    private readonly DefinitionAnswerBuilder definitions = new(catalog, calendar, currency);

    public Catalogue Build(UiLanguage language)
    {
        var streams = store.Snapshot.Freshness;
        var words = new FreshnessWording(language, calendar.Settings.TimeZone);
        string Sentence(IEnumerable<Freshness> some) => string.Join(' ', words.Unread([.. some], calendar.Today).Prepend(words.Sentence([.. some])));
        return new(
            [.. catalog.Kpis.Select(kpi => new CatalogueEntry(
                definitions.Define(kpi, language), kpi.Name, Sentence(streams.Where(s => kpi.Facts.Contains(s.Fact)))))],
            [.. streams.Where(s => IsBehindSome(s.Fact)).GroupBy(s => s.Fact).Select(fact => new LabelledText(language.Fact(fact.Key).Capitalized(), Sentence(fact)))],
            FreshnessWording.IsSample(streams));
    }

    /// <summary>Questions to try that name nothing but what is in the catalogue.</summary>
    public IReadOnlyList<string> Examples(UiLanguage language) => AskedInExamples.All(id => catalog.Find(id) is not null)
        ? TextAnswers.Examples(language)
        : [.. catalog.Kpis.Take(MostExamples).Select(kpi => kpi.Name.In(language))];

    /// <summary>What no KPI of the catalogue is made of is not named to whoever reads it; targets and rates of exchange belong to all.</summary>
    private bool IsBehindSome(string fact) =>
        fact == FactSchemas.Targets.Name || fact == FactSchemas.FxRates.Name || catalog.Kpis.Any(kpi => kpi.Facts.Contains(fact));

    /// <summary>What the answers shown are about.</summary>
    public KpiCatalog Definitions => catalog;

    public bool IsSampleData => FreshnessWording.IsSample(store.Snapshot.Freshness);
}

/// <summary>Everything that can be asked for, and from what.</summary>
/// <param name="Data">Each kind of facts, and how far it reaches.</param>
public sealed record Catalogue(IReadOnlyList<CatalogueEntry> Kpis, IReadOnlyList<LabelledText> Data, bool IsSampleData);

/// <param name="Name">By which it is asked for.</param>
public sealed record CatalogueEntry(DefinitionAnswer Definition, LocalizedText Name, string Freshness);
