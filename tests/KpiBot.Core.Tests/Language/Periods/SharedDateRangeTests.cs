using System.Text.Json;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;
using KpiBot.Core.Tests.Calendar;

namespace KpiBot.Core.Tests.Language.Periods;

/// <summary>Date expressions that others wrote down, read and scored as the data's own script scores them.</summary>
public class SharedDateRangeTests
{
    [Theory]
    [InlineData("en", UiLanguage.English, false, 0.90)]
    [InlineData("en", UiLanguage.English, true, 0.93)] // the English ones are American: months come first
    [InlineData("fr", UiLanguage.French, false, 0.93)]
    public void Are_read_right(string file, UiLanguage language, bool monthFirst, double share)
    {
        var path = SharedData.Require($"nlu/{file}-daterange-dev.jsonl");
        var settings = Reading.Settings with { EnglishMonthFirst = monthFirst };
        var cases = File.ReadLines(path).Select(line => new SharedDateRange(JsonDocument.Parse(line).RootElement)).Where(one => !one.IsDoubtful).ToList();

        var missed = cases.Where(one => !IsRight(one)).Select(one => $"{one.Id}: {one.Input}").ToList();

        Assert.True(missed.Count <= cases.Count * (1 - share), $"{missed.Count} of {cases.Count} missed:\n{string.Join('\n', missed)}");

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
