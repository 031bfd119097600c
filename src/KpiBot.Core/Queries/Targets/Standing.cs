using KpiBot.Core.Kpis;
using KpiBot.Core.Queries.Forecasts;

namespace KpiBot.Core.Queries.Targets;

/// <summary>Reads the direction: more revenue than planned is good, a higher acquisition cost is not.</summary>
internal static class Standing
{
    public static bool IsAtLeastAsGood(KpiDefinition kpi, decimal value, decimal than) =>
        kpi.Direction is Direction.DownIsGood ? value <= than : value >= than;

    public static TargetStanding Of(KpiDefinition kpi, decimal target, bool isOver, decimal? achieved, decimal? expected, ForecastResult? landing)
    {
        if (isOver)
            return achieved is not { } final ? TargetStanding.Unknown : Good(final, target) ? TargetStanding.Reached : TargetStanding.Missed;
        if (achieved is { } soFar && TimeSums.AddUp(kpi) && SettledAlready(kpi, soFar, target) is { } settled)
            return settled;
        if (landing is not null)
            return Good(landing.Value, target) ? TargetStanding.OnTrack
                : Good(landing.Low, target) || Good(landing.High, target) ? TargetStanding.WithinReach
                : TargetStanding.OffTrack;
        return achieved is { } now && expected is { } byNow
            ? Good(now, byNow) ? TargetStanding.OnTrack : TargetStanding.OffTrack
            : TargetStanding.Unknown;

        bool Good(decimal value, decimal than) => IsAtLeastAsGood(kpi, value, than);
    }

    /// <summary>What adds up does not come down again: more than the target is more for good.</summary>
    private static TargetStanding? SettledAlready(KpiDefinition kpi, decimal soFar, decimal target) => kpi.Direction switch
    {
        Direction.DownIsGood => soFar > target ? TargetStanding.Missed : null,
        Direction.UpIsGood or Direction.None => soFar >= target ? TargetStanding.Reached : null,
    };
}
