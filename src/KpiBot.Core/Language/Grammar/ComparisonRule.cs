using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// Takes what follows "vs" out of the question, so that what is left is the period itself; then reads "compare", "growth"
/// and the phrases that are comparisons on their own.
/// </summary>
internal static class ComparisonRule
{
    public static void Apply(Question question, Reading reading, BusinessCalendar calendar)
    {
        var comparative = -1;
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var segment = question.Segments[at];
            if (segment.IsTaken)
                continue;
            if (comparative >= 0 && segment.Is(Role.Than) && IsThan(question, comparative, at))
            {
                question.Segments[comparative].IsTaken = segment.IsTaken = true;
                TakeAgainst(question, reading, at, calendar);
                comparative = -1;
                continue;
            }

            if (segment.Is(Role.Comparative))
                comparative = at;
            if (segment.Is(Role.Against) || IsOver(question, at))
                TakeAgainst(question, reading, at, calendar);
            else if (segment.As<Meaning.Compared>() is { } compared && !IsListed(question, at))
            {
                if (MainOf(question, segment) is null)
                    reading.Period ??= UnitIn(segment); // "same week last year" without another period is about this week
                TakeOnce(question, segment, reading, compared.With);
            }
        }

        if (question.Has(Role.Compare))
            TakeCompare(question, reading, calendar);
    }

    /// <summary>The change is asked for, and nothing says against what.</summary>
    public static void ApplyChange(Question question, Reading reading, BusinessCalendar calendar)
    {
        if (reading is { Period: null, Comparison: ComparisonExpression.Earlier earlier } && reading.Before?.Period is null)
            reading.Period = ComparedPeriod.Usual(earlier.Unit); // "WoW", "vs S-1"
        if (reading.Comparison is not null || reading.MorePeriods.Count > 0 || reading.Parts is not null)
            return;
        var isExplained = question.Has(Role.Why) || question.Has(Role.Explains);
        if (reading.Period is Between between && (question.Has(Role.Change) || ((question.Has(Role.Trend) || isExplained) && AreNeighbours(between, calendar))))
            TakeEnds(reading, between, calendar); // "the change between Q2 and Q3"
        else if (question.Has(Role.Change) && !isExplained)
            reading.Comparison = new ComparisonExpression.PreviousPeriod();
    }

    private static RelativePeriod? UnitIn(Segment same) => same.Stem.Split(' ') switch
    {
        ["same" or "meme", "day" or "jour", ..] or ["le", "meme", "jour", ..] => RelativePeriod.Yesterday,
        ["same" or "meme", "week" or "semaine", ..] or ["la", "meme", "semaine", ..] => new(CalendarUnit.Week, 0),
        ["same" or "meme", "quarter" or "trimestre", ..] or ["le", "meme", "trimestre", ..] => new(CalendarUnit.Quarter, 0),
        _ => null,
    };

    /// <summary>"Last week and the week before": both are asked for.</summary>
    private static bool IsListed(Question question, int at) =>
        question.Segments[at].As<Meaning.Time>() is not null
        && question.At(question.Before(at)) is { } and && and.Is(Role.And) && question.At(question.Before(question.Before(at)))?.As<Meaning.Time>() is not null;

    /// <summary>"More leads than last week", "plus élevé que le mois dernier"; "supérieur à" has its "à" right behind.</summary>
    private static bool IsThan(Question question, int comparative, int at) =>
        (question.Segments[at].Stem is not ("a" or "au") || at == comparative + 1)
        && question.At(question.AfterPrepositions(at)) is { IsTaken: false } target && (target.Period is not null || target.As<Meaning.Compared>() is not null);

    /// <summary>"Growth 2025 over 2024", "croissance 2025 sur 2024", "is revenue up on last year".</summary>
    private static bool IsOver(Question question, int at) =>
        question.Has(Role.Change) && question.At(at + 1)?.As<Meaning.Time>() is not null
        && ((question.Segments[at].Stem is "over" or "sur" && question.At(at - 1)?.As<Meaning.Time>() is not null)
            || (question.Segments[at].Stem is "on" or "from" or "over" && question.At(at - 1)?.Stem is "up" or "down"));

    /// <summary>"Evolution from Q2 to Q3" has two points and is a change; "from January to October" is a course.</summary>
    private static bool AreNeighbours(Between between, BusinessCalendar calendar) =>
        calendar.Resolve(between.First) is PeriodResolution.Resolved { Period: var first } && calendar.Resolve(between) is PeriodResolution.Resolved { Period.Range: var whole }
        && first.Unit != CalendarUnit.Day && first.Unit == UnitOf(between.Last, calendar)
        && calendar.Resolve(between.Last) is PeriodResolution.Resolved { Period.Range: var last } && first.Range.Days + last.Days == whole.Days;

    private static CalendarUnit? UnitOf(PeriodExpression period, BusinessCalendar calendar) =>
        calendar.Resolve(period) is PeriodResolution.Resolved resolved ? resolved.Period.Unit : null;

    private static void TakeAgainst(Question question, Reading reading, int at, BusinessCalendar calendar)
    {
        var next = question.AfterPrepositions(at);
        switch (question.At(next))
        {
            case { } target when target.Is(Role.Target):
                question.Segments[at].IsTaken = true;
                break;
            case { } phrase when phrase.As<Meaning.Compared>() is { } compared:
                question.Segments[at].IsTaken = true;
                TakeOnce(question, phrase, reading, compared.With);
                break;
            case { } time when time.Period is { } expression:
                question.Segments[at].IsTaken = true;
                var main = Main(question, time) ?? reading.Before?.Period;
                if (expression == main && YearBefore(question, next) is { } year)
                {
                    time.IsTaken = true; // "yesterday vs yesterday N-1", "YTD vs YTD last year"
                    TakeOnce(question, year, reading, new ComparisonExpression.SamePeriodLastYear());
                    break;
                }

                if (main is not null && NeighbourRule.Before(time, main, calendar) is { } before)
                {
                    TakeOnce(question, time, reading, before); // "September vs the previous month" is August
                    AskOfOthers(question, reading, next);
                    break;
                }

                if (main is not null && (question.Has(Role.Change) || question.Has(Role.Trend)) && StartOf(main, calendar) < StartOf(expression, calendar))
                {
                    MainOf(question, time)!.IsTaken = time.IsTaken = true; // "growth 2024 vs 2025"
                    TakeEnds(reading, new(main, expression), calendar);
                    break;
                }

                var (comparison, implied) = ComparedPeriod.Of(expression, main);
                TakeOnce(question, time, reading, IsItself(comparison, main, calendar) ? OneBefore(main!) : comparison);
                reading.Period ??= implied;
                AskOfOthers(question, reading, next);
                break;
            case { } several when several.Periods.Skip(1).Any():
                question.Segments[at].IsTaken = several.IsTaken = true;
                reading.AskBack(() => new LanguageIssue.SeveralComparisons(several.Span.In(question.Text),
                    [Rewriting.Without(question.Text, [new(question.Segments[at].Span.Start, several.Span.End)], several.Span.In(question.Text))]));
                break;
            case { } again when IsSame(question, again, at) && question.At(question.AfterPrepositions(next))?.Period is not null:
                question.Segments[at].IsTaken = true;
                TakeAgainst(question, reading, next, calendar); // "CA octobre vs CA septembre"
                break;
            case { } other when other.As<Meaning.Kpi>() is not null || other.As<Meaning.Member>() is not null:
                question.Segments[at].IsTaken = true; // "France vs Germany", "leads vs qualified leads": both are asked for
                break;
        }
    }

    private static bool IsSame(Question question, Segment again, int before) =>
        again.Meanings is [Meaning.Kpi(var kpi)] && question.Segments.Take(before).LastOrDefault(s => s.Meanings is [Meaning.Kpi, ..]) is { Meanings: [Meaning.Kpi(var same)] } && same.Id == kpi.Id;

    /// <summary>"Q3 vs Q2 and Q1": against one at a time.</summary>
    private static void AskOfOthers(Question question, Reading reading, int compared)
    {
        var and = question.After(compared);
        if (question.At(and)?.Is(Role.And) != true || question.At(question.AfterPrepositions(and)) is not { } other || other.Period is null)
            return;
        other.IsTaken = true;
        var (first, second) = (question.Segments[compared].Span, other.Span);
        reading.AskBack(() => new LanguageIssue.SeveralComparisons(second.In(question.Text),
        [
            Rewriting.Without(question.Text, [new(first.End, second.End)], second.In(question.Text)),
            Rewriting.Without(question.Text, [new(first.Start, second.Start)], first.In(question.Text)),
        ]));
    }

    /// <summary>"Compare Q3 and Q2", "compare revenue with last month", "compare revenue in October".</summary>
    private static void TakeCompare(Question question, Reading reading, BusinessCalendar calendar)
    {
        if (reading.Comparison is not null)
            return;
        var times = question.Segments.Where(s => !s.IsTaken && s.Period is not null).ToList();
        if (times is [{ } range] && range.Period is Between between && (!IsRange(range.Span.In(question.Text)) || IsBackwards(between, calendar)))
        {
            range.IsTaken = true;
            TakeEnds(reading, between, calendar); // "compare October to September", "difference between Q3 and Q2"
            return;
        }

        if (times is [{ } one, { } other] && !FollowsWith(question, other))
        {
            one.IsTaken = other.IsTaken = true;
            TakeEnds(reading, new(one.Period!, other.Period!), calendar);
            return;
        }

        var last = times.LastOrDefault();
        if (times.Count > 2 && !FollowsWith(question, last!))
            return; // "compare August, September and October": side by side

        if (last is not null && (times.Count > 1 || FollowsWith(question, last)))
        {
            var (comparison, implied) = ComparedPeriod.Of(last.Period!, Main(question, last) ?? reading.Before?.Period);
            TakeOnce(question, last, reading, comparison);
            reading.Period ??= implied;
        }
        else if (times.Count == 0 && !reading.NamesKpi && reading.Filters.Count == 0 && reading.Before?.Filters.FirstOrDefault(f => f is { Exclude: false, Values.Count: > 1 }) is { } several)
        {
            reading.AddBreakdown(several.Dimension); // "compare them", after two countries
        }
        else if (reading.Kpis.Count < 2 && !HasSeveralMembers(question))
        {
            reading.Comparison = new ComparisonExpression.PreviousPeriod();
        }
    }

    /// <summary>"October vs last month", asked in November, "this weekend vs last weekend", asked on Monday: nothing is compared with itself.</summary>
    private static bool IsItself(ComparisonExpression comparison, PeriodExpression? main, BusinessCalendar calendar) =>
        main is not null && comparison is ComparisonExpression.With(var other)
        && calendar.Resolve(main) is PeriodResolution.Resolved { Period.Range: var range } && calendar.Resolve(other) is PeriodResolution.Resolved { Period.Range: var same }
        && range == same;

    private static ComparisonExpression OneBefore(PeriodExpression main) =>
        main is Weekend or WorkWeek or Weekday or WeekdayIn ? new ComparisonExpression.Earlier(CalendarUnit.Week, 1) : new ComparisonExpression.PreviousPeriod();

    private static Segment? YearBefore(Question question, int at) =>
        question.At(question.AfterPrepositions(at)) is { } behind
        && behind.Period is UnitsBack { Unit: CalendarUnit.Year, Count: 1 } or RelativePeriod { Unit: CalendarUnit.Year, Offset: -1 }
            ? behind
            : null;

    private static bool IsRange(string words) =>
        words.StartsWith("from ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("de ", StringComparison.OrdinalIgnoreCase)
        || words.StartsWith("du ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("d'", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Compare le CA du T3 au T2": no range ends before it starts.</summary>
    private static bool IsBackwards(Between ends, BusinessCalendar calendar) => StartOf(ends.First, calendar) > StartOf(ends.Last, calendar);

    /// <summary>The later of two is set against the earlier, whichever was named first.</summary>
    private static void TakeEnds(Reading reading, Between ends, BusinessCalendar calendar)
    {
        var isLaterFirst = StartOf(ends.First, calendar) > StartOf(ends.Last, calendar);
        var (later, earlier) = isLaterFirst ? (ends.First, ends.Last) : (ends.Last, ends.First);
        (reading.Period, reading.Comparison) = (later, ComparedPeriod.Of(earlier, later).Comparison);
    }

    private static DateOnly? StartOf(PeriodExpression period, BusinessCalendar calendar) =>
        calendar.Resolve(period) is PeriodResolution.Resolved resolved ? resolved.Period.Range.Start : null;

    /// <summary>"Compare revenue with last month", "compare le CA au mois dernier"; of two values "au" only says when: "compare la France et l'Allemagne au T3".</summary>
    private static bool FollowsWith(Question question, Segment time)
    {
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (question.Segments[at] == time)
                return question.At(question.Before(at))?.Stem is "with" or "to" or "avec" || (question.At(question.Before(at))?.Stem is "a" or "au" && !HasSeveralMembers(question));
        }

        return false;
    }

    private static bool HasSeveralMembers(Question question) => question.Segments.Count(s => s.IsPlainMember) > 1;

    /// <summary>The period that stays in the question when <paramref name="compared"/> is taken out.</summary>
    private static PeriodExpression? Main(Question question, Segment compared) => MainOf(question, compared)?.Period;

    private static Segment? MainOf(Question question, Segment compared) => question.FirstPeriod(except: compared);

    /// <summary>Takes the comparison, or asks back where another was taken before.</summary>
    private static void TakeOnce(Question question, Segment segment, Reading reading, ComparisonExpression comparison)
    {
        segment.IsTaken = true;
        if (reading.Comparison is not null && reading.Comparison != comparison)
        {
            reading.AskBack(() =>
            {
                var words = segment.Span.In(question.Text);
                var start = question.Segments.LastOrDefault(s => s.Is(Role.Against) && s.Span.End <= segment.Span.Start)?.Span.Start ?? segment.Span.Start;
                return new LanguageIssue.SeveralComparisons(words, [Rewriting.Without(question.Text, [new(start, segment.Span.End)], words)]);
            });
        }

        reading.Comparison ??= comparison;
    }
}
