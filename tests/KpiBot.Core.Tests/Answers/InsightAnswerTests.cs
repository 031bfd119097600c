using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Drivers;
using KpiBot.Core.Queries.Insights;
using static KpiBot.Core.Tests.Answers.Results;

namespace KpiBot.Core.Tests.Answers;

public class InsightAnswerTests
{
    private static readonly Stretch LastWeek = new(Days("2026-11-16", "2026-11-23"), CalendarUnit.Week, IsPart: false);
    private static readonly Stretch Monday = new(Days("2026-11-16", "2026-11-17"), CalendarUnit.Day, IsPart: false);
    private static readonly Stretch November = new(ThisMonth.Answered, CalendarUnit.Month, IsPart: true);
    private static readonly Stretch October31 = new(October, CalendarUnit.Month, IsPart: false);
    private static readonly Stretch Q3 = new(Days("2026-07-01", "2026-10-01"), CalendarUnit.Quarter, IsPart: false);

    private static string Say(Insight insight, UiLanguage language = UiLanguage.English, string kpi = "revenue", decimal value = 31_000) =>
        Assert.Single((Value(kpi, value) with { Insights = [insight] }).Answer(language).Insights).Text.Replace('\u202F', '_');

    private static void Says(string english, string french, Insight insight, string kpi = "revenue", decimal value = 31_000)
    {
        Assert.Equal(english, Say(insight, UiLanguage.English, kpi, value));
        Assert.Equal(french, Say(insight, UiLanguage.French, kpi, value));
    }

    [Fact]
    public void Another_change() => Says(
        "Against last year it is the other way round: -4.1% vs 1–22 November 2025 (€32,325).",
        "Par rapport à l’an dernier, c’est l’inverse_: -4,1_% contre 32_325_€ du 1er au 22 novembre 2025.",
        new Insight.OtherChange(
            new(new(ComparisonKind.SamePeriodLastYear, Days("2025-11-01", "2025-11-23"), ThisMonth.Answered, IsClipped: true, AlignsWeekdays: false), Number(31_000), Number(32_325)),
            IsOpposite: true)
        { Score = 0.8 });

    [Fact]
    public void Against_the_period_before() => Says(
        "Against the period before: +24.0% vs October 2026 (€25,000).",
        "Par rapport à la période précédente_: +24,0_% contre 25_000_€ en octobre 2026.",
        new Insight.OtherChange(
            new(new(ComparisonKind.PreviousPeriod, October, ThisMonth.Answered, IsClipped: false, AlignsWeekdays: false), Number(31_000), Number(25_000)),
            IsOpposite: false)
        { Score = 0.4 });

    [Fact]
    public void An_unusual_Monday() => Says(
        "Unusually high: 3.2 times the usual swing of a Monday; about €24,000 was to be expected.",
        "Valeur inhabituellement élevée_: 3,2 fois l’écart habituel d’un lundi_; on attendait environ 24_000_€.",
        new Insight.Unusual(Monday, 24_000, 2_190, 3.19) { Score = 0.5 });

    [Fact]
    public void An_unusual_start_of_a_month() => Says(
        "Unusually low: 4.0 times the usual swing of the first 22 days of a month; about 120 was to be expected.",
        "Valeur inhabituellement basse_: 4,0 fois l’écart habituel des 22 premiers jours d’un mois_; on attendait environ 120.",
        new Insight.Unusual(November, 120.4m, 10, 4) { Score = 0.5 }, "leads", 80);

    [Fact]
    public void The_highest_in_a_long_while()
    {
        Says(
            "Highest week since 9–15 March 2026.", "La semaine la plus élevée depuis celle du 9 au 15 mars 2026.",
            new Insight.Extreme(LastWeek, true, Days("2026-03-09", "2026-03-16"), 35) { Score = 0.5 });
        Says(
            "Lowest Monday since 2 March 2026.", "Le lundi le plus bas depuis le 2 mars 2026.",
            new Insight.Extreme(Monday, false, Days("2026-03-02", "2026-03-03"), 35) { Score = 0.5 });
        Says(
            "Highest first 22 days of a month since March 2026.", "Les 22 premiers jours d’un mois les plus élevés depuis mars 2026.",
            new Insight.Extreme(November, true, Days("2026-03-01", "2026-03-23"), 7) { Score = 0.5 });
        Says(
            "Lowest quarter since Q1 2025.", "Le trimestre le plus bas depuis le T1 2025.",
            new Insight.Extreme(Q3, false, Days("2025-01-01", "2025-04-01"), 5) { Score = 0.5 });
        Says(
            "Lowest month of all 36 in the data.", "Le mois le plus bas sur les 36 que couvrent les données.",
            new Insight.Extreme(October31, false, null, 35) { Score = 0.5 });
        Says(
            "Highest at this point of a month since March 2026.", "Le niveau le plus élevé à ce stade d’un mois depuis mars 2026.",
            new Insight.Extreme(November, true, Days("2026-03-01", "2026-03-23"), 7) { Score = 0.5 }, "open_pipeline");
    }

