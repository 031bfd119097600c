namespace KpiBot.Core.Queries.Forecasts;

/// <summary>One way to go on with a series of days. Deterministic: the same days give the same forecast.</summary>
internal interface IForecastMethod
{
    ForecastMethod Name { get; }

    /// <summary>How many days it must know before it can say anything.</summary>
    int FewestDays { get; }

    /// <summary>Whether it knows the seasons of the year; else it is only good for the next weeks.</summary>
    bool KnowsYear { get; }

    /// <summary>What it would have said, knowing the first so many days and no more, of the <paramref name="reach"/> days after them.</summary>
    /// <param name="origins">Days known, ascending, each at least <see cref="FewestDays"/>.</param>
    double[][] Paths(DailySeries series, IReadOnlyList<int> origins, int reach);
}
