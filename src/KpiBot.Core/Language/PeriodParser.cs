using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Periods;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language;

/// <summary>Finds every time expression in a text, in both languages at once.</summary>
public sealed class PeriodParser(CalendarSettings calendar)
{
    private readonly PeriodLexicon lexicon = new(calendar.NamedPeriods);

    /// <summary>A text with the senses that its words have in time expressions.</summary>
    internal PeriodText Words(IReadOnlyList<Token> tokens) => new(tokens, lexicon);

    /// <summary>The longest expressions, left to right, without overlaps.</summary>
    /// <param name="language">Decides where the two languages read the same sign differently (03/04); nothing else.</param>
    public IReadOnlyList<PeriodMatch> Find(IReadOnlyList<Token> tokens, UiLanguage language)
    {
        var text = new PeriodText(tokens, lexicon);
        var numbers = new NumberGrammar(text);
        var dates = new DateGrammar(text, numbers, new DateOrder(text, language, calendar), language);
        var periods = new PeriodGrammar(text, numbers, dates, new QuarterGrammar(text, numbers, dates, calendar.NamedPeriods));
        var bounds = new BoundGrammar(text, numbers, periods);
        var recurrences = new RecurrenceGrammar(text, numbers);

        var several = new SeveralDaysGrammar(text, numbers, periods);
        var list = new PeriodList(text, numbers, periods);
        for (var at = 0; at < text.Count;)
        {
            var next = at + 1;
            if (text.CanStart(at))
            {
                var period = IsGrain(text, at) ? null : periods.At(at).OrLonger(bounds.At(at)).OrLonger(list.DayAhead(at)).OrLonger(list.OrdinalAhead(at));
                if (recurrences.At(at) is { } again && again.Next >= (period?.Next ?? 0))
                    list.Add(at, again, Once(text, periods, at, again.Next));
                else if (several.At(at) is { } days && days.Next >= (period?.Next ?? 0))
                    list.Add(at, days);
                else if (period is { } found)
                    list.Add(at, found);
                next = Math.Max(next, list.End);
            }

            at = next;
        }

        return [.. list.Matches];
    }

    /// <summary>"On the first of the month": the day that the words name where nothing is to come again; null where they name none.</summary>
    private static PeriodExpression? Once(PeriodText text, PeriodGrammar periods, int at, int end) =>
        periods.At(at) is { } whole && whole.Next == end ? whole.Value
            : text.Find(at, PeriodSense.On) is { } on && periods.At(on.Next) is { } day && day.Next == end ? day.Value
            : null;

    /// <summary>"Par mois de janvier à mai", "par semaine du 1er au 20": the unit is what to split by, and the period follows it.</summary>
    private static bool IsGrain(PeriodText text, int at) => text.Folded(at - 1) is "par" or "by" or "per" && text.Has(at, PeriodSense.Unit);
}
