using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Grammar;

/// <summary>Takes the periods of the question from what the comparison left. Those that nothing joins are asked back: each is another answer.</summary>
internal sealed class PeriodRule(BusinessCalendar calendar)
{
    /// <summary>The days of a month, one by one: nobody names more parts of one period.</summary>
    private const int MostParts = 31;

    public void Apply(Question question, Reading reading)
    {
        var times = question.Segments.Where(s => !s.IsTaken && s.Periods.Any() && s.As<Meaning.Dimension>() is null).ToList();
        var expressions = times.SelectMany(s => s.Periods).Distinct().ToList();
        foreach (var time in times)
            time.IsTaken = true;
        if (expressions.Count == 0)
        {
            if (question.Has(Role.Cumulative))
                reading.Period ??= new ToDate(reading.Comparison is ComparisonExpression.PreviousPeriod ? CalendarUnit.Month : CalendarUnit.Year); // "à date vs mois dernier"
            return;
        }

        var periods = Meant(question, expressions);
        reading.Period = periods.Periods[0];
        reading.MorePeriods.AddRange(periods.Periods.Skip(1));
        reading.Parts = periods.Parts;
        if (expressions.Count > 1 && (periods.Periods.Count > SeveralPeriods.Most || !IsList(question, times)))
            reading.AskBack(new LanguageIssue.SeveralPeriods([.. times.Select(t => t.Span.In(question.Text))], Candidates(question, times)));
        else if (periods.Periods.Any(p => (p is LandingAt && !calendar.IsOver(p)) || IsFromToday(p)))
            reading.View = View.Forecast;
    }

    private SeveralPeriods Meant(Question question, List<PeriodExpression> said)
    {
        if (question.Has(Role.Landing))
            return new([.. said.Select(Landing)], null);
        if (question.Has(Role.Forecast) || question.Has(Role.Future))
            said = [.. said.Select(calendar.ToCome)]; // a December that is over cannot be forecast
        else if (question.Has(Role.Target) && !LooksBack(question))
            said = [.. said.Select(calendar.Nearest)];
        return said.Count is 1 or > MostParts ? new(said, null) : SeveralPeriods.Of(said, calendar);
    }

    /// <summary>"Did we hit", "on a atteint": a target of a period that is over.</summary>
    private static bool LooksBack(Question question) =>
        question.Segments.Any(s => s.NamesNothing && s.Stem.Split(' ', '\'', '-').Any(PastWords.Contains));

    /// <summary>"Q2 and Q3", "Friday + the weekend"; not "revenue in October and leads in November", nor "October or November".</summary>
    private static bool IsList(Question question, List<Segments.Segment> times)
    {
        var at = 0;
        for (var i = 1; i < times.Count; i++)
        {
            while (question.Segments[at] != times[i - 1])
                at++;
            var (end, start) = (times[i - 1].Span.End, times[i].Span.Start);
            var between = question.Segments.Skip(at + 1).TakeWhile(s => s != times[i]).ToList();
            var isJoined = between.Exists(s => s.Is(Role.And)) || question.Text.AsSpan(end..start).IndexOfAny(Joints) >= 0
                || (between.Count == 0 && KindOf(times[i - 1]) == KindOf(times[i])); // "T1 T2 T3"
            if (!isJoined || !IsJoined(question, at, times[i]) || between.Exists(s => s.Stem is "or" or "ou"))
                return false;
        }

        return true;
    }

    /// <summary>"Sous 8 jours", "within 2 weeks": nothing of it is known yet.</summary>
    private static bool IsFromToday(PeriodExpression said) => said is SpanFrom { Start: RelativePeriod { Unit: CalendarUnit.Day, Offset: 0 } };

    private static Type KindOf(Segments.Segment time) => time.Periods.First().GetType();

    private static readonly System.Collections.Frozen.FrozenSet<string> PastWords = System.Collections.Frozen.FrozenSet.ToFrozenSet(
    [
        "did", "didn", "was", "were", "had", "met", "missed", "reached", "achieved", "exceeded", "beat",
        "atteint", "atteints", "atteinte", "etait", "etaient", "avait", "avions", "manque", "rate", "depasse", "tenu", "realise",
    ], StringComparer.Ordinal);

    private static readonly System.Buffers.SearchValues<char> Joints = System.Buffers.SearchValues.Create("+&,;/");

    /// <summary>"Atterrissage décembre": the year as far as the end of December, wherever the two words stand. "Atterrissage T4" is about the quarter.</summary>
    private static PeriodExpression Landing(PeriodExpression said) => said switch
    {
        CalendarDay or CalendarMonth => new LandingAt(said),
        CumulativeTo(var end) => new LandingAt(end), // "on atterrit à combien fin décembre"
        _ => said,
    };

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
