using KpiBot.Core.Calendar;
using KpiBot.Core.Tests.Calendar;
using static KpiBot.Core.Tests.Calendar.ResolvedPeriods;

namespace KpiBot.Core.Tests.Language.Periods;

/// <summary>What a question means on Monday 2026-11-23: one row of the design's table after the other, in both languages.</summary>
public class DesignTableTests
{
    [Theory]
    [InlineData("this month", "2026-11-01", "2026-12-01")]
    [InlineData("ce mois-ci", "2026-11-01", "2026-12-01")]
    [InlineData("last month", "2026-10-01", "2026-11-01")]
    [InlineData("le mois dernier", "2026-10-01", "2026-11-01")]
    [InlineData("month to date", "2026-11-01", "2026-11-24")]
    [InlineData("MTD", "2026-11-01", "2026-11-24")]
    [InlineData("depuis le début du mois", "2026-11-01", "2026-11-24")]
    [InlineData("last 30 days", "2026-10-24", "2026-11-23")]
    [InlineData("les 30 derniers jours", "2026-10-24", "2026-11-23")]
    [InlineData("last 3 months", "2026-08-01", "2026-11-01")]
    [InlineData("les 3 derniers mois", "2026-08-01", "2026-11-01")]
    [InlineData("last 2 weeks", "2026-11-09", "2026-11-23")]
    [InlineData("les 2 derniers trimestres", "2026-04-01", "2026-10-01")]
    [InlineData("les deux dernières années", "2024-01-01", "2026-01-01")]
    [InlineData("rolling 12 months", "2025-11-23", "2026-11-23")]
    [InlineData("12 mois glissants", "2025-11-23", "2026-11-23")]
    [InlineData("Q3", "2026-07-01", "2026-10-01")]
    [InlineData("T3", "2026-07-01", "2026-10-01")]
    [InlineData("au T3", "2026-07-01", "2026-10-01")]
    [InlineData("first half", "2026-01-01", "2026-07-01")]
    [InlineData("S1", "2026-01-01", "2026-07-01")]
    [InlineData("H1", "2026-01-01", "2026-07-01")]
    [InlineData("October", "2026-10-01", "2026-11-01")]
    [InlineData("en octobre", "2026-10-01", "2026-11-01")]
    [InlineData("en décembre", "2025-12-01", "2026-01-01")]
    [InlineData("Monday", "2026-11-16", "2026-11-17")]
    [InlineData("lundi", "2026-11-16", "2026-11-17")]
    [InlineData("today", "2026-11-23", "2026-11-24")]
    [InlineData("from March to May", "2026-03-01", "2026-06-01")]
    [InlineData("de mars à mai", "2026-03-01", "2026-06-01")]
    [InlineData("since March", "2026-03-01", "2026-11-24")]
    [InlineData("depuis mars", "2026-03-01", "2026-11-24")]
    [InlineData("week 12", "2026-03-16", "2026-03-23")]
    [InlineData("semaine 12", "2026-03-16", "2026-03-23")]
    [InlineData("semaine 50", "2025-12-08", "2025-12-15")]
    [InlineData("to the end of October", "2026-01-01", "2026-11-01")]
    [InlineData("à fin octobre", "2026-01-01", "2026-11-01")]
    [InlineData("cumul à fin octobre", "2026-01-01", "2026-11-01")]
    [InlineData("J-1", "2026-11-22", "2026-11-23")]
    [InlineData("S-1", "2026-11-16", "2026-11-23")]
    [InlineData("M-1", "2026-10-01", "2026-11-01")]
    [InlineData("A-1", "2025-01-01", "2026-01-01")]
    [InlineData("N-1", "2025-01-01", "2026-01-01")]
    [InlineData("by 31 December", "2026-01-01", "2027-01-01")]
    [InlineData("landing in December", "2026-01-01", "2027-01-01")]
    [InlineData("au 31/12", "2026-01-01", "2027-01-01")]
    [InlineData("atterrissage décembre", "2026-01-01", "2027-01-01")]
    [InlineData("since Friday", "2026-11-20", "2026-11-24")]
    [InlineData("depuis vendredi", "2026-11-20", "2026-11-24")]
    [InlineData("the weekend", "2026-11-21", "2026-11-23")]
    [InlineData("le week-end", "2026-11-21", "2026-11-23")]
    [InlineData("Black Friday", "2025-11-28", "2025-11-29")]
    [InlineData("Black Friday 2026", "2026-11-27", "2026-11-28")]
    [InlineData("soldes d'hiver", "2026-01-07", "2026-02-04")]
    [InlineData("03/04/2026", "2026-04-03", "2026-04-04")]
    public void A_phrase_means_these_days(string phrase, string start, string end) =>
        Assert.Equal(Range(start, end), Reading.Days(phrase));

