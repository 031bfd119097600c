using System.Globalization;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>Recurrences in words that the parser reads back to the same rule.</summary>
public static class RecurrenceWording
{
    private static readonly string[] EnglishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private static readonly string[] FrenchDays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private static readonly string[] EnglishPositions = ["first", "second", "third", "fourth", "fifth"];

    private static readonly string[] FrenchPositions = ["premier", "deuxième", "troisième", "quatrième", "cinquième"];

    /// <summary>"Every weekday at 9:00", "tous les lundis à 9h30"; the rule itself where it has parts that words are not known for.</summary>
    public static string Recurrence(this UiLanguage language, Recurrence recurrence) =>
        RecurrenceRuleReader.Read(recurrence) is { } pattern ? Days(language, pattern) + (pattern.At is { } at ? " " + language.At(at) : "") : recurrence.Rule;

    /// <summary>"at 9:00", "à 9h30".</summary>
    public static string At(this UiLanguage language, TimeOnly at) => language switch
    {
        UiLanguage.English => string.Create(CultureInfo.InvariantCulture, $"at {at.Hour}:{at.Minute:00}"),
        UiLanguage.French => at.Minute == 0 ? string.Create(CultureInfo.InvariantCulture, $"à {at.Hour}h") : string.Create(CultureInfo.InvariantCulture, $"à {at.Hour}h{at.Minute:00}"),
    };

    private static string Days(UiLanguage language, RecurrencePattern pattern) => pattern switch
    {
        { Frequency: RecurrenceFrequency.Monthly, DayOfMonth: -1, Interval: 1 } => language == UiLanguage.English ? "on the last day of every month" : "le dernier jour de chaque mois",
        { Frequency: RecurrenceFrequency.Monthly, DayOfMonth: { } day } => Unit(language, pattern) + OnDay(language, day),
        { Frequency: RecurrenceFrequency.Monthly, Position: { } position } => Unit(language, pattern) + OnPosition(language, position, pattern.Days),
        { Frequency: RecurrenceFrequency.Weekly, Days.Count: > 0, Interval: 1 } => EveryDays(language, pattern.Days),
        { Frequency: RecurrenceFrequency.Weekly, Days.Count: > 0 } => Unit(language, pattern) + OnDays(language, pattern.Days),
        _ => Unit(language, pattern),
    };

    private static string Unit(UiLanguage language, RecurrencePattern pattern)
    {
        var (english, french, isFeminine) = pattern.Frequency switch
        {
            RecurrenceFrequency.Hourly => ("hour", "heure", true),
            RecurrenceFrequency.Daily => ("day", "jour", false),
            RecurrenceFrequency.Weekly => ("week", "semaine", true),
            RecurrenceFrequency.Monthly => ("month", "moi", false),
            RecurrenceFrequency.Yearly => ("year", "an", false),
        };
        return (language, pattern.Interval) switch
        {
            (UiLanguage.English, 1) => $"every {english}",
            (UiLanguage.English, var every) => string.Create(CultureInfo.InvariantCulture, $"every {every} {english}s"),
            (UiLanguage.French, 1) => $"{(isFeminine ? "toutes" : "tous")} les {french}s",
            (UiLanguage.French, var every) => string.Create(CultureInfo.InvariantCulture, $"{(isFeminine ? "toutes" : "tous")} les {every} {french}s"),
            _ => throw new ArgumentOutOfRangeException(nameof(language), language, null),
        };
    }

    private static string OnDay(UiLanguage language, int day) => language switch
    {
        UiLanguage.English => string.Create(CultureInfo.InvariantCulture, $" on the {day}{Ending(day)}"),
        UiLanguage.French => string.Create(CultureInfo.InvariantCulture, $" le {day}{(day == 1 ? "er" : "")}"),
    };

    private static string Ending(int day) => (day % 10, day / 10) switch
    {
        (1, not 1) => "st",
        (2, not 1) => "nd",
        (3, not 1) => "rd",
        _ => "th",
    };

    private static string OnPosition(UiLanguage language, int position, IReadOnlyList<DayOfWeek> days)
    {
        var isWorking = days.SequenceEqual(RecurrencePattern.WorkingDays);
        return language switch
        {
            UiLanguage.English => $" on the {(position < 0 ? "last" : EnglishPositions[position - 1])} {(isWorking ? "working day" : EnglishDays[(int)days[0]])}",
            UiLanguage.French => $" le {(position < 0 ? "dernier" : FrenchPositions[position - 1])} {(isWorking ? "jour ouvré" : FrenchDays[(int)days[0]])}",
        };
    }

    private static string EveryDays(UiLanguage language, IReadOnlyList<DayOfWeek> days) => (language, days.SequenceEqual(RecurrencePattern.WorkingDays)) switch
    {
        (UiLanguage.English, true) => "every weekday",
        (UiLanguage.English, false) => "every " + Listed(days.Select(d => EnglishDays[(int)d]), "and"),
        (UiLanguage.French, true) => "tous les jours ouvrés",
        (UiLanguage.French, false) => "tous les " + Listed(days.Select(d => FrenchDays[(int)d] + "s"), "et"),
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, null),
    };

    private static string OnDays(UiLanguage language, IReadOnlyList<DayOfWeek> days) => language switch
    {
        UiLanguage.English => " on " + Listed(days.Select(d => EnglishDays[(int)d]), "and"),
        UiLanguage.French => " le " + Listed(days.Select(d => FrenchDays[(int)d]), "et"),
    };

    private static string Listed(IEnumerable<string> names, string and)
    {
        var all = names.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all.Take(all.Count - 1))} {and} {all[^1]}";
    }
}
