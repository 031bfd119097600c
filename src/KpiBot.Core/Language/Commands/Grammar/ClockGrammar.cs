using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Periods;
using static KpiBot.Core.Language.Commands.Grammar.CommandSense;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>Recurrences, hours and ends: "every Monday at 9", "à 10h", "for 2 hours", "until Monday".</summary>
internal sealed class ClockGrammar(CommandText text, QuantityGrammar quantities, PeriodText words, Func<IReadOnlyList<Token>, IReadOnlyList<PeriodMatch>> findTimes)
{
    private readonly RecurrenceGrammar recurrences = new(words, new NumberGrammar(words));
    private readonly UnsayableRhythm unsayable = new(text, words);

    /// <summary>Where it is said how often, in words that no rule can say.</summary>
    public (int From, int Next)? UnsayableRhythm => unsayable.Find();

    /// <summary>Takes every recurrence that says when, leaving grains ("daily revenue") where one says more.</summary>
    public void TakeRecurrences(CommandDraft draft, bool mayBeGrain)
    {
        if (unsayable.Find() is { } rhythm && !text.IsTaken(rhythm.From))
        {
            draft.UnsayableRhythm = text.Span(rhythm.From, rhythm.Next);
            text.Take(rhythm.From, rhythm.Next);
        }

        var found = text.Times.Where(t => t.Recurrence is not null && !text.IsTaken(text.Place(t).From)).ToList();
        var telling = found.FindAll(t => !IsAdjective(t));
        if (draft.Kind == CommandKind.Change)
            found.RemoveAll(match => NamesPost(match) || Describes(match, draft));
        if (draft.Kind == CommandKind.Schedule && telling.Count > 0)
            found.FindAll(NamesPost).ForEach(match => text.Take(text.Place(match).From, text.Place(match).Next));
        foreach (var match in telling.Count > 0 ? telling : mayBeGrain ? [] : found.Take(1))
        {
            var (from, next) = text.Place(match);
            NoteVagueness(draft, from, next);
            text.Take(from, next);
            draft.Recurrences.Add(match);
        }

        TakeDayOfMonth(draft);
        if (!draft.Recurrences.Exists(r => HasHour(r.Recurrence!)))
            TakeHour(draft);
    }

    /// <summary>"A monthly report … on the 3rd": the day stands apart from its month.</summary>
    private void TakeDayOfMonth(CommandDraft draft)
    {
        if (draft.Recurrences is not [{ Recurrence.Rule: "FREQ=MONTHLY" }])
            return;
        for (var at = 0; at < text.Count; at++)
        {
            if (text.IsTaken(at) || words.Find(at, PeriodSense.On) is not { } on || text.IsPunctuation(at)
                || new MonthDayGrammar(words, new NumberGrammar(words)).OfMonth(on.Next) is not { } day || (text.TimeAt(on.Next) ?? text.TimeAt(at)) is { Expression: not (null or DayOfMonth) })
                continue;
            draft.Recurrences.Add(new(text.Span(at, day.Next), null, day.Value.ToRule()));
            text.Take(at, day.Next);
            return;
        }
    }

    /// <summary>"A monthly digest on the last working day": "monthly" names the digest, and cuts no series.</summary>
    private bool NamesPost(PeriodMatch match)
    {
        var next = text.Place(match).Next;
        var before = text.Place(match).From - 1;
        return IsAdjective(match) && (text.Has(next, Digest) || text.Has(next, PostNoun) || text.Folded(before) is "recap" or "rapport" or "resume" or "bulletin" or "digest" or "envoi" or "synthese" or "point");
    }

    /// <summary>"The daily revenue report: make it 8am", "le rapport quotidien à 8h": which post it is, where something else says what changes.</summary>
    private bool Describes(PeriodMatch match, CommandDraft draft)
    {
        var (from, next) = text.Place(match);
        if (!IsAdjective(match) || (from > draft.NounAt && text.Has(from - 1, To)))
            return false;
        return from < draft.NounAt || draft.At is not null || text.Times.Any(t => t.Recurrence is not null && text.Place(t).From > next)
            || Enumerable.Range(next, text.Count - next).Any(at => !text.IsTaken(at) && (Hour(at) is not null || text.Folded(at) is "#" or "@"));
    }

