using KpiBot.Core.Tests.Calendar;

namespace KpiBot.Core.Tests.Language.Periods;

/// <summary>Every period of a text is told, on Monday 2026-11-23.</summary>
public class SeveralPeriodsTests
{
    [Theory]
    [InlineData("Q2 and Q3", "2026-04-01/2026-07-01 2026-07-01/2026-10-01")]
    [InlineData("T1+T2", "2026-01-01/2026-04-01 2026-04-01/2026-07-01")]
    [InlineData("2024 vs 2025", "2024-01-01/2025-01-01 2025-01-01/2026-01-01")]
    [InlineData("vendredi + le we", "2026-11-20/2026-11-21 2026-11-21/2026-11-23")]
    [InlineData("hier et aujourd'hui", "2026-11-22/2026-11-23 2026-11-23/2026-11-24")]
    [InlineData("weeks 45 and 46", "2026-11-02/2026-11-09 2026-11-09/2026-11-16")]
    [InlineData("semaines 45, 46 et 47", "2026-11-02/2026-11-09 2026-11-09/2026-11-16 2026-11-16/2026-11-23")]
    [InlineData("les 3 et 10 octobre", "2026-10-03/2026-10-04 2026-10-10/2026-10-11")]
    public void One_beside_the_other(string text, string ranges) => Assert.Equal(ranges, Ranges(text));

    [Theory]
    [InlineData("Q1, Q2 and Q3 2025", "2025-01-01/2025-04-01 2025-04-01/2025-07-01 2025-07-01/2025-10-01")]
    [InlineData("mars et avril 2025", "2025-03-01/2025-04-01 2025-04-01/2025-05-01")]
    [InlineData("March vs April 2025", "2025-03-01/2025-04-01 2025-04-01/2025-05-01")]
    public void The_year_behind_the_last_is_the_year_of_all(string text, string ranges) => Assert.Equal(ranges, Ranges(text));

    [Theory]
    [InlineData("October vs October 2025", "2026-10-01/2026-11-01 2025-10-01/2025-11-01")]
    [InlineData("T4 et T1 2026", "2026-10-01/2027-01-01 2026-01-01/2026-04-01")]
    public void But_not_where_the_first_would_come_later_in_that_year(string text, string ranges) => Assert.Equal(ranges, Ranges(text));

    [Fact]
    public void Between_makes_one_range_of_two_days() =>
        Assert.Equal("2026-10-03/2026-10-11", Ranges("between 3 and 10 October"));

    private static string Ranges(string text) => string.Join(' ', Reading.Find(text)
        .Select(match => InParis.On(settings: Reading.Settings).Period(match.Expression!).Range)
        .Select(range => $"{range.Start:yyyy-MM-dd}/{range.End:yyyy-MM-dd}"));
}
