using KpiBot.Core.Localization;

namespace KpiBot.Core.Tests.Language;

/// <summary>Several periods in one question, on Monday 2026-11-23.</summary>
public class SeveralPeriodsQuestionTests
{
    [Theory]
    [InlineData("CA T2 et T3", "revenue | 2026-04-01..2026-10-01 | each quarter | trend")]
    [InlineData("revenue Q2 and Q3", "revenue | 2026-04-01..2026-10-01 | each quarter | trend")]
    [InlineData("revenue in November and October", "revenue | 2026-10-01..2026-12-01 | each month | trend")]
    [InlineData("CA vendredi + le we", "revenue | 2026-11-20..2026-11-23 | each day | trend")]
    [InlineData("orders Mon, Tue and Wed", "orders | 2026-11-16..2026-11-19 | each day | trend")]
    [InlineData("CA S1 et S2 2025", "revenue | 2025-01-01..2026-01-01 | each quarter | trend")]
    [InlineData("revenue T1 T2 T3", "revenue | 2026-01-01..2026-10-01 | each quarter | trend")]
    [InlineData("revenue 2022, 2023, 2024, 2025 and 2026", "revenue | 2022-01-01..2027-01-01 | each year | trend")]
    [InlineData("leads by country Q1 and Q2", "leads | 2026-01-01..2026-07-01 | each quarter | by country | trend")]
    [InlineData("CA T2 et T3 par mois", "revenue | 2026-04-01..2026-10-01 | each month | trend")]
    public void That_touch_are_one_and_show_their_parts(string question, string expected) => Assert.Equal(expected, Read(question));

    [Theory]
    [InlineData("CA 1er et 2e trimestre", "revenue | 2026-01-01..2026-07-01 | each quarter | trend")]
    [InlineData("revenue Nov 12, 13 and 14", "revenue | 2026-11-12..2026-11-15 | each day | trend")]
    [InlineData("CA 12 et 13 novembre", "revenue | 2026-11-12..2026-11-14 | each day | trend")]
    [InlineData("CA octobre 2024 et 2025", "revenue | 2024-10-01..2024-11-01 and 2025-10-01..2025-11-01")]
    [InlineData("CA T3 2025 vs 2024", "revenue | 2025-07-01..2025-10-01 | vs 2024-07-01..2024-10-01")]
    [InlineData("revenue October vs 2025", "revenue | 2026-10-01..2026-11-01 | vs 2025-10-01..2025-11-01")]
    [InlineData("leads S46 vs 45", "leads | 2026-11-09..2026-11-16 | vs 2026-11-02..2026-11-09")]
    public void May_share_a_word_that_is_said_once(string question, string expected) => Assert.Equal(expected, Read(question));

    [Theory]
    [InlineData("top 5 products by revenue in Q2 and Q3", "revenue | 2026-04-01..2026-10-01 | highest 5 | by product")]
    [InlineData("CAC vendredi + le we", "customer_acquisition_cost | 2026-11-20..2026-11-23")]
    public void But_not_where_another_layout_is_asked_for_or_the_parts_say_nothing(string question, string expected) => Assert.Equal(expected, Read(question));

    [Theory]
    [InlineData("revenue in 2023 and 2025", "revenue | 2023-01-01..2024-01-01 and 2025-01-01..2026-01-01")]
    [InlineData("CA T1 et T3", "revenue | 2026-01-01..2026-04-01 and 2026-07-01..2026-10-01")]
    [InlineData("CA hier, la semaine dernière et le mois dernier", "revenue | 2026-11-22..2026-11-23 and 2026-11-16..2026-11-23 and 2026-10-01..2026-11-01")]
    [InlineData("CA T1 et T3 par pays", "revenue | 2026-01-01..2026-04-01 and 2026-07-01..2026-10-01 | by country")]
    [InlineData("Q1 and Q3 revenue vs last year", "revenue | 2026-01-01..2026-04-01 and 2026-07-01..2026-10-01 | vs last year")]
    public void That_do_not_touch_are_answered_one_by_one(string question, string expected) => Assert.Equal(expected, Read(question));

