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
        RecurrenceRuleReader.Read(recurrence) is { } pattern ? Days(language, pattern) + (pattern.At is { } at ? " " + Hours(language, at, pattern.AlsoAt) : "") : recurrence.Rule;

    /// <summary>"at 9:00", "à 9h30".</summary>
    public static string At(this UiLanguage language, TimeOnly at) => language switch
    {
        UiLanguage.English => string.Create(CultureInfo.InvariantCulture, $"at {at.Hour}:{at.Minute:00}"),
        UiLanguage.French => at.Minute == 0 ? string.Create(CultureInfo.InvariantCulture, $"à {at.Hour}h") : string.Create(CultureInfo.InvariantCulture, $"à {at.Hour}h{at.Minute:00}"),
    };

    /// <summary>"at 9:00 and 17:00", "à 9h et 17h".</summary>
    private static string Hours(UiLanguage language, TimeOnly first, IReadOnlyList<int> more) =>
        language.At(first) + string.Concat(more.Select(hour => language.At(new TimeOnly(hour, first.Minute)).Split(' ')[1]).Select(at => language.Say(" and ", " et ") + at));

    private static string Days(UiLanguage language, RecurrencePattern pattern) => pattern switch
    {
        { IsOnce: true, Months: [var month], DaysOfMonth: [var day] } => language switch
        {
            UiLanguage.English => string.Create(CultureInfo.InvariantCulture, $"once, on {day} {language.Month(month)}"),
            UiLanguage.French => string.Create(CultureInfo.InvariantCulture, $"une seule fois, le {day}{(day == 1 ? "er" : "")} {language.Month(month)}"),
        },
        { Months.Count: > 0 } => Places(language, pattern) + OfEvery(language, pattern.Months.Count),
        { Frequency: RecurrenceFrequency.Monthly, DaysOfMonth: [-1], Interval: 1 } => language.Say("on the last day of every month", "le dernier jour de chaque mois"),
        { Frequency: RecurrenceFrequency.Monthly } => $"{Unit(language, pattern)} {Places(language, pattern)}".TrimEnd(),
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

    /// <summary>"on the 1st and 15th", "le premier et le troisième lundi", "on the last working day".</summary>
    private static string Places(UiLanguage language, RecurrencePattern pattern)
    {
        var isOfMonth = pattern.DaysOfMonth.Count > 0;
        var places = isOfMonth ? pattern.DaysOfMonth : pattern.Positions;
        if (places.Count == 0)
            return "";
        var named = places.Select(place => isOfMonth && place > 0 ? Numbered(language, place) : Named(language, place));
        var noun = !isOfMonth ? " " + DayName(language, pattern.Days)
            : places.Contains(-1) || pattern.Months.Count > 0 ? language.Say(" day", " jour")
            : "";
        return language.Say("on the ", "") + language.List([.. named.Select(name => language.Say("", "le ") + name)]) + noun;
    }

    private static string DayName(UiLanguage language, IReadOnlyList<DayOfWeek> days) => days.SequenceEqual(RecurrencePattern.WorkingDays)
        ? language.Say("working day", "jour ouvré")
        : language.Say(EnglishDays[(int)days[0]], FrenchDays[(int)days[0]]);

    private static string Named(UiLanguage language, int place) =>
        place < 0 ? language.Say("last", "dernier") : language.Say(EnglishPositions[place - 1], FrenchPositions[place - 1]);

    private static string Numbered(UiLanguage language, int day) => language switch
    {
        UiLanguage.English => string.Create(CultureInfo.InvariantCulture, $"{day}{Ending(day)}"),
        UiLanguage.French => string.Create(CultureInfo.InvariantCulture, $"{day}{(day == 1 ? "er" : "")}"),
    };

    private static string Ending(int day) => (day % 10, day / 10) switch
    {
        (1, not 1) => "st",
        (2, not 1) => "nd",
        (3, not 1) => "rd",
        _ => "th",
    };

    /// <param name="months">How many months of a year a rule names: four are those of the quarters.</param>
    private static string OfEvery(UiLanguage language, int months) => months switch
    {
        4 => language.Say(" of every quarter", " de chaque trimestre"),
        2 => language.Say(" of every half-year", " de chaque semestre"),
        _ => language.Say(" of every year", " de chaque année"),
    };

    private static string EveryDays(UiLanguage language, IReadOnlyList<DayOfWeek> days) => (language, days.SequenceEqual(RecurrencePattern.WorkingDays)) switch
    {
        (UiLanguage.English, true) => "every weekday",
        (UiLanguage.English, false) => "every " + language.List([.. days.Select(d => EnglishDays[(int)d])]),
        (UiLanguage.French, true) => "tous les jours ouvrés",
        (UiLanguage.French, false) => "tous les " + language.List([.. days.Select(d => FrenchDays[(int)d] + "s")]),
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, null),
    };

    private static string OnDays(UiLanguage language, IReadOnlyList<DayOfWeek> days) => language switch
    {
        UiLanguage.English => " on " + language.List([.. days.Select(d => EnglishDays[(int)d])]),
        UiLanguage.French => " le " + language.List([.. days.Select(d => FrenchDays[(int)d])]),
    };
}
