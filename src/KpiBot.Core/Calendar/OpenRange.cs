namespace KpiBot.Core.Calendar;

/// <summary>A half-open range of days that may have no start ("until May") or no end ("since March").</summary>
/// <param name="Start">The first day, included; null where the phrase leaves it open.</param>
/// <param name="End">The day after the last; null where the phrase leaves it open.</param>
public readonly record struct OpenRange(DateOnly? Start, DateOnly? End);
