using KpiBot.Core.Calendar;
using KpiBot.Core.Tests.Calendar;
using static KpiBot.Core.Tests.Calendar.ResolvedPeriods;

namespace KpiBot.Core.Tests.Language.Periods;

/// <summary>Stretches, seasons, weeks by one of their days and spans up to a period, on Monday 2026-11-23.</summary>
public class PartsOfPeriodsTests
{
    [Theory]
    [InlineData("début octobre", "2026-10-01", "2026-10-16")]
    [InlineData("mi-novembre", "2026-11-11", "2026-11-21")]
    [InlineData("milieu de mois", "2026-11-11", "2026-11-21")]
    [InlineData("début de mois", "2026-11-01", "2026-11-16")]
    [InlineData("early March", "2026-03-01", "2026-03-16")]
    [InlineData("mid March 2025", "2025-03-11", "2025-03-21")]
    [InlineData("late last month", "2026-10-16", "2026-11-01")]
    [InlineData("late December", "2025-12-16", "2026-01-01")]
    [InlineData("début T3", "2026-07-01", "2026-08-01")]
    [InlineData("late Q3 2025", "2025-09-01", "2025-10-01")]
    [InlineData("début 2026", "2026-01-01", "2026-07-01")]
    [InlineData("mid-2025", "2025-04-01", "2025-10-01")]
    [InlineData("late 2025", "2025-07-01", "2026-01-01")]
    [InlineData("early last week", "2026-11-16", "2026-11-19")]
    [InlineData("de début mars à mi-mai", "2026-03-01", "2026-05-21")]
    [InlineData("depuis la mi-octobre", "2026-10-11", "2026-11-24")]
    [InlineData("from the beginning of the month", "2026-11-01", "2026-11-24")]
    public void The_early_middle_and_late_days_of_a_period(string phrase, string start, string end) => Assert.Equal(Range(start, end), Reading.Days(phrase));

    [Theory]
    [InlineData("summer 2025", "2025-06-01", "2025-09-01")]
    [InlineData("cet été", "2026-06-01", "2026-09-01")]
    [InlineData("l'été dernier", "2026-06-01", "2026-09-01")]
    [InlineData("au printemps", "2026-03-01", "2026-06-01")]
    [InlineData("last fall", "2025-09-01", "2025-12-01")]
    [InlineData("hiver 2025-2026", "2025-12-01", "2026-03-01")]
    [InlineData("depuis l'été", "2026-06-01", "2026-11-24")]
    public void Seasons(string phrase, string start, string end) => Assert.Equal(Range(start, end), Reading.Days(phrase));

    [Theory]
    [InlineData("le CA a été bon")]
    [InlineData("collection printemps")]
    [InlineData("did revenue fall")]
    [InlineData("the fall in leads")]
    public void The_names_of_seasons_are_other_words_as_well(string text) => Assert.Empty(Reading.Find(text));

    [Theory]
    [InlineData("w/c 3 Nov", "2026-11-02", "2026-11-09")]
    [InlineData("week commencing 3 November", "2026-11-02", "2026-11-09")]
    [InlineData("week ending 8 November", "2026-11-02", "2026-11-09")]
    [InlineData("sem du 3/11", "2026-11-02", "2026-11-09")]
    [InlineData("46e semaine", "2026-11-09", "2026-11-16")]
    [InlineData("la vingt-et-unième semaine de 2026", "2026-05-18", "2026-05-25")]
    public void Weeks(string phrase, string start, string end) => Assert.Equal(Range(start, end), Reading.Days(phrase));

    [Theory]
    [InlineData("12 months to the end of October", "2025-11-01", "2026-11-01")]
    [InlineData("24 months ending 31 October", "2024-11-01", "2026-11-01")]
    [InlineData("twelve months ended September 2026", "2025-10-01", "2026-10-01")]
    [InlineData("the 12 months to date", "2025-11-24", "2026-11-24")]
    [InlineData("12 mois à fin octobre", "2025-11-01", "2026-11-01")]
    [InlineData("en glissant sur 12 mois", "2025-11-23", "2026-11-23")]
    [InlineData("année glissante", "2025-11-23", "2026-11-23")]
    [InlineData("L3M", "2026-08-01", "2026-11-01")]
    [InlineData("T12M", "2025-11-23", "2026-11-23")]
    [InlineData("last 7d", "2026-11-16", "2026-11-23")]
    [InlineData("30 derniers j", "2026-10-24", "2026-11-23")]
    [InlineData("penultimate month", "2026-09-01", "2026-10-01")]
    [InlineData("la dernière quinzaine", "2026-11-09", "2026-11-23")]
    public void Spans(string phrase, string start, string end) => Assert.Equal(Range(start, end), Reading.Days(phrase));

