using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Queries;
using static KpiBot.Core.Localization.UiLanguage;
using static KpiBot.Core.Tests.Answers.Results;

namespace KpiBot.Core.Tests.Answers;

public class AnswerBuilderTests
{
    [Fact]
    public void An_answer_says_value_period_change_and_source_in_English()
    {
        var answer = Compared("revenue", 142_300, 126_700).Answer();

        Assert.Equal("Revenue", answer.Title);
        Assert.Equal("€142,300", answer.Headline);
        Assert.Equal("November 2026 so far (1–22 November)", answer.Period);
        Assert.Equal(new ChangeLine("+12.3%", "vs 1–22 October 2026 (€126,700)", Tone.Good), answer.Change);
        Assert.Equal("Data through 22 November 2026. Source: sample company, read on 23 November 2026 at 08:30.", answer.Freshness);
        Assert.Equal("Revenue, November 2026 so far (1–22 November): €142,300, +12.3% vs 1–22 October 2026 (€126,700). Sample data.", answer.Summary);
        Assert.Null(answer.Table);
    }

    [Fact]
    public void And_the_same_in_French()
    {
        var answer = Compared("revenue", 142_300, 126_700).Answer(French);

        Assert.Equal("Chiffre d’affaires (HT)", answer.Title);
        Assert.Equal("142_300_€".Narrow(), answer.Headline);
        Assert.Equal("novembre 2026 à ce jour (du 1er au 22 novembre)", answer.Period);
        Assert.Equal(new ChangeLine("+12,3_%".Narrow(), "contre 126_700_€ du 1er au 22 octobre 2026".Narrow(), Tone.Good), answer.Change);
        Assert.Equal("Données jusqu’au 22 novembre 2026. Source_: entreprise exemple, lue le 23 novembre 2026 à 08:30.".Narrow(), answer.Freshness);
    }

    [Theory]
    [InlineData("revenue", 110, 100, "+10.0%", Tone.Good)]
    [InlineData("revenue", 90, 100, "-10.0%", Tone.Bad)]
    [InlineData("customer_acquisition_cost", 90, 100, "-10.0%", Tone.Good)]
    [InlineData("customer_acquisition_cost", 110, 100, "+10.0%", Tone.Bad)]
    [InlineData("product_lifetime", 110, 100, "+10.0%", Tone.Neutral)]
    [InlineData("conversion_rate", 0.145, 0.124, "+2.1 pts", Tone.Good)]
    [InlineData("net_promoter_score", 38, 42, "-4 pts", Tone.Bad)]
    [InlineData("revenue", 100, 100, "unchanged", Tone.Neutral)]
    [InlineData("revenue", -50, -100, "+50.0%", Tone.Good)]
    [InlineData("revenue", 1200, 0, "+€1,200", Tone.Good)]
    [InlineData("conversion_rate", 0.05, 0, "+5.0 pts", Tone.Good)]
    public void A_change_is_told_by_its_unit_and_judged_by_the_direction(string kpi, double value, double earlier, string amount, Tone tone)
    {
        var change = Compared(kpi, (decimal)value, (decimal)earlier).Answer().Change!;

        Assert.Equal((amount, tone), (change.Amount, change.Tone));
    }

    [Fact]
    public void Without_data_on_the_other_side_nothing_is_compared() => Assert.Equal(
        new ChangeLine("No comparison:", "no data for 1–22 October 2026", Tone.Neutral),
        Compared("revenue", 1200, null).Answer().Change);

    [Fact]
    public void In_French_too_the_missing_side_is_named() => Assert.Equal(
        new ChangeLine("Pas de comparaison_:".Narrow(), "aucune donnée du 1er au 22 octobre 2026", Tone.Neutral),
        Compared("revenue", 1200, null).Answer(French).Change);

    [Fact]
    public void Where_the_days_had_to_be_cut_the_change_names_both_sides()
    {
        var march = Days("2026-03-01", "2026-03-31");
        var compared = new Comparison(ComparisonKind.PreviousPeriod, Days("2026-02-01", "2026-03-01"), Days("2026-03-01", "2026-03-29"), IsClipped: true, AlignsWeekdays: false);
        var result = Value("revenue", 3_000) with
        {
            Period = new(Days("2026-03-01", "2026-04-01"), march, CalendarUnit.Month) { IsInProgress = true },
            Comparison = new(compared, Number(2_800), Number(1_400)),
        };

        Assert.Equal("1–28 March 2026 (€2,800) vs February 2026 (€1,400)", result.Answer().Change!.Against);
        Assert.Equal("2_800_€ du 1er au 28 mars 2026, contre 1_400_€ en février 2026".Narrow(), result.Answer(French).Change!.Against);
    }

    [Fact]
    public void Aligned_weekdays_are_said()
    {
        var yesterday = Days("2026-11-22", "2026-11-23");
        var result = Value("revenue", 100) with
        {
            Period = new(yesterday, yesterday, CalendarUnit.Day),
            Comparison = new(new(ComparisonKind.SamePeriodLastYear, Days("2025-11-23", "2025-11-24"), yesterday, IsClipped: false, AlignsWeekdays: true), Number(100), Number(80)),
        };

        Assert.Equal("Sunday 22 November 2026", result.Answer().Period);
        Assert.Equal("vs Sunday 23 November 2025 (€80), weekdays aligned", result.Answer().Change!.Against);
    }

