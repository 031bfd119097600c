using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Language.Commands;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations;

/// <summary>How long something is left in peace, in words: "for 2 hours, until 11:00", "jusqu'au lundi 30 novembre 2026".</summary>
internal static class SnoozeWording
{
    /// <param name="now">In the business time zone.</param>
    public static string SnoozeEnd(this UiLanguage language, SnoozeEnd end, DateTime now)
    {
        var (day, at) = end.From(now);
        var until = Until(language, day, day == DateOnly.FromDateTime(now), at);
        return end is SnoozeEnd.After { Duration: var duration } ? $"{For(language, duration)}, {until}" : until;
    }

    private static string For(UiLanguage language, TimeSpan duration)
    {
        var minutes = (int)duration.TotalMinutes;
        var (count, english, french) = minutes % 60 == 0 ? (minutes / 60, "hour", "heure") : (minutes, "minute", "minute");
        var plural = count > 1 ? "s" : "";
        return language.Say($"for {language.Number(count)} {english}{plural}", $"pendant {language.Number(count)} {french}{plural}");
    }

    private static string Until(UiLanguage language, DateOnly day, bool isToday, TimeOnly? at)
    {
        var hour = at is { } said ? language.At(said) : "";
        if (isToday && hour.Length > 0)
            return language.Say("until " + hour.Replace("at ", "", StringComparison.Ordinal), "jusqu'" + hour);
        return $"{language.Say("until ", "jusqu'au ")}{language.DayOfWeek(day)} {hour}".TrimEnd();
    }
}
