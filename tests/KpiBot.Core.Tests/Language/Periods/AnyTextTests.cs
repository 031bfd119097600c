using CsCheck;
using KpiBot.Core.Calendar;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;
using KpiBot.Core.Tests.Calendar;

namespace KpiBot.Core.Tests.Language.Periods;

public class AnyTextTests
{
    private static readonly string[] Words =
    [
        "last", "next", "dernier", "ce", "the", "le", "of", "de", "du", "au", "à", "from", "to", "and", "et", "since", "depuis", "until", "avant",
        "before", "after", "by", "week", "semaine", "mois", "month", "year", "an", "trimestre", "Q3", "S12", "T1", "J-1", "12", "31", "2", "2026",
        "1er", "3rd", "99999999999999", "03/04", "2026-02-30", "-", ",", "'", "(", ")", "mai", "may", "October", "lundi", "Friday", "first", "premier",
        "every", "chaque", "daily", "9h30", "at", "pm", "il", "y", "a", "ago", "dans", "in", "fin", "end", "fiscal", "exercice", "one", "hundred",
        "thousand", "quatre", "vingt", "dix", "jours", "ouvrés", "weekend", "rolling", "glissants", "to date", "landing", "début", "mi", "early", "summer", "été", "w/c", "vs", "+", ">", "≤", "L7D", "'25", "l'", "d'", "Black Friday",
        "all of", "toute", "hours", "24h", "half a year", "the previous one", "le précédent", "mon", "as of", "second last", "MTD", "'s", "11/6/2026", "jusqu'à", "decade", "20 02 2026",
    ];

    private static readonly Gen<string> WordSalad = Gen.Int[0, Words.Length - 1].Array[0, 40].Select(picks => string.Join(' ', picks.Select(pick => Words[pick])));

    [Fact]
    public void Any_unicode_text_is_read_without_a_fault() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char['\0', '\uFFFF'], 0, 300]).Sample(ReadsAndResolves);

    [Fact]
    public void Any_salad_of_words_of_time_is_read_without_a_fault() => WordSalad.Sample(ReadsAndResolves, iter: 3_000);

    [Theory]
    [InlineData("before ")]
    [InlineData("first day of ")]
    [InlineData("from 3 to ")]
    [InlineData("2 weeks after ")]
    [InlineData("one hundred and ")]
    [InlineData("12/")]
    [InlineData("lundi, ")]
    [InlineData("a ")]
    [InlineData("3, ")]
    [InlineData("Q1, ")]
    [InlineData("weeks 45 and 46, ")]
    [InlineData("début mi ")]
    [InlineData("12 months to ")]
    [InlineData("le 3 et ")]
    [InlineData("in the summer '25 ")]
    [InlineData("all of ")]
    [InlineData("this month and the previous one, ")]
    [InlineData("third last week of ")]
    [InlineData("10/1 to 10/7 ")]
    [InlineData("mon and ")]
    public void A_text_that_goes_on_and_on_is_read_as_well(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 10_000 / part.Length));

        ReadsAndResolves(text);
    }

    private static void ReadsAndResolves(string text)
    {
        foreach (var language in Enum.GetValues<UiLanguage>())
        {
            var end = 0;
            foreach (var match in new PeriodParser(Reading.Settings).Find(Tokenizer.Tokenize(text), language))
            {
                Assert.InRange(match.Span.Start, end, text.Length);
                Assert.InRange(match.Span.End, match.Span.Start + 1, text.Length);
                end = match.Span.End;
                Assert.True(match.Expression is not null || match.Recurrence is not null);
                if (match.Expression is { } expression && InParis.On(settings: Reading.Settings).Resolve(expression) is PeriodResolution.Resolved(var period))
                    Assert.True(period.Answered.Start == period.Range.Start && period.Answered.End <= period.Range.End);
            }
        }
    }
}