    [Fact]
    public void The_lowest_October_in_years()
    {
        Says("Lowest October of the last 3 years.", "Le mois d’octobre le plus bas des 3 dernières années.", new Insight.ExtremeOfSeason(October31, false, 3) { Score = 0.3 });
        Says("Highest 1–22 November of the last 4 years.", "La période du 1er au 22 novembre la plus élevée des 4 dernières années.", new Insight.ExtremeOfSeason(November, true, 4) { Score = 0.3 });
        Says("Highest Q3 of the last 3 years.", "Le T3 le plus élevé des 3 dernières années.", new Insight.ExtremeOfSeason(Q3, true, 3) { Score = 0.3 });
        Says("Higher than on the same day of the last 2 years.", "Plus élevé que le même jour des 2 dernières années.", new Insight.ExtremeOfSeason(November, true, 3) { Score = 0.3 }, "open_pipeline");
    }

    [Fact]
    public void A_trend_that_turned()
    {
        Says(
            "The trend has turned upwards: about +3.1% a week over the last 8 weeks, after no clear direction.",
            "La tendance est passée à la hausse_: environ +3,1_% par semaine sur les 8 dernières semaines, après une période sans direction nette.",
            new Insight.TrendTurned(8, 900, 0.031m, 0) { Score = 0.6 });
        Says(
            "The trend has turned downwards: about -0.3 pts a week over the last 8 weeks, after rising before.",
            "La tendance est passée à la baisse_: environ -0,3_pt par semaine sur les 8 dernières semaines, après une hausse.",
            new Insight.TrendTurned(8, -0.003m, -0.03m, 1) { Score = 0.7 }, "conversion_rate", 0.1m);
    }

    [Fact]
    public void Who_brought_the_change() => Says(
        "Behind the change: Germany explains €9,100 of it (74%), then Spain (€3,200, 26%); against it, France added €2,000.",
        "Derrière l’évolution, par pays_: Allemagne -9_100_€ (74_%), puis Espagne -3_200_€ (26_%)_; à l’inverse, France +2_000_€.",
        new Insight.ChangeBrought(-12_300, new("country", [Part("Germany", -9_100), Part("Spain", -3_200), Part("France", 2_000), Part(null, -2_000)])) { Score = 0.5 });

    [Fact]
    public void Of_a_rate_also_whether_weight_or_value_did_it() => Says(
        "Behind the change: Paid search alone took away 1.4 pts (117%), more than the whole; against it, Referral added 0.2 pts. Paid search: above all its weight that changed.",
        "Derrière l’évolution, par source_: Recherche payante -1,4_pt (117_%)_; à l’inverse, Recommandation +0,2_pt. Recherche payante_: surtout son poids qui a changé.",
        new Insight.ChangeBrought(-0.012m, new("source", [Part("Paid search", -0.014m, mix: -0.012m), Part("Referral", 0.002m, mix: 0.001m)])) { Score = 0.5 },
        "conversion_rate", 0.1m);

    [Fact]
    public void One_that_makes_more_than_half()
    {
        Says(
            "By country, Germany alone makes 52% of it; the least, Italy, makes less than 1%.",
            "Par pays, une seule valeur fait 52_% du total_: Allemagne_; la plus petite_: Italie, moins de 1_%.",
            new Insight.Majority("country", "Germany", 0.52m) { Smallest = "Italy", SmallestShare = 0.003m, Score = 0.3 });
        Says(
            "By product, Alto chair alone makes 61% of it.", "Par produit, une seule valeur fait 61_% du total_: Alto chair.",
            new Insight.Majority("product", "Alto chair", 0.61m) { Score = 0.3 });
    }

