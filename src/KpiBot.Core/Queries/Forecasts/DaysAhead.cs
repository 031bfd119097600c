namespace KpiBot.Core.Queries.Forecasts;

/// <summary>
/// Stretches of the days after the last known one, in which one method each speaks. They are the same whatever period is asked
/// for, so that a day is forecast alike in its week, its month and its year.
/// </summary>
/// <param name="From">Days after the last known one, from 0 for the next.</param>
internal readonly record struct DaysAhead(int From, int To)
{
    /// <summary>Farther ahead, a method must know the seasons of the year.</summary>
    public const int FarthestWithoutYear = 92;

    private static readonly int[] Ends = [14, FarthestWithoutYear, 366, 732, 1_464, int.MaxValue];

    /// <summary>Those that the first so many days lie in; the last of them may go farther.</summary>
    public static IEnumerable<DaysAhead> Within(int reach)
    {
        for (var (i, from) = (0, 0); from < reach; from = Ends[i++])
            yield return new(from, Ends[i]);
    }
}
