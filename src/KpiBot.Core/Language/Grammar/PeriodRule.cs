using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Grammar;

/// <summary>Takes the period of the question from what the comparison left. Two different ones are asked back: each is another answer.</summary>
internal sealed class PeriodRule(BusinessCalendar calendar)
{
    public void Apply(Question question, Reading reading)
    {
        var times = question.Segments.Where(s => !s.IsTaken && s.As<Meaning.Time>()?.Match.Expression is not null && s.As<Meaning.Dimension>() is null).ToList();
        var expressions = times.Select(s => s.As<Meaning.Time>()!.Match.Expression!).Distinct().ToList();
        foreach (var time in times)
            time.IsTaken = true;
        if (expressions.Count == 0)
            return;
        reading.Period = question.Has(Role.Landing) ? Landing(expressions[0])
            : question.Has(Role.Forecast) ? Ahead(expressions[0])
            : expressions[0];
        if (expressions.Count > 1)
            reading.AskBack(new LanguageIssue.SeveralPeriods([.. times.Select(t => t.Span.In(question.Text))], Candidates(question, times)));
        else if (reading.Period is LandingAt)
            reading.View = View.Forecast;
    }

    /// <summary>"Atterrissage décembre": the year as far as the end of December, wherever the two words stand. "Atterrissage T4" is about the quarter.</summary>
    private static PeriodExpression Landing(PeriodExpression said) =>
        said is CalendarDay or CalendarMonth ? new LandingAt(said) : said;

    /// <summary>A forecast for December, asked in November, is about the December to come: one that is over cannot be forecast.</summary>
    private PeriodExpression Ahead(PeriodExpression said) =>
        said is CalendarDay { Year: null } or CalendarWeek { Year: null } or CalendarMonth { Year: null } or CalendarQuarter { Year: null } or CalendarHalf { Year: null }
        && calendar.Resolve(said) is PeriodResolution.Resolved resolved && resolved.Period.Range.End <= calendar.Today
            ? new NextOccurrence(said)
            : said;

    /// <summary>The question with each of the periods alone.</summary>
    private static IReadOnlyList<Localization.Candidate> Candidates(Question question, List<Segments.Segment> times) =>
    [
        .. times.Take(LanguageIssue.MostCandidates).Select(kept => Rewriting.Replacing(
            question.Text,
            [.. times.Select(t => t.Span)],
            Localization.LocalizedText.Same(kept.Span.In(question.Text)))),
    ];
}
