using KpiBot.Core.Calendar;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;
using KpiBot.Core.Tests.Calendar;

namespace KpiBot.Core.Tests.Language.Periods;

/// <summary>What the parser makes of a text, on Monday 2026-11-23 in Paris unless told.</summary>
internal static class Reading
{
    public static readonly CalendarSettings Settings = InParis.Settings with
    {
        NamedPeriods =
        [
            new("black_friday", ["Black Friday"], [DateRange.Of(new(2025, 11, 28)), DateRange.Of(new(2026, 11, 27))]),
            new("winter_sales", ["winter sales", "soldes d'hiver"], [new(new(2026, 1, 7), new(2026, 2, 4))]),
        ],
    };

    public static IReadOnlyList<PeriodMatch> Find(string text, UiLanguage language = UiLanguage.English, CalendarSettings? settings = null) =>
        new PeriodParser(settings ?? Settings).Find(Tokenizer.Tokenize(text), language);

    public static PeriodMatch One(string text, UiLanguage language = UiLanguage.English) => Assert.Single(Find(text, language));

    public static PeriodExpression Expression(string text, UiLanguage language = UiLanguage.English) =>
        One(text, language).Expression ?? throw new InvalidOperationException($"'{text}' was read as a recurrence.");

    public static DateRange Days(string text, string today = "2026-11-23", UiLanguage language = UiLanguage.English) =>
        InParis.On(today, Settings).Period(Expression(text, language)).Range;

    public static OpenRange Open(string text) =>
        InParis.On(settings: Settings).ResolveOpen(Expression(text)) ?? throw new InvalidOperationException($"'{text}' did not resolve.");
}