    public static bool HasHour(Recurrence recurrence) => recurrence.Rule.Contains("BYHOUR", StringComparison.Ordinal);

    /// <summary>"Daily", "hebdomadaire": an adjective, which may as well say what a series is cut into.</summary>
    public bool IsAdjective(PeriodMatch match)
    {
        var (from, next) = text.Place(match);
        return match.Recurrence is { } again && !HasHour(again) && words.Find(from, PeriodSense.Frequency) is { } adverb && adverb.Next == next;
    }

    /// <summary>"Every day" right before a period: "leads every day last week" asks for the days of that week.</summary>
    public bool IsCutOfPeriod(PeriodMatch match) =>
        match.Recurrence is { } again && !HasHour(again) && !again.Rule.Contains("BY", StringComparison.Ordinal) && !HasPartOfDay(match)
        && text.TimeAt(text.Place(match).Next)?.Expression is not null;

    public bool HasPartOfDay(PeriodMatch match)
    {
        var (from, next) = text.Place(match);
        for (var at = from; at < next; at++)
        {
            if (words.Has(at, PeriodSense.PartOfDay))
                return true;
        }

        return false;
    }

    /// <summary>An hour that stands apart from its recurrence, taken out of the text.</summary>
    public void TakeHour(CommandDraft draft)
    {
        for (var at = 0; at < text.Count && draft.At is null; at++)
        {
            if (text.IsTaken(at) || Hour(at) is not { } hour)
                continue;
            draft.At = hour.Value;
            text.Take(at, hour.Next);
        }
    }

    /// <summary>"If the data are not in by 9", "alert me at 9 if …": looked at each day at that hour.</summary>
    public void TakeDailyHour(CommandDraft draft)
    {
        if (draft is not { Recurrences.Count: 0, At: { } at })
            return;
        for (var token = 0; token + 1 < text.Count; token++)
        {
            if (!text.IsTaken(token) && text.Folded(token) is "by" or "before" or "avant" or "at" && text.IsTaken(token + 1))
                text.Take(token, token + 1);
        }

        draft.Recurrences.Add(new(new(0, 0), null, new("FREQ=DAILY;" + RecurrencePattern.HourPart(at))));
    }