    [Fact]
    public void Filters_stand_in_the_title_by_the_names_of_their_values()
    {
        var value = Value("revenue", 1);
        var result = value with
        {
            Query = value.Query with { Filters = [new("country", ["Germany"]), new("channel", ["Web", null]), new("segment", ["SMB"], Exclude: true)] },
        };

        Assert.Equal("Revenue · Germany · Web, (none) · excluding SMB", result.Answer().Title);
        Assert.StartsWith("Chiffre d’affaires (HT) · Allemagne · Web, (aucun) · hors ", result.Answer(French).Title);
    }

    [Fact]
    public void A_breakdown_is_a_table_with_changes_and_bars()
    {
        var answer = ByCountry().Answer(French);

        Assert.Equal(["Pays", "Chiffre d’affaires (HT)", "Évolution"], answer.Table!.Headers);
        Assert.Equal(
            [("Allemagne", "2_000_€", "+100,0_%", Tone.Good, 1d), ("France", "500_€", "-50,0_%", Tone.Bad, 0.25), ("(aucun)", "0_€", null, Tone.Neutral, 0d)],
            answer.Table.Rows.Select(r => (r.Label.Single(), r.Value.Replace('\u202F', '_'), r.Change?.Replace('\u202F', '_'), r.Tone, r.Share!.Value)));
    }

    [Fact]
    public void A_breakdown_is_summed_up_by_its_first_rows() =>
        Assert.EndsWith(" Germany €2,000 · France €500 · (none) €0. Sample data.", ByCountry().Answer().Summary);

    [Fact]
    public void A_row_whose_days_had_to_be_cut_changes_over_as_many_days_on_both_sides()
    {
        var result = ByCountry();
        result = result with { Rows = [new(["Germany"], Number(2_000), Number(1_000)) { Compared = Number(1_500) }] };

        Assert.Equal("+50.0%", result.Answer().Table!.Rows.Single().Change);
    }

    [Fact]
    public void A_trend_has_a_row_for_each_bucket_and_a_line_of_points()
    {
        var answer = ByMonth().Answer();

        Assert.Equal(["Month", "Revenue"], answer.Table!.Headers);
        Assert.Equal(
            [("September 2026", "€20,000"), ("October 2026", "no data"), ("1–22 November 2026", "€10,000"), ("November 2026", "€15,500")],
            answer.Table.Rows.Select(r => (r.Label.Single(), r.Value)));
        Assert.Equal([20_000d, null, 10_000d, 15_500d], answer.Spark!.Points);
        Assert.Equal(("€10k", "€20k"), (answer.Spark.Lowest, answer.Spark.Highest));
    }

    [Fact]
    public void A_trend_of_members_names_them_and_has_no_single_line()
    {
        var result = ByMonth();
        result = result with
        {
            Query = (KpiQuery.Trend)result.Query with { Dimension = "country" },
            Series = [.. result.Series.Select(p => p with { Member = "Germany" })],
        };

        Assert.Equal(["Mois", "Pays", "Chiffre d’affaires (HT)"], result.Answer(French).Table!.Headers);
        Assert.Equal(["septembre 2026", "Allemagne"], result.Answer(French).Table!.Rows[0].Label);
        Assert.Null(result.Answer().Spark);
    }

    [Fact]
    public void How_it_was_computed_can_be_done_again_by_hand()
    {
        var result = Value("conversion_rate", 0.145m) with { Headline = Number(0.145m, 145, 1_000, rows: 1_000) };

        var how = result.Answer().HowComputed;

        Assert.Equal("leads that became customers ÷ leads created", how.Formula);
        Assert.Equal(
            [new("Leads that became customers", "145"), new("Leads created", "1,000"), new("Rows behind it", "1,000"), new LabelledText("Facts", "leads")],
            how.Parts);
    }

    [Fact]
    public void Facts_that_reach_different_days_are_told_apart_and_refused_rows_are_told()
    {
        var result = Value("customer_acquisition_cost", 100) with
        {
            Freshness = [Stream("crm", "customers"), Stream("ads", "spend", "2026-11-20", rejected: 12)],
        };

        Assert.Equal(
            "Data: customers through 22 November 2026, spend through 20 November 2026. Sources: crm, ads, read on 23 November 2026 at 08:30 at the earliest. 12 rows were rejected.",
            result.Answer().Freshness);
        Assert.False(result.Answer().IsSampleData);
    }

    [Fact]
    public void No_data_is_said_and_never_zero() =>
        Assert.Equal(("no data", "aucune donnée"), (Value("revenue", null).Answer().Headline, Value("revenue", null).Answer(French).Headline));

    private static KpiResult ByCountry() => Compared("revenue", 2_500, 2_000) with
    {
        Query = new KpiQuery.Breakdown(Kpi("revenue"), RelativePeriod.ThisMonth, ["country"]),
        Dimensions = ["country"],
        Rows =
        [
            new(["Germany"], Number(2_000), Number(1_000)),
            new(["France"], Number(500), Number(1_000)),
            new([null], Number(0), Number(null)),
        ],
    };

    private static KpiResult ByMonth() => Value("revenue", 45_500) with
    {
        Query = new KpiQuery.Trend(Kpi("revenue"), RelativePeriod.ThisMonth, Grain.Month),
        Series =
        [
            new(null, Days("2026-09-01", "2026-10-01"), Number(20_000)),
            new(null, October, Number(null)),
            new(null, ThisMonth.Answered, Number(10_000)),
            new(null, ThisMonth.Range, Number(15_500)),
        ],
    };
}

internal static class NarrowText
{
    /// <summary>Underscores stand for narrow no-break spaces, so that the expected texts can be read.</summary>
    public static string Narrow(this string text) => text.Replace('_', '\u202F');
}
