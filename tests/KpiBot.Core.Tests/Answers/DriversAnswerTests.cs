using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Drivers;
using static KpiBot.Core.Tests.Answers.Results;

namespace KpiBot.Core.Tests.Answers;

public class DriversAnswerTests
{
    private static readonly KpiResult Fall = Compared("revenue", 140_000, 152_300) with
    {
        Query = new KpiQuery.Drivers(Kpi("revenue"), RelativePeriod.ThisMonth),
        Drivers = new(
            -12_300,
            [
                new("country", [Part("Germany", 30_900, 40_000), Part("Spain", 8_000, 11_200), Part("France", 52_000, 50_000), Part(null, 49_100, 51_100)]),
                new("channel", [Part("Web", 100_000, 110_000), Part("Phone", 40_000, 42_300)]),
            ],
            []),
    };

    private static readonly KpiResult Paradox = Compared("conversion_rate", 0.1m, 0.112m) with
    {
        Query = new KpiQuery.Drivers(Kpi("conversion_rate"), RelativePeriod.ThisMonth),
        Drivers = new(
            -0.012m,
            [
                new("source",
                [
                    Rate("Paid search", -0.014m, -0.018m, (0.03m, 600), (0.02m, 300)),
                    Rate("Referral", 0.002m, -0.001m, (0.21m, 400), (0.2m, 700)),
                ]),
            ],
            []),
    };

    [Fact]
    public void The_change_then_the_few_that_explain_it_then_where_else_it_shows() => Assert.Equal(
        [
            "Revenue fell by €12,300 (-8.1%) against 1–22 October 2026.",
            "Germany explains €9,100 of it (74%), then Spain (€3,200, 26%); against it, France added €2,000.",
            "By channel, Web -€10,000 (81%).",
        ],
        Fall.Answer().Findings);

    [Fact]
    public void In_one_line_it_says_what_explains_most() => Assert.EndsWith(
        " (€152,300). Germany explains €9,100 of it (74%), then Spain (€3,200, 26%); against it, France added €2,000. Sample data.",
        Fall.Answer().Summary,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(Movement.Rise, "Revenue did not rise: it fell by €12,300 (-8.1%) against 1–22 October 2026.", "Chiffre d’affaires (HT)_: pas de hausse, mais une baisse de 12_300_€ (-8,1_%) par rapport à la valeur de 152_300_€ du 1er au 22 octobre 2026.")]
    [InlineData(Movement.Fall, "Revenue fell by €12,300 (-8.1%) against 1–22 October 2026.", "Chiffre d’affaires (HT)_: baisse de 12_300_€ (-8,1_%) par rapport à la valeur de 152_300_€ du 1er au 22 octobre 2026.")]
    public void What_the_question_takes_for_granted_is_put_right_first(Movement presumed, string english, string french)
    {
        var asked = Fall with { Query = new KpiQuery.Drivers(Kpi("revenue"), RelativePeriod.ThisMonth) { Presumed = presumed } };

        Assert.Equal(english, asked.Answer().Findings[0]);
        Assert.Equal(french, asked.Answer(UiLanguage.French).Findings[0].Replace('\u202F', '_'));
    }

    [Fact]
    public void Where_nothing_changed_there_was_neither_a_rise_nor_a_fall() => Assert.Equal(
        "Revenue neither rose nor fell: it came to the same as 1–22 October 2026, €150.",
        (Compared("revenue", 150, 150) with
        {
            Query = new KpiQuery.Drivers(Kpi("revenue"), RelativePeriod.ThisMonth) { Presumed = Movement.Rise },
            Drivers = new(0, [new("country", [Part("Germany", 100, 50), Part("France", 50, 100)])], []),
        }).Answer().Findings[0]);

