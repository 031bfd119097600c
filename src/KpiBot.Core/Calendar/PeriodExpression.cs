using KpiBot.Core.Localization;

namespace KpiBot.Core.Calendar;

/// <summary>
/// A period as it was said ("last month"), before it meets a calendar. A value, so that a scheduled post can keep
/// "yesterday" and mean another day every morning. The set is closed: every expression is a sealed record of this folder,
/// equal by value.
/// </summary>
public abstract record PeriodExpression
{
    private protected PeriodExpression() { }
}

/// <summary>What became of a period expression.</summary>
public abstract record PeriodResolution
{
    private PeriodResolution() { }

    public sealed record Resolved(Period Period) : PeriodResolution;

    /// <summary>It cannot be resolved as configured: no fiscal year, no such named period, a day that does not exist.</summary>
    public sealed record Unresolved(Issue Issue) : PeriodResolution;
}
