using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Commands;

/// <summary>On what terms a post is sent.</summary>
public sealed record PostOptions
{
    public static readonly PostOptions None = new();

    public bool OnlyIfUnusual { get; init; }

    /// <summary>Wait until the data are fresh.</summary>
    public bool WaitForFreshData { get; init; }

    /// <summary>How long it waits at most, in the business time zone; null where it was not said.</summary>
    public TimeOnly? WaitUntil { get; init; }

    /// <summary>Null for the destination's own.</summary>
    public UiLanguage? Language { get; init; }

    /// <summary>Not on public holidays.</summary>
    public bool SkipsHolidays { get; init; }
}
