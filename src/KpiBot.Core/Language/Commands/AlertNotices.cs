using KpiBot.Core.Calendar;

namespace KpiBot.Core.Language.Commands;

/// <summary>What an alert tells beside that it fires, and how often.</summary>
public sealed record AlertNotices
{
    public static readonly AlertNotices None = new();

    /// <summary>Only the first time: "the first day above 50k".</summary>
    public bool IsOnce { get; init; }

    /// <summary>Also when it is over.</summary>
    public bool OnRecovery { get; init; }

    /// <summary>How often it is said again while it lasts; null where that was not said.</summary>
    public Recurrence? Reminder { get; init; }

    /// <summary>The shortest time between two notices; null where it was not said.</summary>
    public TimeSpan? Cooldown { get; init; }
}
