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
        {
            if (question.Has(Role.Cumulative))
                reading.Period ??= new ToDate(reading.Comparison is ComparisonExpression.PreviousPeriod ? CalendarUnit.Month : CalendarUnit.Year); // "à date vs mois dernier"
            return;
        }

        reading.Period = question.Has(Role.Landing) ? Landing(expressions[0])
            : question.Has(Role.Forecast) ? Ahead(expressions[0])
            : expressions[0];
        if (expressions.Count == 2 && Sum(question, times) is { } sum)
            reading.Period = sum;
        else if (expressions.Count > 1 || IsSaidInOtherWords(question, times))
            reading.AskBack(new LanguageIssue.SeveralPeriods([.. times.Select(t => t.Span.In(question.Text))], Candidates(question, times)));
        else if (reading.Period is LandingAt && !IsOver(reading.Period))
            reading.View = View.Forecast;
    }

    /// <summary>"Friday + the weekend": two periods that follow each other, added up.</summary>
    private Between? Sum(Question question, List<Segments.Segment> times) =>
        question.Text[times[0].Span.End..times[1].Span.Start].Contains('+', StringComparison.Ordinal)
        && DaysOf(times[0]) is { } first && DaysOf(times[1]) is { } second && first.End == second.Start
            ? new(times[0].As<Meaning.Time>()!.Match.Expression!, times[1].As<Meaning.Time>()!.Match.Expression!)
            : null;

    private DateRange? DaysOf(Segments.Segment time) =>
        calendar.Resolve(time.As<Meaning.Time>()!.Match.Expression!) is PeriodResolution.Resolved resolved ? resolved.Period.Range : null;

    /// <summary>"Yesterday and the day before": the same day to the calendar, another one to whoever asks.</summary>
    private static bool IsSaidInOtherWords(Question question, List<Segments.Segment> times) =>
        times.Count > 1 && question.Has(Role.And) && times[0].Stem != times[1].Stem;

    private bool IsOver(PeriodExpression period) =>
        calendar.Resolve(period) is PeriodResolution.Resolved resolved && resolved.Period.Range.End <= calendar.Today;

    /// <summary>"Atterrissage décembre": the year as far as the end of December, wherever the two words stand. "Atterrissage T4" is about the quarter.</summary>
    private static PeriodExpression Landing(PeriodExpression said) =>
        said is CalendarDay or CalendarMonth ? new LandingAt(said) : said;

    /// <summary>A forecast for December, asked in November, is about the December to come: one that is over cannot be forecast.</summary>
    private PeriodExpression Ahead(PeriodExpression said) =>
        said is CalendarDay { Year: null } or CalendarWeek { Year: null } or CalendarMonth { Year: null } or CalendarQuarter { Year: null } or CalendarHalf { Year: null }
        && IsOver(said)
            ? new NextOccurrence(said)
            : said;

    /// <summary>The question with each of the periods alone.</summary>
    private static IReadOnlyList<Localization.Candidate> Candidates(Question question, List<Segments.Segment> times)
    {
        var cuts = Cuts(question, times);
        return
        [
            .. times.Take(LanguageIssue.MostCandidates).Select(kept =>
                Rewriting.Replacing(question.Text, cuts, Localization.LocalizedText.Same(kept.Span.In(question.Text)))),
        ];
    }

    /// <summary>The spans of the other periods and what joins them; the one that is kept takes the place of the first.</summary>
    private static List<TextSpan> Cuts(Question question, List<Segments.Segment> times)
    {
        var cuts = new List<TextSpan>(times.Count);
        var at = 0;
        for (var i = 0; i < times.Count; i++)
        {
            while (question.Segments[at] != times[i])
                at++;
            var joins = i + 1 < times.Count && IsJoined(question, at, times[i + 1]);
            cuts.Add(new(times[i].Span.Start, joins ? times[i + 1].Span.Start : times[i].Span.End));
        }

        return cuts;
    }

    private static bool IsJoined(Question question, int first, Segments.Segment second)
    {
        for (var at = first + 1; question.Segments[at] != second; at++)
        {
            if (!question.Segments[at].IsFiller && !question.Segments[at].Is(Role.And) && !question.Segments[at].Is(Role.In))
                return false;
        }

        return true;
    }
}
