using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;
using static KpiBot.Core.Tests.Calendar.ResolvedPeriods;

namespace KpiBot.Core.Tests.Language.Periods;

public class VocabularyTests
{
    [Theory]
    [InlineData("yesterday", "2026-11-22", "2026-11-23")]
    [InlineData("the day before yesterday", "2026-11-21", "2026-11-22")]
    [InlineData("avant-hier", "2026-11-21", "2026-11-22")]
    [InlineData("la veille", "2026-11-22", "2026-11-23")]
    [InlineData("l'an dernier", "2025-01-01", "2026-01-01")]
    [InlineData("annee derniere", "2025-01-01", "2026-01-01")]
    [InlineData("mois passe", "2026-10-01", "2026-11-01")]
    [InlineData("le mois d’avant", "2026-10-01", "2026-11-01")]
    [InlineData("trimestre en cours", "2026-10-01", "2027-01-01")]
    [InlineData("previous quarter", "2026-07-01", "2026-10-01")]
    [InlineData("le semestre dernier", "2026-01-01", "2026-07-01")]
    [InlineData("next month", "2026-12-01", "2027-01-01")]
    [InlineData("the month before last", "2026-09-01", "2026-10-01")]
    [InlineData("two months ago", "2026-09-01", "2026-10-01")]
    [InlineData("il y a trois semaines", "2026-11-02", "2026-11-09")]
    [InlineData("depuis 3 mois", "2026-08-23", "2026-11-24")]
    [InlineData("ces 7 derniers jours", "2026-11-16", "2026-11-23")]
    [InlineData("les quatre-vingt-dix-sept derniers jours", "2026-08-18", "2026-11-23")]
    [InlineData("last twenty-one days", "2026-11-02", "2026-11-23")]
    [InlineData("TTM", "2025-11-23", "2026-11-23")]
    [InlineData("the last full month", "2026-10-01", "2026-11-01")]
    [InlineData("les 4 dernières semaines complètes", "2026-10-26", "2026-11-23")]
    [InlineData("YTD", "2026-01-01", "2026-11-24")]
    [InlineData("this week so far", "2026-11-23", "2026-11-24")]
    [InlineData("cumul annuel", "2026-01-01", "2026-11-24")]
    [InlineData("year to date", "2026-01-01", "2026-11-24")]
    [InlineData("next 3 days", "2026-11-24", "2026-11-27")]
    [InlineData("last 5 working days", "2026-11-16", "2026-11-21")]
    public void Relative_periods(string phrase, string start, string end) => Assert.Equal(Range(start, end), Reading.Days(phrase));

    [Theory]
    [InlineData("12 May 2026", "2026-05-12", "2026-05-13")]
    [InlineData("May 12th, 2026", "2026-05-12", "2026-05-13")]
    [InlineData("1er octobre", "2026-10-01", "2026-10-02")]
    [InlineData("2026-05-12", "2026-05-12", "2026-05-13")]
    [InlineData("12.05.2026", "2026-05-12", "2026-05-13")]
    [InlineData("12/05/26", "2026-05-12", "2026-05-13")]
    [InlineData("01/août/2019", "2019-08-01", "2019-08-02")]
    [InlineData("lundi 16 novembre", "2026-11-16", "2026-11-17")]
    [InlineData("oct. 2025", "2025-10-01", "2025-11-01")]
    [InlineData("2026-03", "2026-03-01", "2026-04-01")]
    [InlineData("mois de mai", "2026-05-01", "2026-06-01")]
    [InlineData("T3'25", "2025-07-01", "2025-10-01")]
    [InlineData("third quarter of 2025", "2025-07-01", "2025-10-01")]
    [InlineData("3e trimestre 2025", "2025-07-01", "2025-10-01")]
    [InlineData("second semestre 2025", "2025-07-01", "2026-01-01")]
    [InlineData("2025-H2", "2025-07-01", "2026-01-01")]
    [InlineData("3T25", "2025-07-01", "2025-10-01")]
    [InlineData("1S2025", "2025-01-01", "2025-07-01")]
    [InlineData("jeudi 19", "2026-11-19", "2026-11-20")]
    [InlineData("S46", "2026-11-09", "2026-11-16")]
    [InlineData("sem. 46", "2026-11-09", "2026-11-16")]
    [InlineData("week 1 of 2025", "2024-12-30", "2025-01-06")]
    [InlineData("semaine du 3 novembre", "2026-11-02", "2026-11-09")]
    [InlineData("week of the 18th", "2026-11-16", "2026-11-23")]
    [InlineData("les années 1990", "1990-01-01", "2000-01-01")]
    [InlineData("October last year", "2025-10-01", "2025-11-01")]
    [InlineData("T1 de l'an dernier", "2025-01-01", "2025-04-01")]
    [InlineData("octobre dernier", "2026-10-01", "2026-11-01")]
    [InlineData("last November", "2025-11-01", "2025-12-01")]
    [InlineData("next October", "2027-10-01", "2027-11-01")]
    [InlineData("Tuesday of last week", "2026-11-17", "2026-11-18")]
    [InlineData("lundi prochain", "2026-11-30", "2026-12-01")]
    [InlineData("le 15 du mois dernier", "2026-10-15", "2026-10-16")]
    public void Dates(string phrase, string start, string end) => Assert.Equal(Range(start, end), Reading.Days(phrase));