    [Fact]
    public void In_French() => Assert.Equal(
        [
            "Chiffre d’affaires (HT)_: baisse de 12_300_€ (-8,1_%) par rapport à la valeur de 152_300_€ du 1er au 22 octobre 2026.",
            "Par pays_: Allemagne -9_100_€ (74_%), puis Espagne -3_200_€ (26_%)_; à l’inverse, France +2_000_€.",
            "Par canal, Web -10_000_€ (81_%).",
        ],
        Fall.Answer(UiLanguage.French).Findings.Select(f => f.Replace('\u202F', '_')));

    [Fact]
    public void Of_a_rate_mix_and_rates_are_told_apart_and_a_paradox_is_named() => Assert.Equal(
        [
            "Conversion rate fell by 1.2 pts against 1–22 October 2026.",
            "Paid search alone took away 1.4 pts (117%), more than the whole; against it, Referral added 0.2 pts.",
            "Of -1.2 pts, -1.9 pts came from the mix (more weight on Paid search, which is below the average) and +0.7 pts from the sources' own values.",
            "Mind Simpson’s paradox: no source moved the way the total did. Each rose or stood still, and the total fell because their weights changed.",
        ],
        Paradox.Answer().Findings);

    [Fact]
    public void The_paradox_in_French() => Assert.Equal(
        "Attention, paradoxe de Simpson_: aucune valeur de «_source_» ne suit le total. Chacune est en hausse ou stable_; la baisse du total vient de leur poids qui a changé.",
        Paradox.Answer(UiLanguage.French).Findings[^1].Replace('\u202F', '_'));

    [Fact]
    public void Rows_show_the_part_its_share_and_the_members_own_change()
    {
        var table = Fall.Answer().Table!;

        Assert.Equal(["Country", "Part of the change", "Share", "Own change"], table.Headers);
        Assert.Equal(["Germany|-€9,100|74%|-22.8%", "Spain|-€3,200|26%|-28.6%", "France|+€2,000|-16%|+4.0%", "(none)|-€2,000|16%|-3.9%"],
            table.Rows.Select(r => $"{r.Label[0]}|{r.Value}|{r.Detail}|{r.Change}"));
        Assert.Equal([Core.Answers.Tone.Bad, Core.Answers.Tone.Bad, Core.Answers.Tone.Good, Core.Answers.Tone.Bad], table.Rows.Select(r => r.Tone));
    }

    [Fact]
    public void What_is_not_shown_stands_in_one_row_that_makes_the_table_add_up()
    {
        var parts = Enumerable.Range(1, 30).Select(i => Part($"C{i}", 100, 100 + i)).Reverse().ToList();
        var table = (Fall with { Drivers = new(-465, [new("country", parts)], []) }).Answer().Table!;

        Assert.Equal(9, table.Rows.Count);
        Assert.Equal("Others (22)|-€253|54%|", $"{table.Rows[^1].Label[0]}|{table.Rows[^1].Value}|{table.Rows[^1].Detail}|{table.Rows[^1].Change}");
    }

    [Fact]
    public void Where_nothing_changed_what_rose_and_what_fell_are_named() => Assert.Equal(
        ["Revenue came to the same as 1–22 October 2026: €150.", "Its parts made up for each other: Germany +€50, France -€50."],
        (Compared("revenue", 150, 150) with
        {
            Query = Fall.Query,
            Drivers = new(0, [new("country", [Part("Germany", 100, 50), Part("France", 50, 100)])], []),
        }).Answer().Findings);

    [Fact]
    public void A_share_of_next_to_nothing_is_not_told() => Assert.DoesNotContain(
        "%",
        (Compared("revenue", 150, 149) with
        {
            Query = Fall.Query,
            Drivers = new(1, [new("country", [Part("Germany", 100, 50), Part("France", 50, 99)])], []),
        }).Answer().Findings[1],
        StringComparison.Ordinal);

    private static DriverPart Part(string? member, decimal now, decimal before) => new(member, now - before, null, Number(now), Number(before));

    private static DriverPart Rate(string member, decimal contribution, decimal mix, (decimal Rate, decimal Base) now, (decimal Rate, decimal Base) before) =>
        new(member, contribution, mix, Number(now.Rate, null, now.Base), Number(before.Rate, null, before.Base));
}
