using System.Text.Json;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;
using KpiBot.Core.Tests.Calendar;

namespace KpiBot.Core.Tests.Language.Periods;

/// <summary>Date expressions that others wrote down, read and scored as the data's own script scores them.</summary>
public class SharedDateRangeTests
{
    private const string Inclusive = "both ends of a range are included";
    private const string LatestWeek = "a week without a year is the latest that has started";
    private const string DayFirst = "the business has not said that its English puts months first";
    private const string WholeUnit = "months ago are whole months: a KPI of one day is seldom meant";
    private const string YearBefore = "the year before 2015 is 2014";

    /// <summary>What the data expect and the bot reads otherwise, with the reason why it is right to differ.</summary>
    private static readonly Dictionary<string, string> EnglishReasons = new()
    {
        ["Show sales in the week 31"] = LatestWeek,
        ["Typhoon Xangsane hit Metro Manila and southern Luzon two months ago, killing at least 200 and destroying billions of pesos of properties and infrastructures. Another typhoon, Cimaron, hit the northern part of the country one month ago, killing a dozen people."] = WholeUnit,
        ["A big party will be held at the EOY."] = "the end of the year is where the year lands, not its second half",
        ["The sales went up during from 2017-q1 to 2018-q1"] = Inclusive,
        ["The sales went up during from q1 of 2017 - q3 of 2018"] = Inclusive,
        ["It happened the year before 2015"] = YearBefore,
        ["set OOO for 1 week, from 20th dec"] = "a day without a year is the latest that has started, as the data have it in \"for 2 weeks starting May 20th\"",
        ["Cortana, please set up a Skype call sometime on this Friday 7.6 with Jim."] = "7 June 2019 is that Friday, and 6 July a Saturday",
        ["This task should be done next friday 5/12"] = "what is next lies ahead, and on 20 May both 12 May and 5 December before it are over",
        ["i am off from the twenty-seventh to the third of april"] = "the 27th before 3 April is in March, not in the October or November before",
    };

    private static readonly Dictionary<string, string> DayFirstReasons = new(EnglishReasons)
    {
        ["from 10/1 to 11/7"] = DayFirst,
        ["I will leave from 5/1/2019-5/7/2020"] = DayFirst,
        ["The period is 10/1-11/2/2017"] = DayFirst,
    };

    private static readonly Dictionary<string, string> FrenchReasons = new()
    {
        ["Montrez les ventes de la semaine 31"] = LatestWeek,
        ["Les ventes ont augmenté du 2017-trimestre1 au 2018-trimestre1"] = Inclusive,
        ["Les ventes ont augmenté du q1 de 2017 au q3 de 2018"] = Inclusive,
        ["C'est arrivé l'année avant 2015"] = YearBefore,
        ["Je m'occuperai de toutes ces affaires dans les 9 mois et serai de retour dans les 10 prochains mois."] = "the next n months start tomorrow, as the data have it in \"les 3 prochains jours\"",
        ["Vous ne pouvez pas partir jusqu'au 01/01/2016 et après"] = "\"until\" bounds the end; \"and after\" contradicts it (the English says \"on 1/1/2016 and after\")",
        ["Tous les deux vendredis"] = "every other Friday, not every one",
    };

    [Theory]
    [InlineData("en", UiLanguage.English, null, 0.93)] // three of its misses are dates that put the month first, which a business has to have said
    [InlineData("en", UiLanguage.English, true, 0.945)]
    [InlineData("fr", UiLanguage.French, null, 0.95)]
    public void Are_read_right(string file, UiLanguage language, bool? monthFirst, double share)
    {
        var (missed, count) = Missed(file, language, monthFirst);

        Assert.True(missed.Count <= count * (1 - share), $"{missed.Count} of {count} missed:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void Every_other_reading_has_its_reason()
    {
        Assert.Equal(DayFirstReasons.Keys.Order(), Missed("en", UiLanguage.English, monthFirst: null).Inputs.Order());
        Assert.Equal(FrenchReasons.Keys.Order(), Missed("fr", UiLanguage.French, monthFirst: null).Inputs.Order());
    }

    [Fact]
    public void A_business_that_puts_months_first_leaves_only_reasons_of_other_kinds() =>
        Assert.Empty(Missed("en", UiLanguage.English, monthFirst: true).Inputs.Except(EnglishReasons.Keys));

    private static (List<string> Inputs, int Count) Missed(string file, UiLanguage language, bool? monthFirst)
    {
        var path = SharedData.Require($"nlu/{file}-daterange-dev.jsonl");
        var settings = Reading.Settings with { EnglishMonthFirst = monthFirst };
        var cases = File.ReadLines(path).Select(line => new SharedDateRange(JsonDocument.Parse(line).RootElement)).Where(one => !one.IsDoubtful).ToList();
        return ([.. cases.Where(one => !IsRight(one)).Select(one => one.Input)], cases.Count);

        bool IsRight(SharedDateRange one)
        {
            var calendar = InParis.On(one.Today, settings);
            var found = Reading.Find(one.Input, language, settings);
            return one.IsMetBy(
                [.. found.Where(match => match.Expression is not null).Select(match => calendar.ResolveOpen(match.Expression!)).OfType<OpenRange>()],
                [.. found.Select(match => match.Recurrence).OfType<Recurrence>()]);
        }
    }
}
