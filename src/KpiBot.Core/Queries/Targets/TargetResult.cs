using KpiBot.Core.Calendar;
using KpiBot.Core.Queries.Forecasts;

namespace KpiBot.Core.Queries.Targets;

/// <summary>A target and how far the period has come.</summary>
/// <param name="Value">For the whole period, in the KPI's unit.</param>
/// <param name="Parts">What it was added up from, in order; one where it was set for the period as it is.</param>
/// <param name="Known">The days of the period that have data; empty where it has not begun.</param>
/// <param name="Achieved">Over <paramref name="Known"/>; null where nothing is known.</param>
public sealed record TargetResult(decimal Value, IReadOnlyList<TargetPart> Parts, DateRange Known, decimal? Achieved)
{
    /// <summary>What should have come by now; null where the period is over or has not begun, and of stocks.</summary>
    public ExpectedByNow? Expected { get; init; }

    /// <summary>Where the period will land; null where it is over or cannot be forecast.</summary>
    public ForecastResult? Landing { get; init; }

    public required TargetStanding Standing { get; init; }

    /// <summary>Working days from today through the last of the period; null where it is over or has not begun.</summary>
    public int? WorkingDaysLeft { get; init; }

    /// <summary>What each of them must bring; null where there is nothing left to bring, or no day left to do so.</summary>
    public decimal? LeftPerWorkingDay { get; init; }
}

/// <param name="Value">In the KPI's unit.</param>
public sealed record ExpectedByNow(decimal Value, PaceBasis Basis);

/// <summary>How a target was spread over its days.</summary>
public enum PaceBasis
{
    /// <summary>The targets of the months that are over, no day of the next being known.</summary>
    Plan,

    /// <summary>By what each day of the week brought in the last half year.</summary>
    Weekdays,

    /// <summary>By how far the same days had come in earlier years.</summary>
    EarlierYears,

    /// <summary>Evenly over working days: there is too little history for more.</summary>
    WorkingDays,

    /// <summary>A rate is expected to be at its target at any time.</summary>
    Level,
}

/// <summary>How a period stands against its target, by the KPI's direction.</summary>
public enum TargetStanding
{
    /// <summary>There are no data to tell from.</summary>
    Unknown,

    Reached,
    Missed,
    OnTrack,

    /// <summary>The landing misses it, but the range of the landing does not.</summary>
    WithinReach,

    OffTrack,
}
