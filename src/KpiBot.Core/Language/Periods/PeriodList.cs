using KpiBot.Core.Calendar;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>Periods that share a word: "weeks 45 and 46", "Q1 and Q2 2025", "les 3 et 10 octobre".</summary>
internal sealed class PeriodList(PeriodText text, NumberGrammar numbers, PeriodGrammar periods)
{
    /// <summary>"1st, 2nd, 3rd" before "and 4th quarter".</summary>
    private const int MostOrdinals = 3;

    private const int MostDays = 4;

    private readonly List<Item> items = [];

    public IEnumerable<PeriodMatch> Matches => items.Select(item => new PeriodMatch(text.Span(item.Start, item.Next), item.Expression, item.Recurrence) { Dated = Dated(item), More = item.More });

    /// <summary>The weekdays that a number follows, each with its date: up to what joins it to another, or to the end.</summary>
    private List<TextSpan> Dated(Item item)
    {
        var dated = new List<TextSpan>();
        for (var at = item.Start; at < item.Next; at++)
        {
            if (!text.Has(at, PeriodSense.WeekdayWord) && !text.Has(at, DoubtfulWeekday))
                continue;
            var end = at + 1;
            while (end < item.Next && !IsJoint(end))
                end++;
            if (Enumerable.Range(at + 1, end - at - 1).Any(i => text.IsNumber(i) || text.Has(i, Number) || text.Has(i, Ordinal)))
                dated.Add(text.Span(at, end));
        }

        return dated;
    }

    /// <summary>What joins two dates of a range; the hyphens of "18-11-2026" are in one date.</summary>
    private bool IsJoint(int at) => (text.Has(at, To) || text.Has(at, And)) && !(text.Is(at, "-") && text.Touches(at));

    /// <summary>Where the last item ends.</summary>
    public int End => items.Count == 0 ? 0 : items[^1].Next;

    /// <param name="once">What the same words name where nothing is to come again: "the first day of the month".</param>
    public void Add(int start, Found<Recurrence> found, PeriodExpression? once) => items.Add(new(start, found.Next, once, found.Value));

    /// <summary>Adds several periods that the same words name.</summary>
    public void Add(int start, Found<IReadOnlyList<PeriodExpression>> found) =>
        items.Add(new(start, found.Next, found.Value[0], null) { More = [.. found.Value.Skip(1)] });

    /// <summary>Adds a period and the numbers behind it that go on with it.</summary>
    public void Add(int start, Found<PeriodExpression> found)
    {
        var next = found.Next;
        items.Add(new(start, next, found.Value, null));
        var isMonthFirst = text.Has(start, Month);
        while (Joint(next) is { } at && NumberBehind(items[^1].Expression, at, isMonthFirst, mayBeLess: text.Has(next, Versus)) is { } again)
        {
            next = at + 1;
            items.Add(new(at, next, again, null));
        }

        if (items is [.., { Expression: { } dated }, { Expression: CalendarYear year }] && Joint(items[^2].Next) == items[^1].Start && dated.NamedYear() is not null && dated.OfYear(year.Year) is { } same)
            items[^1] = items[^1] with { Expression = same };

        if (items is [.., { Expression: { } said }, { Expression: RelativePeriod { Offset: -1 } before } behind] && IsAnd(items[^2].Next) && Joint(items[^2].Next) is { } joint && (joint == behind.Start || (text.Folded(joint) is "du" or "de" or "of" or "from" or "in" && joint + 1 == behind.Start))
            && StretchGrammar.UnitOf(said) == before.Unit && IsTheOneBefore(behind))
            items[^1] = behind with { Expression = Earlier(said, before.Unit) };
        else if (Again(next, found.Value) is { } again)
            items.Add(again);

        ShareYear();
    }

    /// <summary>"this month and the previous one", "ce mois vs le précédent".</summary>
    private Item? Again(int at, PeriodExpression said)
    {
        if ((text.Find(at, Versus)?.Next ?? Joint(at)) is not { } joint)
            return null;
        if (said is LastUnits { Rolling: false } several && SoManyBefore(joint, several.Count) is { } end)
            return new(joint, end, new Shifted(said, several.Unit, -several.Count), null);
        if (StretchGrammar.UnitOf(said) is not { } unit)
            return null;
        var start = text.Skip(joint, Of);
        var word = text.Find(text.Skip(start, Article), OffsetBefore) ?? text.Find(text.Skip(start, Article), OffsetAfter);
        if (word is not { Value: -1 } before || UnitWord.At(text, before.Next) is not null || periods.At(start) is not null)
            return null;
        var next = text.Skip(before.Next, "one");
        return text.IsNumber(next) || text.Has(next, Month) || text.Has(next, PeriodSense.WeekdayWord) ? null : new(start, next, Earlier(said, unit), null);
    }

    /// <summary>"Vs les 4 précédentes", "vs the previous 4": as many, without saying of what again.</summary>
    private int? SoManyBefore(int at, int most)
    {
        var start = text.Skip(at, Article);
        var first = text.Find(start, OffsetBefore) is { Value: -1 } led ? led : (Found<int>?)null;
        if (numbers.Cardinal(first?.Next ?? start) is not { } count || count.Value != most)
            return null;
        var end = first is not null ? count.Next
            : text.Find(count.Next, OffsetBefore) is { Value: -1 } before ? before.Next
            : text.Find(count.Next, OffsetAfter) is { Value: -1 } after ? after.Next : (int?)null;
        return end is { } next && UnitWord.At(text, next) is null ? next : null;
    }

