namespace KpiBot.Benchmarks.Teams;

/// <summary>What people ask: five kinds in both languages, each about several KPIs, periods and places.</summary>
internal sealed record Question(string Kind, string Locale, string Text)
{
    private static readonly (string English, string French)[] Kpis =
    [
        ("revenue", "chiffre d'affaires"), ("orders", "commandes"), ("conversion rate", "taux de conversion"), ("gross margin", "marge commerciale"),
        ("average order value", "panier moyen"), ("leads", "leads"), ("units sold", "unités vendues"), ("new customers", "nouveaux clients"),
    ];

    private static readonly (string English, string French)[] Periods =
    [
        ("this month", "ce mois-ci"), ("last month", "le mois dernier"), ("last week", "la semaine dernière"), ("last quarter", "le trimestre dernier"),
        ("in September", "en septembre"),
    ];

    private static readonly (string English, string French)[] Splits = [("country", "pays"), ("channel", "canal"), ("category", "catégorie")];

    private static readonly (string English, string French)[] Countries =
        [("Germany", "Allemagne"), ("France", "France"), ("Spain", "Espagne"), ("Italy", "Italie")];

    private static readonly string[] Years = ["2024", "2025", "2026"];

    public static readonly IReadOnlyList<Question> All = [.. Values(), .. Breakdowns(), .. Rankings(), .. Trends(), .. Comparisons()];

    public static IReadOnlyList<string> Kinds { get; } = [.. All.Select(question => question.Kind).Distinct()];

    /// <summary>Each kind as often as the others.</summary>
    public static IEnumerable<Question> Mixed(int seed)
    {
        var random = new Random(seed);
        var kinds = All.GroupBy(question => question.Kind).Select(kind => kind.ToArray()).ToArray();
        while (true)
            yield return random.GetItems(random.GetItems(kinds, 1)[0], 1)[0];
    }

    private static IEnumerable<Question> Values() =>
        from kpi in Kpis
        from period in Periods
        from question in Both("value", $"{kpi.English} {period.English}", $"{kpi.French} {period.French}")
        select question;

    private static IEnumerable<Question> Breakdowns() =>
        from kpi in Kpis[..2]
        from period in Periods
        from split in Splits
        from question in Both("breakdown", $"{kpi.English} {period.English} by {split.English}", $"{kpi.French} {period.French} par {split.French}")
        select question;

    private static IEnumerable<Question> Rankings() =>
        from kpi in Kpis[..2]
        from year in Years
        from count in (int[])[3, 5, 10]
        from question in Both("ranking", $"top {count} products by {kpi.English} in {year}", $"top {count} des produits par {kpi.French} en {year}")
        select question;

    private static IEnumerable<Question> Trends() =>
        from kpi in (string[])["average order value", "revenue", "orders"]
        let french = Kpis.First(known => known.English == kpi).French
        from year in (string[])["2025", "2026"]
        from question in Both("trend", $"{kpi} by month in {year}", $"{french} par mois en {year}")
        select question;

    private static IEnumerable<Question> Comparisons() =>
        from country in Countries
        from split in Splits[1..]
        from question in Both("comparison", $"revenue in {country.English} by {split.English} last quarter vs Q2",
            $"chiffre d'affaires en {country.French} par {split.French} le trimestre dernier vs T2")
        select question;

    private static Question[] Both(string kind, string english, string french) => [new(kind, "en-US", english), new(kind, "fr-FR", french)];
}