    [Theory]
    [InlineData("fiscal year")]
    [InlineData("last fiscal year")]
    [InlineData("exercice")]
    [InlineData("l'exercice en cours")]
    [InlineData("FY26")]
    public void A_fiscal_year_asks_back_when_none_is_configured(string phrase) =>
        Assert.IsType<PeriodIssue.FiscalYearUnknown>(
            Assert.IsType<PeriodResolution.Unresolved>(InParis.On().Resolve(Reading.Expression(phrase))).Issue);

    [Theory]
    [InlineData("fiscal year", "2026-04-01", "2027-04-01")]
    [InlineData("dernier exercice", "2025-04-01", "2026-04-01")]
    [InlineData("Q1 FY26", "2025-04-01", "2025-07-01")]
    [InlineData("Q1 of last fiscal year", "2025-04-01", "2025-07-01")]
    [InlineData("H1 FY26", "2025-04-01", "2025-10-01")]
    [InlineData("exercice N-1", "2025-04-01", "2026-04-01")]
    [InlineData("fiscal YTD", "2026-04-01", "2026-11-24")]
    [InlineData("exercice 2025-2026", "2025-04-01", "2026-04-01")]
    public void A_fiscal_year_starts_in_the_configured_month(string phrase, string start, string end)
    {
        var settings = InParis.Settings with { FiscalYearFirstMonth = 4 };

        Assert.Equal(Range(start, end), InParis.On(settings: settings).Period(Reading.Expression(phrase)).Range);
    }

    [Theory]
    [InlineData("by 31 December")]
    [InlineData("landing in December")]
    [InlineData("au 31/12")]
    [InlineData("atterrissage décembre")]
    [InlineData("on sera à combien au 31/12 ?")]
    public void A_landing_is_told_from_a_plain_period(string phrase) => Assert.IsType<LandingAt>(Reading.Expression(phrase));

    [Theory]
    [InlineData("vs J-1", CalendarUnit.Day)]
    [InlineData("vs S-1", CalendarUnit.Week)]
    [InlineData("vs M-1", CalendarUnit.Month)]
    [InlineData("vs A-1", CalendarUnit.Year)]
    public void Letters_with_minus_one_are_told_from_the_words_for_it(string phrase, CalendarUnit unit) =>
        Assert.Equal(new UnitsBack(unit, 1), Reading.Expression(phrase));

    [Fact]
    public void Only_periods_leave_an_end_open()
    {
        Assert.Equal(new OpenRange(new(2026, 3, 1), null), Reading.Open("since March"));
        Assert.Equal(new OpenRange(null, new(2026, 6, 1)), Reading.Open("until May"));
        Assert.Equal(new OpenRange(null, new(2026, 5, 1)), Reading.Open("avant mai"));
        Assert.Equal(new OpenRange(new(2026, 6, 1), null), Reading.Open("après mai"));
        Assert.Equal(new OpenRange(new(2026, 5, 1), new(2026, 6, 1)), Reading.Open("en mai"));
    }
}
