using System.Globalization;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Charts;

/// <summary>As many buckets as there is room for have their name under them, years where they begin.</summary>
/// <param name="width">Of the whole axis.</param>
internal sealed class TimeTicks(UiLanguage language, Grain grain, double width)
{
    private const double Gap = 8;
    private const int MostDays = 62;
    private const int MostWeeks = 30;

    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12];
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20];

    public IReadOnlyList<TimeTick> Of(IReadOnlyList<DateRange> buckets) => grain switch
    {
        Grain.Day when buckets.Count <= MostDays => Every(buckets, [1, 2, 7, 14, 28], b => [language.ShortDay(b.Start)]),
        Grain.Week when buckets.Count <= MostWeeks => Every(buckets, [1, 2, 3, 4, 6, 8, 13], Week),
        Grain.Day or Grain.Week => Months(buckets),
        Grain.Month => Fits(buckets, All(buckets, 1), b => [language.Month(b.Start.Month)])
            ? WithYears(buckets, All(buckets, 1), b => language.Month(b.Start.Month))
            : Months(buckets),
        Grain.Quarter => WithYears(buckets, Widest(buckets, [1, 2, 4, 8, 16, 32], b => b.Start.Month == 1 ? [Quarter(b), Year(b)] : [Quarter(b)]), Quarter),
        Grain.Year => Every(buckets, YearSteps, b => [Year(b)]),
    };

    private IReadOnlyList<TimeTick> Every(IReadOnlyList<DateRange> buckets, int[] steps, Func<DateRange, IReadOnlyList<string>> label) =>
        [.. Widest(buckets, steps, label).Select(i => new TimeTick(i, label(buckets[i])))];

    /// <summary>At the first bucket of a month: all, or every third of a year.</summary>
    private List<TimeTick> Months(IReadOnlyList<DateRange> buckets)
    {
        string Label(DateRange bucket) => language.ShortMonth(MonthOf(bucket).Month);
        var firsts = All(buckets, 1).Where(i => grain is Grain.Month || IsFirstOfMonth(buckets[i])).ToList();
        foreach (var months in MonthSteps)
        {
            var shown = firsts.Where(i => (MonthOf(buckets[i]).Month - 1) % months == 0).ToList();
            if (shown.Count > 0 && Fits(buckets, shown, b => [Label(b)]))
                return WithYears(buckets, shown, Label);
        }

        var years = firsts.Where(i => MonthOf(buckets[i]).Month == 1).ToList();
        var step = YearSteps.First(s => s == 20 || Fits(buckets, [.. years.Where((_, n) => n % s == 0)], b => [Year(b)]));
        return [.. years.Where((_, n) => n % step == 0).Select(i => new TimeTick(i, [Year(buckets[i])]))];
    }

    /// <summary>A week belongs to the month that it begins in, unless the month begins in it.</summary>
    private DateOnly MonthOf(DateRange bucket) => grain is Grain.Week ? bucket.End.AddDays(-1) : bucket.Start;

    private static bool IsFirstOfMonth(DateRange bucket) => bucket.Start.Day == 1 || bucket.Start.Month != bucket.End.AddDays(-1).Month;

    /// <summary>The year under its first tick, where the axis has more than one.</summary>
    private List<TimeTick> WithYears(IReadOnlyList<DateRange> buckets, List<int> shown, Func<DateRange, string> label)
    {
        if (buckets[0].Start.Year == buckets[^1].End.AddDays(-1).Year)
            return [.. shown.Select(i => new TimeTick(i, [label(buckets[i])]))];
        int? said = null;
        var ticks = new List<TimeTick>();
        foreach (var i in shown)
        {
            var year = MonthOf(buckets[i]).Year;
            ticks.Add(new(i, year == said ? [label(buckets[i])] : [label(buckets[i]), year.ToString(CultureInfo.InvariantCulture)]));
            said = year;
        }

        // The last months of a year: its successor's name is worth more than its own.
        if (ticks is [{ Lines.Count: 2 }, { Lines.Count: 2 }, ..] && !Fits(buckets, shown[..2], b => [Year(b)]))
            ticks[0] = ticks[0] with { Lines = [ticks[0].Lines[0]] };
        return ticks;
    }

    private IReadOnlyList<string> Week(DateRange bucket)
    {
        var isMondays = bucket.Start.DayOfWeek is DayOfWeek.Monday || bucket.End.DayOfWeek is DayOfWeek.Monday;
        var day = language.ShortDay(bucket.Start);
        return isMondays ? [language.Say("W", "S") + ISOWeek.GetWeekOfYear(bucket.Start).ToString(CultureInfo.InvariantCulture), day] : [day];
    }

    private string Quarter(DateRange bucket) => language.Quarter(bucket.Start.Month);

    private string Year(DateRange bucket) => MonthOf(bucket).Year.ToString(CultureInfo.InvariantCulture);

    private List<int> Widest(IReadOnlyList<DateRange> buckets, int[] steps, Func<DateRange, IReadOnlyList<string>> label) =>
        All(buckets, steps.FirstOrDefault(s => Fits(buckets, All(buckets, s), label), steps[^1]));

    /// <summary>Counted back from the last, which is the one that people look for.</summary>
    private static List<int> All(IReadOnlyList<DateRange> buckets, int step) =>
        [.. Enumerable.Range(0, buckets.Count).Where(i => (buckets.Count - 1 - i) % step == 0)];

    private bool Fits(IReadOnlyList<DateRange> buckets, List<int> shown, Func<DateRange, IReadOnlyList<string>> label)
    {
        if (shown.Count < 2)
            return true;
        var slot = width / buckets.Count;
        var widths = shown.Select(i => label(buckets[i]).Max(line => TextFit.Width(line, ChartSize.AxisText))).ToList();
        for (var n = 1; n < shown.Count; n++)
        {
            if (((widths[n - 1] + widths[n]) / 2) + Gap > (shown[n] - shown[n - 1]) * slot)
                return false;
        }

        return true;
    }
}
