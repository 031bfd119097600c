using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries.Insights;

/// <summary>
/// Whether a value is the highest or lowest in a long while: of a quarter of days or weeks, of half a year of months, of a year of
/// quarters. By chance alone the last of thirteen is the highest once in thirteen times. A record right after a record is how a
/// business goes that grows, and no news.
/// </summary>
internal sealed class ExtremeTest(ComparableStretches stretches, IReadOnlyList<double> earlier)
{
    private const int FewestYears = 2;

    /// <summary>Null where it is neither, or there is too little to tell.</summary>
    public Insight? Find(double value) =>
        Find(value, isHighest: true) ?? Find(value, isHighest: false) ?? (Insight?)OfSeason(value, isHighest: true) ?? OfSeason(value, isHighest: false);

    private Insight.Extreme? Find(double value, bool isHighest)
    {
        var passed = Passed(value, 0, isHighest);
        if (passed < Fewest(stretches.Own.Unit) || (earlier.Count > 0 && Passed(earlier[0], 1, isHighest) >= Fewest(stretches.Own.Unit)))
            return null;
        return new(stretches.Own, isHighest, passed < earlier.Count ? stretches.Earlier[passed] : null, passed)
        {
            Score = InsightScores.Of(InsightScores.Extreme, 1 - 1d / (passed + 1)),
        };
    }

    /// <summary>The highest November: of months and quarters, whose year comes again.</summary>
    private Insight.ExtremeOfSeason? OfSeason(double value, bool isHighest)
    {
        if (stretches.Own.Unit is not (CalendarUnit.Month or CalendarUnit.Quarter))
            return null;
        var years = 0;
        for (var back = 1; stretches.YearBefore(-1, back) is { } then && then < earlier.Count; back++)
        {
            if (!IsBeyond(value, earlier[then], isHighest))
                return null;
            years++;
        }

        return years < FewestYears ? null : new(stretches.Own, isHighest, years + 1)
        {
            Score = InsightScores.Of(InsightScores.ExtremeOfSeason, 1 - 1d / (years + 1)),
        };
    }

    /// <summary>How many before it, from an index on, it lies beyond, one after the other.</summary>
    private int Passed(double value, int from, bool isHighest) => earlier.Skip(from).TakeWhile(e => IsBeyond(value, e, isHighest)).Count();

    private static bool IsBeyond(double value, double other, bool isHighest) => isHighest ? value > other : value < other;

    private static int Fewest(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day or CalendarUnit.Week => 12,
        CalendarUnit.Month => 5,
        CalendarUnit.Quarter or CalendarUnit.FiscalQuarter => 4,
        CalendarUnit.HalfYear or CalendarUnit.Year or CalendarUnit.FiscalYear => 3,
    };
}
