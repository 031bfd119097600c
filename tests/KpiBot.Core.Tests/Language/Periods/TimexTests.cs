using KpiBot.Core.Language;
using KpiBot.Core.Tests.Calendar;
using Microsoft.Recognizers.Text.DataTypes.TimexExpression;

namespace KpiBot.Core.Tests.Language.Periods;

public class TimexTests
{
    [Theory]
    [InlineData("yesterday", "2026-11-22")]
    [InlineData("this month", "2026-11")]
    [InlineData("week 47", "2026-W47")]
    [InlineData("2025", "2025")]
    [InlineData("from March to May", "(2026-03-01,2026-06-01,P3M)")]
    [InlineData("last 2 years", "(2024-01-01,2026-01-01,P2Y)")]
    [InlineData("last 30 days", "(2026-10-24,2026-11-23,P30D)")]
    [InlineData("daily", "P1D")]
    [InlineData("every 2 weeks", "P2W")]
    [InlineData("quarterly", "P3M")]
    [InlineData("every Monday at 9", "XXXX-WXX-1")]
    public void Names_what_was_found(string phrase, string timex)
    {
        var match = Reading.One(phrase);

        Assert.Equal(timex, Timex.For(match, match.Expression is { } expression ? InParis.On().Period(expression) : null));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("this month")]
    [InlineData("week 47")]
    [InlineData("2025")]
    [InlineData("from March to May")]
    [InlineData("every 2 weeks")]
    [InlineData("every Monday at 9")]
    public void Is_read_back_by_the_library_that_the_notation_comes_from(string phrase)
    {
        var match = Reading.One(phrase);
        var timex = Timex.For(match, match.Expression is { } expression ? InParis.On().Period(expression) : null);

        var read = new TimexProperty(timex);

        Assert.NotEmpty(read.Types);
        if (!timex!.StartsWith('('))
            Assert.Equal(timex, read.TimexValue);
    }

    [Fact]
    public void An_expression_without_days_has_none() => Assert.Null(Timex.For(Reading.One("fiscal year"), null));
}
