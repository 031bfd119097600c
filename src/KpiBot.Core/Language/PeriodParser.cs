using KpiBot.Core.Calendar;

namespace KpiBot.Core.Language;

/// <summary>Finds every time expression in a text, in both languages at once.</summary>
public sealed class PeriodParser(CalendarSettings calendar)
{
    /// <summary>The longest expressions, left to right, without overlaps.</summary>
    /// <param name="language">Decides where the two languages read the same sign differently (03/04); nothing else.</param>
    public IReadOnlyList<PeriodMatch> Find(IReadOnlyList<Token> tokens, Localization.UiLanguage language) =>
        throw new NotImplementedException(calendar.ToString() + tokens + language);
}