    [Theory]
    [InlineData("revenue last two weekends", "revenue | 2026-11-14..2026-11-16 and 2026-11-21..2026-11-23")]
    [InlineData("CA des 3 derniers lundis", "revenue | 2026-11-02..2026-11-03 and 2026-11-09..2026-11-10 and 2026-11-16..2026-11-17")]
    [InlineData("CA les 19 et 21", "revenue | 2026-11-19..2026-11-20 and 2026-11-21..2026-11-22")]
    [InlineData("orders on the 3rd and 12th of last month", "orders | 2026-10-03..2026-10-04 and 2026-10-12..2026-10-13")]
    public void The_same_words_may_name_several(string question, string expected) => Assert.Equal(expected, Read(question));

    [Theory]
    [InlineData("revenue this month and the previous one", "revenue | 2026-10-01..2026-12-01 | each month | trend")]
    [InlineData("CA ce mois et le précédent", "revenue | 2026-10-01..2026-12-01 | each month | trend")]
    [InlineData("revenue last week and the week before", "revenue | 2026-11-09..2026-11-23 | each week | trend")]
    [InlineData("CA octobre et le mois d'avant", "revenue | 2026-09-01..2026-11-01 | each month | trend")]
    public void The_one_before_is_before_the_one_just_named(string question, string expected) => Assert.Equal(expected, Read(question));

    [Theory]
    [InlineData("CA T1 25 vs T1 24", "revenue | 2025-01-01..2025-04-01 | vs 2024-01-01..2024-04-01")]
    [InlineData("revenue Q2 and Q3 vs last year", "revenue | 2026-04-01..2026-10-01 | vs last year | each quarter | trend")]
    [InlineData("CA octobre et novembre vs septembre", "revenue | 2026-10-01..2026-12-01 | vs 2026-09-01..2026-10-01 | each month | trend")]
    [InlineData("CA ce mois vs le précédent", "revenue | 2026-11-01..2026-12-01 | vs previous period")]
    [InlineData("CA M-1 vs M-2", "revenue | 2026-10-01..2026-11-01 | vs 1 month earlier")]
    [InlineData("CA J-1 vs S-1", "revenue | 2026-11-22..2026-11-23 | vs 1 week earlier")]
    public void After_versus_comes_the_comparison(string question, string expected) => Assert.Equal(expected, Read(question));

    [Theory]
    [InlineData("évolution du CA entre T2 et T3", "revenue | 2026-07-01..2026-10-01 | vs 2026-04-01..2026-07-01")]
    [InlineData("croissance du CA 2024 vs 2025", "revenue | 2025-01-01..2026-01-01 | vs 2024-01-01..2025-01-01")]
    [InlineData("croissance du CA 2025 sur 2024", "revenue | 2025-01-01..2026-01-01 | vs 2024-01-01..2025-01-01")]
    [InlineData("how did revenue change from Q2 to Q3", "revenue | 2026-07-01..2026-10-01 | vs 2026-04-01..2026-07-01")]
    [InlineData("évolution du CA de janvier à octobre", "revenue | 2026-01-01..2026-11-01 | trend")]
    public void A_change_between_two_sets_the_later_against_the_earlier(string question, string expected) => Assert.Equal(expected, Read(question));

    [Theory]
    [InlineData("revenue in October and leads in November", "asks back: several_periods")]
    [InlineData("CA octobre ou novembre", "asks back: several_periods")]
    [InlineData("CA 2018, 2020, 2022, 2024 et 2026", "asks back: several_periods")]
    [InlineData("CA T3 vs T2 et T1", "asks back: several_comparisons")]
    public void What_is_unclear_is_asked_back(string question, string expected) => Assert.Equal(expected, Read(question));

    private static string Read(string question) => Spoken.Of(Company.Parser.Parse(question, UiLanguage.English));
}