    /// <summary>"From 9 to 8:30", "de 9h à 8h30": of two hours the one it changes to.</summary>
    public void TakeNewHour(CommandDraft draft, int from)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (text.IsTaken(at) || text.Folded(at) is not ("from" or "de") || (Hour(at + 1) ?? Digits(at + 1)) is not { } old || text.Find(old.Next, To) is not { } to || (Hour(to.Next) ?? Hour(old.Next)) is not { } hour)
                continue;
            text.Take(at, hour.Next);
            draft.At = hour.Value;
            return;
        }
    }

    /// <summary>"Until 10": where nothing but an hour can stand.</summary>
    public Found<TimeOnly>? BareHour(int at) => Digits(at) is { } hour && !text.IsWord(hour.Next) ? hour : null;

    private Found<TimeOnly>? Digits(int at) => words.Digits(at) is { } hour and < 24 ? new(new TimeOnly(hour, 0), at + 1) : null;

    /// <summary>"To Tuesday", "au mardi": the weekday that a post moves to.</summary>
    public void TakeNewDays(CommandDraft draft, int from)
    {
        if (draft.Recurrences.Count > 0)
            return;
        for (var at = from; at < text.Count; at++)
        {
            if (text.IsTaken(at) || text.Find(at, To) is not { } to || new WeekdayListGrammar(words).List(to.Next) is not { } days)
                continue;
            var rule = new RecurrencePattern(RecurrenceFrequency.Weekly) { Days = days.Value }.ToRule();
            draft.Recurrences.Add(new(text.Span(at, days.Next), null, rule));
            text.Take(at, days.Next);
            return;
        }
    }

    /// <summary>"Wednesdays", "mardi et jeudi".</summary>
    public Found<IReadOnlyList<DayOfWeek>>? Days(int at) => new WeekdayListGrammar(words).List(at);

    /// <summary>"At 9", "à 8h30", "10am"; no number of anything else.</summary>
    public Found<TimeOnly>? Hour(int at)
    {
        if (recurrences.Time(at) is not { } time)
            return null;
        var isOfNumber = text.Touches(time.Next) && !text.IsPunctuation(time.Next);
        var counts = text.Has(time.Next, Percent) || text.Has(time.Next, Money) || text.Has(time.Next, Thousand) || text.Has(time.Next, Million) || text.Has(time.Next, Points);
        var continues = text.Folded(time.Next) is "." or "," && text.Touches(time.Next + 1) && text.IsNumber(time.Next + 1);
        return isOfNumber || counts || continues || text.IsNumber(time.Next) ? null : time;
    }

    /// <summary>"For 2 hours", "until Monday at 9", "jusqu'à demain", "2h"; taken out of the text.</summary>
    /// <param name="mayBeBare">Whether a day alone will do: "snooze tomorrow"; "my Monday report" names a report.</param>
    public SnoozeEnd? TakeEnd(int from, bool mayBeBare)
    {
        for (var at = from; at < text.Count; at++)
        {
            if (text.IsTaken(at) || End(at) is not { } end || (end.Value is SnoozeEnd.Moment && !mayBeBare && !IsSaid(at)) || IsDescription(at, end.Next))
                continue;
            text.Take(at, end.Next);
            return end.Value;
        }

        return null;
    }

    /// <summary>"Until Monday", "for two weeks".</summary>
    private bool IsSaid(int at) =>
        text.Has(at, CommandSense.Until) || text.Has(at, For) || text.Has(at, In) || quantities.At(at) is not null || StartOfWhile(at) > at || text.Folded(at) is "this" or "ce" or "cette";

    /// <summary>"The Monday report", "le récap du vendredi".</summary>
    private bool IsDescription(int at, int next) =>
        !text.Has(at, CommandSense.Until) && (text.Folded(at) is "du" or "of" or "des" || text.Folded(at - 1) is "du" or "of" or "des" || text.Has(next, PostNoun) || text.Has(next, AlertNoun));

    public Found<SnoozeEnd>? End(int at)
    {
        if (Weekend(at) is { } weekend)
            return weekend;
        var start = text.Skip(text.Skip(at, For), In);
        if (text.Find(start, HalfHour) is { } half)
            return new(new SnoozeEnd.After(TimeSpan.FromMinutes(30)), half.Next);
        if (quantities.At(start) is { } quantity && Duration(quantity.Value) is { } duration)
            return new(duration, quantity.Next);
        var until = text.Find(at, CommandSense.Until);
        var day = Day(until?.Next ?? at);
        var hour = Hour(day?.Next ?? until?.Next ?? at);
        if (until is null && day is null)
            return null;
        return day is null && hour is null ? null : new(new SnoozeEnd.Moment(day?.Value, hour?.Value), PastPartOfDay(hour?.Next ?? day!.Value.Next));
    }

    /// <summary>"For the weekend", "le temps du week-end", "this weekend": until the week begins.</summary>
    private Found<SnoozeEnd>? Weekend(int at)
    {
        var during = text.Find(at, For) is { } lead ? lead.Next : StartOfWhile(at);
        var start = during;
        while (text.Folded(start) is "the" or "all" or "whole" or "this" or "le" or "la" or "l'" or "tout" or "ce" or "cette" or "du" or "de" or "d'")
            start++;
        if (start == at)
            return null;
        if (words.Find(start, PeriodSense.WeekendWord) is { } weekend)
            return new(new SnoozeEnd.Moment(new DayAhead.NextUnit(CalendarUnit.Week), null), weekend.Next);
        return words.Find(start, PeriodSense.RestOfWord) is { } rest && words.Find(words.Skip(rest.Next, PeriodSense.Article), PeriodSense.Unit) is { } unit
            ? new(new SnoozeEnd.Moment(new DayAhead.NextUnit((CalendarUnit)unit.Value), null), unit.Next)
            : null;
    }

    /// <summary>Behind "over", "le temps de"; where it stands when there is none.</summary>
    private int StartOfWhile(int at) =>
        text.Folded(at) is "over" or "during" ? at + 1
        : text.Folded(at) is "le" && text.Folded(at + 1) is "temps" && text.Folded(at + 2) is "de" or "du" or "d'" ? at + 3
        : at;

    /// <summary>"Tomorrow morning", "demain soir", "this afternoon".</summary>
    public int PastPartOfDay(int at, out DayPart part)
    {
        var found = words.Find(at, PeriodSense.PartOfDay);
        part = (DayPart)(found?.Value ?? 0);
        return found?.Next ?? at;
    }

    private int PastPartOfDay(int at) => words.Find(at, PeriodSense.PartOfDay) is { Value: (int)DayPart.Morning } morning ? morning.Next : at;

    private static SnoozeEnd? Duration(Quantity quantity) => quantity.Number is > 0 and < 1000
        ? quantity.Unit switch
        {
            QuantityUnit.Minutes => new SnoozeEnd.After(TimeSpan.FromMinutes((double)quantity.Number)),
            QuantityUnit.Hours => new SnoozeEnd.After(TimeSpan.FromHours((double)quantity.Number)),
            QuantityUnit.Days => new SnoozeEnd.Moment(new DayAhead.InDays((int)quantity.Number), null),
            QuantityUnit.Weeks => new SnoozeEnd.Moment(new DayAhead.InDays((int)quantity.Number * 7), null),
            QuantityUnit.Months => new SnoozeEnd.Moment(new DayAhead.InDays((int)quantity.Number * 30), null),
            QuantityUnit.None or QuantityUnit.Percent or QuantityUnit.Points or QuantityUnit.Money => null,
        }
        : null;

    private Found<DayAhead>? Day(int at)
    {
        if (at >= text.Count)
            return null;
        var ending = words.Find(words.Skip(at, PeriodSense.Article), PeriodSense.EndOf);
        if (ending is { } end && words.Find(words.Skip(end.Next, PeriodSense.Article), PeriodSense.Unit) is { } unit)
            return new(new DayAhead.NextUnit((CalendarUnit)unit.Value), unit.Next);
        IReadOnlyList<Token> behind = [.. text.Tokens.Skip(at)];
        var found = findTimes(behind);
        var match = found.Count > 0 ? found[0] : null;
        return match is not null && match.Span.Start == behind[0].Span.Start && Ahead(match.Expression) is { } day ? new(day, text.Place(match).Next) : null;
    }

    public static DayAhead? Ahead(PeriodExpression? said) => said switch
    {
        Weekday weekday => new DayAhead.Next(weekday.Day),
        WeekdayIn { Week: RelativePeriod { Unit: CalendarUnit.Week, Offset: 1 } } next => new DayAhead.Next(next.Day),
        RelativePeriod { Unit: CalendarUnit.Day, Offset: > 0 } days => new DayAhead.InDays(days.Offset),
        Shifted { Unit: CalendarUnit.Day, Count: > 0 } later when later.Period == RelativePeriod.Today => new DayAhead.InDays(later.Count),
        RelativePeriod { Offset: 0 or 1 } unit => new DayAhead.NextUnit(unit.Unit),
        CalendarDay day => new DayAhead.Date(day.Month, day.Day),
        CalendarMonth month => new DayAhead.Date(month.Month, 1),
        NextWeekday next => new DayAhead.Next(next.Day),
        NextOccurrence { Yearless: CalendarDay day } => new DayAhead.Date(day.Month, day.Day),
        NextOccurrence { Yearless: Weekday weekday } => new DayAhead.Next(weekday.Day),
        _ => null,
    };

    private void NoteVagueness(CommandDraft draft, int from, int next)
    {
        var parts = new HashSet<int>();
        for (var at = from; at < next; at++)
        {
            if (words.Find(at, PeriodSense.PartOfDay) is { } part && part.Next <= next)
            {
                parts.Add(part.Value);
                draft.VagueTime = part.Value == (int)DayPart.Morning ? draft.VagueTime : Words(from, next);
            }

            if (parts.Count > 1 || (text.Folded(at) is "twice" or "deux" or "2" && words.Has(at, PeriodSense.Once)))
                draft.TimesWithoutHours = Words(from, next);
        }
    }

    private string Words(int from, int next) => text.Text[text.Tokens[from].Span.Start..text.Tokens[next - 1].Span.End];
}