    private static PeriodExpression Earlier(PeriodExpression said, CalendarUnit unit) => said switch
    {
        RelativePeriod relative => relative with { Offset = relative.Offset - 1 },
        _ => new Shifted(said, unit, -1),
    };

    private bool IsAnd(int at) => text.Folded(at) is "and" or "et" or "&" or "+" or ",";

    /// <summary>"The day before", "la semaine d'avant": before the one just named. "Last week" is always last week.</summary>
    private bool IsTheOneBefore(Item item)
    {
        for (var at = item.Start; at < item.Next; at++)
            if (text.Folded(at) is "before" or "avant" or "previous" or "prior" or "preceding" or "precedent" or "precedente" or "veille")
                return true;
        return false;
    }

    /// <summary>The first of several days of one month, which is named behind the last.</summary>
    public Found<PeriodExpression>? DayAhead(int at) => DayAhead(at, MostDays);

    private Found<PeriodExpression>? DayAhead(int at, int most)
    {
        var number = text.Skip(at, Article);
        return most > 0 && !text.FollowsThreshold(number) && numbers.DayNumber(number) is { } day && Joint(day.Next) is { } joint
            && (periods.At(text.Skip(joint, From)) ?? DayAhead(text.Skip(joint, From), most - 1)) is { Value: CalendarDay last } && last.Day > day.Value
            ? Found.Period(last with { Day = day.Value, Beside = null }, day.Next)
            : null;
    }

    /// <summary>"weeks 45 and 46", "S46 vs 45", "November 12, 13 and 14".</summary>
    private PeriodExpression? NumberBehind(PeriodExpression? last, int at, bool isMonthFirst, bool mayBeLess)
    {
        if (text.DigitCount(at) is not (1 or 2) || text.Digits(at) is not { } number || text.Touches(at + 1) || periods.At(at) is not null)
            return null;
        return last switch
        {
            CalendarWeek week when (number > week.Week || (mayBeLess && number != week.Week)) && number is >= 1 and <= 53 => week with { Week = number },
            CalendarDay day when isMonthFirst && number > day.Day && number <= 31 && !text.Has(at + 1, Unit) && !text.Is(at + 1, "%") => day with { Day = number, Beside = null },
            _ => null,
        };
    }

    /// <summary>The first of several quarters that share their noun: "1er et 2e trimestre".</summary>
    public Found<PeriodExpression>? OrdinalAhead(int at) => OrdinalAhead(at, MostOrdinals);

    private Found<PeriodExpression>? OrdinalAhead(int at, int most)
    {
        if (most == 0 || numbers.Ordinal(text.Skip(at, Article)) is not { Value: > 0 } nth || Joint(nth.Next) is not { } joint)
            return null;
        return (periods.At(text.Skip(joint, Article)) ?? OrdinalAhead(joint, most - 1)) switch
        {
            { Value: CalendarQuarter quarter } when nth.Value < quarter.Quarter => Found.Period(quarter with { Quarter = nth.Value }, nth.Next),
            { Value: CalendarHalf half } when nth.Value < half.Half => Found.Period(half with { Half = nth.Value }, nth.Next),
            _ => null,
        };
    }

    /// <summary>The year behind the last of them is the year of those before: "Q1, Q2 and Q3 2025".</summary>
    private void ShareYear()
    {
        for (var i = items.Count - 2; i >= 0 && Joint(items[i].Next) == items[i + 1].Start && InSameYear(items[i].Expression, items[i + 1].Expression) is { } dated; i--)
            items[i] = items[i] with { Expression = dated };
    }

    private static PeriodExpression? InSameYear(PeriodExpression? first, PeriodExpression? last) => (first, last) switch
    {
        (CalendarDay { Year: null } one, CalendarDay { Year: { } year } other) when (one.Month, one.Day).CompareTo((other.Month, other.Day)) < 0 => one with { Year = year },
        (CalendarMonth { Year: null } one, CalendarMonth { Year: { } year } other) when one.Month < other.Month => one with { Year = year },
        (CalendarQuarter { Year: null } one, CalendarQuarter { Year: { } year } other) when one.Quarter < other.Quarter => one with { Year = year },
        (CalendarHalf { Year: null } one, CalendarHalf { Year: { } year } other) when one.Half < other.Half => one with { Year = year },
        (CalendarWeek { Year: null } one, CalendarWeek { Year: { } year } other) when one.Week < other.Week => one with { Year = year },
        _ => null,
    };

    /// <summary>Past the word or sign between two periods of a list; null where none stands there.</summary>
    private int? Joint(int at)
    {
        if (text.Folded(at) is not ("and" or "et" or "&" or "+" or "," or "/" or "or" or "ou" or "vs" or "versus" or "contre"))
            return null;
        var behind = at + 1;
        return text.Is(at, ",") && text.Folded(behind) is "and" or "et" ? behind + 1 : text.Is(at, "vs") ? text.Skip(behind, ".") : behind;
    }

    private sealed record Item(int Start, int Next, PeriodExpression? Expression, Recurrence? Recurrence)
    {
        public IReadOnlyList<PeriodExpression> More { get; init; } = [];
    }
}
