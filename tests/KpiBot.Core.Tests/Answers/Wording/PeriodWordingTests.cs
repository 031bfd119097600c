using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Core.Tests.Answers.Wording;

public class PeriodWordingTests
{
    [Theory]
    [InlineData("2026-11-01", "2026-11-23", "1–22 November 2026", "du 1er au 22 novembre 2026")]
    [InlineData("2026-10-15", "2026-11-23", "15 October – 22 November 2026", "du 15 octobre au 22 novembre 2026")]
    [InlineData("2025-12-15", "2026-01-04", "15 December 2025 – 3 January 2026", "du 15 décembre 2025 au 3 janvier 2026")]
    [InlineData("2026-11-22", "2026-11-23", "22 November 2026", "22 novembre 2026")]
    public void Ranges_name_both_ends_and_what_these_share_once(string start, string end, string english, string french)
    {
        Assert.Equal(english, English.Days(Range(start, end)));
        Assert.Equal(french, French.Days(Range(start, end)));
    }

    [Theory]
    [InlineData("2026-10-01", "2026-11-01", "October 2026", "en octobre 2026")]
    [InlineData("2026-07-01", "2026-10-01", "Q3 2026", "au T3 2026")]
    [InlineData("2026-01-01", "2026-07-01", "first half of 2026", "au 1er semestre 2026")]
    [InlineData("2025-01-01", "2026-01-01", "2025", "en 2025")]
    [InlineData("2026-11-22", "2026-11-23", "Sunday 22 November 2026", "le dimanche 22 novembre 2026")]
    [InlineData("2026-10-02", "2026-11-02", "2 October – 1 November 2026", "du 2 octobre au 1er novembre 2026")]
    public void What_has_a_name_is_called_by_it(string start, string end, string english, string french)
    {
        Assert.Equal(english, English.InRange(Range(start, end)));
        Assert.Equal(french, French.InRange(Range(start, end)));
    }

    [Fact]
    public void Seven_days_are_a_week_only_where_weeks_are_spoken_of()
    {
        var week = Range("2026-11-16", "2026-11-23");
        Assert.Equal("week 47 of 2026", English.Range(week, CalendarUnit.Week));
        Assert.Equal("16–22 November 2026", English.Range(week));
    }

    [Fact]
    public void A_week_of_a_series_has_its_number_and_its_days_and_a_part_of_one_its_days()
    {
        Assert.Equal("S47 (du 16 au 22 novembre 2026)", French.Bucket(Range("2026-11-16", "2026-11-23"), Grain.Week));
        Assert.Equal("16–20 November 2026", English.Bucket(Range("2026-11-16", "2026-11-21"), Grain.Week));
    }

    [Fact]
    public void The_week_that_holds_new_year_has_the_iso_year() =>
        Assert.Equal("semaine 1 de 2025", French.Range(Range("2024-12-30", "2025-01-06"), CalendarUnit.Week));

    [Fact]
    public void A_period_in_progress_says_so_and_which_days_it_covers()
    {
        var period = new Period(Range("2026-11-01", "2026-12-01"), Range("2026-11-01", "2026-11-23"), CalendarUnit.Month) { IsInProgress = true };
        Assert.Equal("November 2026 so far (1–22 November)", English.Period(period));
        Assert.Equal("novembre 2026 à ce jour (du 1er au 22 novembre)", French.Period(period));
    }

    [Fact]
    public void A_period_without_a_name_in_progress_gives_its_days()
    {
        var period = new Period(Range("2026-03-10", "2026-11-24"), Range("2026-03-10", "2026-11-23"), CalendarUnit.Day) { IsInProgress = true };
        Assert.Equal("10 March – 22 November 2026", English.Period(period));
        Assert.Equal("du 10 mars au 22 novembre 2026", French.Period(period));
    }

    [Fact]
    public void A_complete_period_gives_its_days_too()
    {
        var october = Range("2026-10-01", "2026-11-01");
        Assert.Equal("October 2026 (1–31 October)", English.Period(new(october, october, CalendarUnit.Month)));
        Assert.Equal("octobre 2026 (du 1er au 31 octobre)", French.Period(new(october, october, CalendarUnit.Month)));
    }

    [Fact]
    public void A_week_across_two_years_gives_both_years()
    {
        var week = Range("2024-12-30", "2025-01-06");
        Assert.Equal("week 1 of 2025 (30 December 2024 – 5 January 2025)", English.Period(new(week, week, CalendarUnit.Week)));
    }

    [Fact]
    public void A_period_ahead_is_still_to_come()
    {
        var december = new Period(Range("2026-12-01", "2027-01-01"), Range("2026-12-01", "2026-12-01"), CalendarUnit.Month);
        Assert.Equal("December 2026, still to come (1–31 December)", English.Period(december));
        Assert.Equal("décembre 2026, à venir (du 1er au 31 décembre)", French.Period(december));
    }

    private static DateRange Range(string start, string end) => new(DateOnly.Parse(start, null), DateOnly.Parse(end, null));
}
