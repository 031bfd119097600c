using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers;

/// <summary>Says what a KPI is and which KPIs there are.</summary>
/// <param name="currency">ISO code of the business currency, for targets.</param>
public sealed class DefinitionAnswerBuilder(KpiCatalog catalog, BusinessCalendar calendar, string currency)
{
    /// <param name="streams">All that deliver; their line is left out where there are none.</param>
    public DefinitionAnswer Define(KpiDefinition kpi, UiLanguage language, IReadOnlyList<Freshness>? streams = null) => new(
        language, kpi.Id, kpi.Name.In(language), language.Say(kpi.Description), [.. Facts(kpi, language, [.. (streams ?? []).Where(s => kpi.Facts.Contains(s.Fact))])]);

    public KpiListAnswer List(UiLanguage language) => new(
        language,
        language.Say($"{catalog.Kpis.Count} KPIs you can ask for", $"{catalog.Kpis.Count} indicateurs à demander"),
        [.. catalog.Kpis.Select(k => new LabelledText(k.Name.In(language), language.Say(k.Description)))]);

    private IEnumerable<LabelledText> Facts(KpiDefinition kpi, UiLanguage language, IReadOnlyList<Freshness> streams)
    {
        var members = new MemberWording(catalog, language);
        yield return new(language.Say("Formula", "Formule"), FormulaPrinter.InWords(kpi.Formula, language));
        yield return new(language.Say("Unit", "Unité"), Unit(kpi.Unit, language));
        if (Direction(kpi.Direction, language) is { } direction)
            yield return new(language.Say("Good when", "Bon signe"), direction);
        if (calendar.Resolve(kpi.DefaultPeriod) is PeriodResolution.Resolved { Period: var period })
            yield return new(language.Say("Without a period", "Sans période"), language.Period(period));
        if (kpi.Dimensions.Count > 0)
            yield return new(language.Say("Can be split by", "Se détaille par"), string.Join(", ", kpi.TellingDimensions.Select(d => members.Dimension(d).ToLowerInvariant())));
        if (kpi.Synonyms.In(language).Count > 0)
            yield return new(language.Say("Also called", "Aussi appelé"), language.Say(string.Join(", ", kpi.Synonyms.English), string.Join(", ", kpi.Synonyms.French)));
        if (kpi.Target is { } target)
            yield return new(language.Say("Target", "Objectif"), new ValueWording(language, currency).Full(kpi.Unit, target));
        if (kpi.SmallestBase is { } smallest)
            yield return new(language.Say("Needs a base of", "Base minimale"), language.Number(smallest));
        if (streams.Count > 0)
            yield return new(language.Say("Made from", "Établi sur"), $"{Lines(kpi, language)}. {new FreshnessWording(language, calendar.Settings.TimeZone).Sentence(streams)}");
        if (kpi.Owner is { } owner)
            yield return new(language.Say("Owner", "Responsable"), owner);
        if (kpi.Pitfalls is { } pitfalls)
            yield return new(language.Say("Mind", "À savoir"), language.Say(pitfalls));
    }

    private static string Lines(KpiDefinition kpi, UiLanguage language) =>
        string.Join(", ", kpi.Facts.Select(f => language.Fact(f))).Capitalized();

    private static string Unit(KpiUnit unit, UiLanguage language) => unit switch
    {
        KpiUnit.Money => language.Say("money, net of tax unless it says otherwise", "montant, hors taxes sauf mention contraire"),
        KpiUnit.Percent => language.Say("percent", "pourcentage"),
        KpiUnit.Count => language.Say("count", "nombre"),
        KpiUnit.Days => language.Say("days", "jours"),
        KpiUnit.Score => language.Say("score", "score"),
    };

    private static string? Direction(Direction direction, UiLanguage language) => direction switch
    {
        Kpis.Direction.UpIsGood => language.Say("it goes up", "il monte"),
        Kpis.Direction.DownIsGood => language.Say("it goes down", "il baisse"),
        Kpis.Direction.None => null,
    };
}
