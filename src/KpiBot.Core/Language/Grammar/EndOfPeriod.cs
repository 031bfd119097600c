using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Periods;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// "CA fin octobre": the year as far as there, or the last days. "À fin octobre", "cumul" and "year to date" say which, and
/// what is counted on one day, or is to come, is meant as it is there.
/// </summary>
internal sealed class EndOfPeriod(BusinessCalendar calendar)
{
    private static readonly string[] Bare = ["end of ", "the end of ", "fin ", "la fin ", "fin d'", "fin d’"];

    private static readonly string[] Reaching = ["at", "to", "until", "till", "by", "through", "thru", "up to", "as of", "as at", "jusqu", "jusque", "au", "a", "since", "depui", "from"];

    /// <summary>Asks which is meant, where nothing says it.</summary>
    public void AskBack(Question question, Reading reading, Segment segment, CumulativeTo said)
    {
        if (!IsBare(question, segment) || IsSettled(question, reading, segment) || Meant(said.End) is not { Count: > 0 } meant)
            return;
        reading.AskBack(() => new LanguageIssue.UnsettledPeriod(segment.Span.In(question.Text),
            [.. meant.Select(m => Rewriting.Replacing(question.Text, [DoubtfulPeriodRule.WithLead(question.Text, segment.Span)], m.Query) with { Label = m.Label })]));
    }

    private static bool IsBare(Question question, Segment segment)
    {
        var words = segment.Span.In(question.Text);
        if (!Array.Exists(Bare, lead => words.StartsWith(lead, StringComparison.OrdinalIgnoreCase)))
            return false;
        return question.Segments.LastOrDefault(s => s.Span.End <= segment.Span.Start) is not { } before || !Reaching.Contains(before.Stem);
    }

    private static bool IsSettled(Question question, Reading reading, Segment segment) =>
        question.Has(Role.Cumulative) || question.Has(Role.Forecast) || question.Has(Role.Landing) || question.Has(Role.Future) || question.Has(Role.Target)
        || (reading.Kpis.Count > 0 && reading.Kpis.TrueForAll(k => k.IsStock))
        || question.Segments.Any(s => s != segment && s.Period is CumulativeTo or ToDate && !IsBare(question, s));

    /// <summary>Of a month its last days, of a quarter its last month, and either by itself.</summary>
    private List<(LocalizedText Label, LocalizedText Query)> Meant(PeriodExpression end)
    {
        if (calendar.Resolve(end) is not PeriodResolution.Resolved { Period.Range: var range })
            return [];
        var last = range.End.AddDays(-1);
        var (english, french) = (MonthOf(UiLanguage.English, last), MonthOf(UiLanguage.French, last));
        var of = french[0] is 'a' or 'o' ? "d’" : "de ";
        var cumulated = new LocalizedText($"to the end of {english}", $"à fin {french}");
        var label = new LocalizedText($"Year to the end of {english}", $"Cumul à fin {french}");
        return StretchGrammar.UnitOf(end) switch
        {
            CalendarUnit.Month =>
            [
                (label, cumulated),
                Same($"last 10 days of {english}", $"10 derniers jours {of}{french}"),
                Same(english, french),
            ],
            CalendarUnit.Quarter => [(label, cumulated), Same(english, french), Same($"Q{(last.Month + 2) / 3} {last.Year}", $"T{(last.Month + 2) / 3} {last.Year}")],
            _ => [],
        };

        static (LocalizedText, LocalizedText) Same(string english, string french) => (new(english, french), new(english, french));
    }

    private string MonthOf(UiLanguage language, DateOnly day) =>
        day.Year == calendar.Today.Year && day <= calendar.Today ? language.Month(day.Month) : $"{language.Month(day.Month)} {day.Year}";
}
