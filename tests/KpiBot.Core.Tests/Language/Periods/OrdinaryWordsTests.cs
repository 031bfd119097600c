using KpiBot.Core.Localization;

namespace KpiBot.Core.Tests.Language.Periods;

public class OrdinaryWordsTests
{
    [Theory]
    [InlineData("may I see the revenue")]
    [InlineData("it may be wrong")]
    [InlineData("the second best product or the third")]
    [InlineData("top 5 products by week")]
    [InlineData("CA par semaine et par mois")]
    [InlineData("plus de 2000 leads")]
    [InlineData("more than 2000 leads")]
    [InlineData("revenue above 2000 €")]
    [InlineData("version 2.5 and 1,200 orders")]
    [InlineData("we are open 24/7")]
    [InlineData("first things first")]
    [InlineData("mon CA vs obj")]
    [InlineData("a, the, le, la, de")]
    public void Are_no_periods(string text)
    {
        Assert.Empty(Reading.Find(text, UiLanguage.English));
        Assert.Empty(Reading.Find(text, UiLanguage.French));
    }

    [Theory]
    [InlineData("revenue in May", "May")]
    [InlineData("revenue may vs april", "may|april")]
    [InlineData("more than 2000 leads in 2025", "2025")]
    [InlineData("CA mars", "mars")]
    [InlineData("later than 2020", "later than 2020")]
    public void Leave_the_periods_beside_them_alone(string text, string found) =>
        Assert.Equal(found.Split('|'), Reading.Find(text).Select(match => match.Span.In(text)));
}
