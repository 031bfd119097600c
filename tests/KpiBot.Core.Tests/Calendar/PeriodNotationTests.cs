using KpiBot.Core.Calendar;

namespace KpiBot.Core.Tests.Calendar;

public class PeriodNotationTests
{
    public static TheoryData<string, PeriodExpression> Forms => new()
    {
        { "this month", RelativePeriod.ThisMonth },
        { "This  Quarter", new RelativePeriod(CalendarUnit.Quarter, 0) },
        { "last 24 months", new LastUnits(CalendarUnit.Month, 24) },
        { "rolling 12 months", new LastUnits(CalendarUnit.Month, 12, Rolling: true) },
        { "last week", new RelativePeriod(CalendarUnit.Week, -1) },
        { "year to date", new ToDate(CalendarUnit.Year) },
        { "yesterday", RelativePeriod.Yesterday },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Configuration_files_write_these(string text, PeriodExpression expression) =>
        Assert.Equal(expression, PeriodNotation.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("last 0 days")]
    [InlineData("last -3 days")]
    [InlineData("last 99999 months")]
    [InlineData("this fortnight")]
    [InlineData("ce mois-ci")]
    public void Anything_else_is_refused(string text) => Assert.Null(PeriodNotation.Parse(text));
}