    [Fact]
    public void A_few_that_make_half()
    {
        Says(
            "3 of 12 countries make half of it (55%): Germany, France and Spain.", "3 pays sur 12 en font la moitié (55_%)_: Allemagne, France et Espagne.",
            new Insight.Concentration("country", ["Germany", "France", "Spain"], 12, 0.55m) { Score = 0.3 });
        Says(
            "4 of 1,112 customers make half of it (51%).", "4 clients sur 1_112 en font la moitié (51_%).",
            new Insight.Concentration("customer", ["a", "b", "c", "d"], 1_112, 0.51m) { Score = 0.3 });
    }

    [Fact]
    public void How_far_off_the_pace_of_its_target()
    {
        Says(
            "So far 19.4% below the pace of the target; reaching the target takes €67,733 a working day (6 left).",
            "À ce jour, 19,4_% en dessous du rythme de l’objectif_; pour l’atteindre, il faut 67_733_€ par jour ouvré (6 restants).",
            new Insight.AtThisPace(794_500, 985_500) { WorkingDaysLeft = 6, PerWorkingDay = 67_733, Score = 0.5 });
        Says(
            "So far 10.0% above the pace of the target.", "À ce jour, 10,0_% au-dessus du rythme de l’objectif.",
            new Insight.AtThisPace(110, 100) { Score = 0.5 }, "leads", 90);
    }

    [Fact]
    public void What_makes_the_number_doubtful()
    {
        Says(
            "“shop” has sent nothing since 2 November 2026, while other sources go on: its rows are missing here.",
            "Rien de «_shop_» depuis le 2 novembre 2026, alors que d’autres sources continuent_: ses lignes manquent ici.",
            new Insight.SilentSource(new("files", "c", "shop"), new(2026, 11, 2)) { Score = 1 });
        Says(
            "No rows at all on 2 November 2026, a day that always has some.", "Aucune ligne le 2 novembre 2026, un jour qui en a toujours.",
            new Insight.EmptyDays([new(2026, 11, 2)]) { Score = 1 });
        Says(
            "No rows at all on 4 days that always have some: 2 November, 3 November, 4 November and 1 more.",
            "Aucune ligne sur 4 jours qui en ont toujours_: 2 novembre, 3 novembre, 4 novembre et 1 autre.",
            new Insight.EmptyDays([new(2026, 11, 2), new(2026, 11, 3), new(2026, 11, 4), new(2026, 11, 5)]) { Score = 1 });
        Says(
            "14% of the rows have no country, after 1% before.", "14_% des lignes sont sans pays, contre 1_% auparavant.",
            new Insight.WithoutMember("country", 0.14m, 0.01m) { Score = 0.6 });
        Says("14% of the rows have no country.", "14_% des lignes sont sans pays.", new Insight.WithoutMember("country", 0.14m, null) { Score = 0.2 });
        Says(
            "12% of the rows (1,204) have no cost and are left out: the number speaks for the others alone.",
            "12_% des lignes (1_204) sont sans coût et n’y sont pas_: le chiffre ne vaut que pour les autres.",
            new Insight.RowsLeftOut(1_204, 0.12m, "cost") { Score = 0.9 }, "gross_margin");
    }

    [Fact]
    public void Two_lead_and_the_rest_is_for_whoever_wants_more()
    {
        var answer = (Value("revenue", 1) with { Insights = [.. Enumerable.Range(3, 5).Select(years => new Insight.ExtremeOfSeason(October31, true, years) { Score = 0.1 })] }).Answer();

        Assert.Equal(["Highest October of the last 3 years.", "Highest October of the last 4 years."], answer.Insights.Select(i => i.Text));
        Assert.Equal(3, answer.MoreInsights.Count);
    }

    [Fact]
    public void Rows_left_out_are_said_once()
    {
        var leftOut = new Insight.RowsLeftOut(1_204, 0.12m, "cost") { Score = 0.9 };
        var other = new Insight.ExtremeOfSeason(October31, true, 3) { Score = 1 };
        var noted = Value("gross_margin", 1) with { Notes = [new ResultNote.RowsLeftOut(1_204, "cost")] };

        var leading = (noted with { Insights = [leftOut] }).Answer();
        Assert.Equal((1, 0), (leading.Insights.Count, leading.Notes.Count));

        var behind = (noted with { Insights = [other, other, leftOut] }).Answer();
        Assert.Equal((2, 0, 1), (behind.Insights.Count, behind.MoreInsights.Count, behind.Notes.Count));
    }

    private static DriverPart Part(string? member, decimal contribution, decimal? mix = null) => new(member, contribution, mix, Number(1), Number(1));
}