    [Theory]
    [InlineData("entre le 3 et le 12", "2026-11-03", "2026-11-13")]
    [InlineData("from the 3rd to the 12th", "2026-11-03", "2026-11-13")]
    [InlineData("du 3 au 12/11", "2026-11-03", "2026-11-13")]
    [InlineData("du 1er/11 au 7/11", "2026-11-01", "2026-11-08")]
    [InlineData("from the twenty-seventh to the third of April", "2026-03-27", "2026-04-04")]
    [InlineData("du 20 au 3 décembre", "2026-11-20", "2026-12-04")]
    [InlineData("du 28 au 3 décembre", "2025-11-28", "2025-12-04")]
    [InlineData("depuis le 15", "2026-11-15", "2026-11-24")]
    [InlineData("le 03.11", "2026-11-03", "2026-11-04")]
    [InlineData("this Friday 27.11", "2026-11-27", "2026-11-28")]
    [InlineData("oct.-nov. 2025", "2025-10-01", "2025-12-01")]
    [InlineData("for 1 week, from 20th Dec", "2025-12-20", "2025-12-27")]
    [InlineData("2 weeks from 15 January", "2027-01-29", "2027-01-30")]
    [InlineData("two months from today on Tuesday", "2027-01-26", "2027-01-27")]
    [InlineData("in '25", "2025-01-01", "2026-01-01")]
    [InlineData("CY25", "2025-01-01", "2026-01-01")]
    public void Days(string phrase, string start, string end) => Assert.Equal(Range(start, end), Reading.Days(phrase));

    [Theory]
    [InlineData("les soixante-dix derniers jours", 70)]
    [InlineData("les soixante et onze derniers jours", 71)]
    [InlineData("les quatre-vingts derniers jours", 80)]
    [InlineData("les quatre-vingt-onze derniers jours", 91)]
    [InlineData("last ninety-nine days", 99)]
    [InlineData("les cent derniers jours", 100)]
    public void Numbers_in_words(string phrase, int days) => Assert.Equal(new LastUnits(CalendarUnit.Day, days), Reading.Expression(phrase));

    [Theory]
    [InlineData("≥ 2019")]
    [InlineData("> = 2019")]
    [InlineData("year >= 2019")]
    public void A_sign_before_a_year(string text) => Assert.Equal(new Since(new CalendarYear(2019)), Reading.Expression(text));

    [Fact]
    public void A_sign_before_a_date_opens_a_range_and_before_a_number_none()
    {
        Assert.Equal(new Until(new CalendarYear(2019)), Reading.Expression("<=2019"));
        Assert.Equal(new Before(new CalendarMonth(2025, 3)), Reading.Expression("CA < mars 2025"));
        Assert.Empty(Reading.Find("deals > 2000"));
        Assert.Empty(Reading.Find("deals >= 2000"));
    }

    [Theory]
    [InlineData("by the end of the month", "2026-11-01", "2026-12-01")]
    [InlineData("d'ici la fin du trimestre", "2026-10-01", "2027-01-01")]
    [InlineData("la fin du mois dernier", "2026-01-01", "2026-11-01")]
    public void The_end_of_a_running_unit_lands_that_unit(string phrase, string start, string end) => Assert.Equal(Range(start, end), Reading.Days(phrase));

    [Fact]
    public void A_quarter_of_a_fiscal_year_counts_from_its_first_month()
    {
        var april = InParis.Settings with { FiscalYearFirstMonth = 4 };

        Assert.Equal(Range("2024-07-01", "2024-10-01"), InParis.On(settings: april).Period(Reading.Expression("T2 de l'exercice 2025")).Range);
    }
}