    [Theory]
    [InlineData("du 3 au 12 mai", "2026-05-03", "2026-05-13")]
    [InlineData("du lundi 9 au vendredi 13 novembre", "2026-11-09", "2026-11-14")]
    [InlineData("November 18-19", "2026-11-18", "2026-11-20")]
    [InlineData("between 1 and 15 October", "2026-10-01", "2026-10-16")]
    [InlineData("from December to February", "2025-12-01", "2026-03-01")]
    [InlineData("de juin 2017 à mai 2018", "2017-06-01", "2018-06-01")]
    [InlineData("de novembre à février 2017", "2016-11-01", "2017-03-01")]
    [InlineData("Q1-Q3 2025", "2025-01-01", "2025-10-01")]
    [InlineData("S45 à S47", "2026-11-02", "2026-11-23")]
    [InlineData("2014-2018", "2014-01-01", "2019-01-01")]
    [InlineData("from Monday to Friday", "2026-11-16", "2026-11-21")]
    [InlineData("entre janvier 2026 et maintenant", "2026-01-01", "2026-11-24")]
    [InlineData("the first Friday of July", "2026-07-03", "2026-07-04")]
    [InlineData("le dernier lundi d'octobre", "2026-10-26", "2026-10-27")]
    [InlineData("première quinzaine d'octobre", "2026-10-01", "2026-10-16")]
    [InlineData("second half of October", "2026-10-16", "2026-11-01")]
    [InlineData("semaines 45 à 47", "2026-11-02", "2026-11-23")]
    [InlineData("T3 N-1", "2025-07-01", "2025-10-01")]
    [InlineData("last week of December", "2025-12-22", "2025-12-29")]
    [InlineData("from 27 October to the end of October", "2026-10-27", "2026-11-01")]
    [InlineData("du 12 au 15", "2026-11-12", "2026-11-16")]
    [InlineData("week-end du 14 novembre", "2026-11-14", "2026-11-16")]
    [InlineData("by tomorrow", "2026-01-01", "2026-11-25")]
    [InlineData("first 10 days of October", "2026-10-01", "2026-10-11")]
    [InlineData("les 5 derniers jours du mois dernier", "2026-10-27", "2026-11-01")]
    [InlineData("last week of July", "2026-07-27", "2026-08-03")]
    [InlineData("la 3e semaine de janvier", "2026-01-12", "2026-01-19")]
    [InlineData("no later than 31 March", "2026-01-01", "2026-04-01")]
    [InlineData("before 2018", "1900-01-01", "2018-01-01")]
    [InlineData("2024 or later", "2024-01-01", "2026-11-24")]
    [InlineData("two days before yesterday", "2026-11-20", "2026-11-21")]
    [InlineData("2 weeks starting 20 May 2026", "2026-05-20", "2026-06-03")]
    public void Ranges_and_parts(string phrase, string start, string end) => Assert.Equal(Range(start, end), Reading.Days(phrase));

    [Fact]
    public void Two_digits_behind_a_month_are_a_year_in_French_and_a_day_in_English()
    {
        Assert.Equal(Range("2025-10-01", "2025-11-01"), Reading.Days("CA oct 25", language: UiLanguage.French));
        Assert.Equal(Range("2026-10-25", "2026-10-26"), Reading.Days("revenue Oct 25"));
    }

    [Fact]
    public void The_business_decides_the_date_order_of_English_alone()
    {
        var monthFirst = Reading.Settings with { EnglishMonthFirst = true };

        Assert.Equal(new CalendarDay(2026, 3, 4), Reading.Find("03/04/2026", UiLanguage.English, monthFirst)[0].Expression);
        Assert.Equal(new CalendarDay(2026, 4, 3), Reading.Find("03/04/2026", UiLanguage.French, monthFirst)[0].Expression);
        Assert.Equal(new CalendarDay(2026, 4, 3), Reading.Find("03/04/2026")[0].Expression);
    }

    [Fact]
    public void A_date_that_can_only_be_month_first_shows_how_the_others_are_written() =>
        Assert.Equal(
            new Between(new CalendarDay(null, 5, 12), new CalendarDay(null, 5, 19)),
            Reading.Expression("from 5/12 to 5/19"));

    [Fact]
    public void Several_periods_in_one_question_are_told_apart() =>
        Assert.Equal(["T3", "T2"], Reading.Find("CAC T3 vs T2 ?", UiLanguage.French).Select(match => match.Span.In("CAC T3 vs T2 ?")));

    [Fact]
    public void A_sales_team_writes_like_this()
    {
        const string text = "on a fait cb vendredi + le we";

        var found = Reading.Find(text, UiLanguage.French);

        Assert.Equal(["vendredi", "le we"], found.Select(match => match.Span.In(text)));
    }
}
