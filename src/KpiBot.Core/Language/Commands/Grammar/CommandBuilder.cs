using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Grammar;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>Makes an intent of a command and of the question that was left of its text.</summary>
internal sealed class CommandBuilder(KpiCatalog catalog, BusinessCalendar calendar)
{
    /// <summary>From here on a bare number is an amount.</summary>
    private const decimal LeastUsual = 1_000;

    /// <param name="rest">What the command is about.</param>
    /// <param name="askLeftovers">Names the words that were not understood, and asks back where they could matter.</param>
    /// <returns>Null where the text turns out to be no command.</returns>
    public Intent? Build(CommandDraft draft, Question rest, Reading reading, IReadOnlyList<Leftover> leftovers, Action askLeftovers)
    {
        if (!Suits(draft, rest, reading, leftovers))
            return null;
        return draft.Kind switch
        {
            CommandKind.Schedule => Schedule(draft, rest, reading, leftovers, askLeftovers),
            CommandKind.Alert => Alert(draft, rest, reading, leftovers, askLeftovers),
            CommandKind.SetTarget => SetTarget(draft, rest, reading, leftovers, askLeftovers),
            CommandKind.Dispute => Dispute(draft, rest, reading, leftovers),
            CommandKind.List => new Intent.List(Which(draft, rest, reading, leftovers), About(reading)),
            CommandKind.Change when draft.ContentsEnd is { } end => Contents(draft, rest, reading, leftovers, end),
            CommandKind.Change => Change(draft, rest, reading, leftovers),
            CommandKind.Pause or CommandKind.Snooze when draft.UnknownEnd is { } end => AskEnd(end, draft, rest, reading, leftovers),
            CommandKind.Pause or CommandKind.Snooze when draft.LaterPause is { } later => AskStart(later, draft, rest, reading, leftovers),
            CommandKind.Pause when draft is { End: { } end, Referred: ReferenceKind.Alert } => new Intent.Snooze(Which(draft, rest, reading, leftovers), About(reading), end), // an alert that is paused for a time is snoozed
            CommandKind.Pause => new Intent.Pause(Which(draft, rest, reading, leftovers), About(reading), draft.End),
            CommandKind.Resume => new Intent.Resume(Which(draft, rest, reading, leftovers), About(reading)),
            CommandKind.RunNow => new Intent.RunNow(Which(draft, rest, reading, leftovers), About(reading)) { Destinations = draft.Destinations },
            CommandKind.Delete => Delete(draft, rest, reading, leftovers),
            CommandKind.Snooze => new Intent.Snooze(Which(draft, rest, reading, leftovers), About(reading), draft.End),
            CommandKind.Acknowledge => new Intent.Acknowledge(Which(draft, rest, reading, leftovers), About(reading)),
        };
    }

    private static bool Suits(CommandDraft draft, Question rest, Reading reading, IReadOnlyList<Leftover> leftovers) => !IsOfNetwork(draft, rest) && draft.Demand switch
    {
        RestDemand.Anything => true,
        RestDemand.Kpi => reading.NamesKpi && leftovers.Count == 0,
        RestDemand.Nothing => (draft.AllowsKpi || !reading.NamesKpi) && leftovers.Count == 0,
    };

    /// <summary>"Pause it during the holidays": nobody said which days these are.</summary>
    private static Intent AskEnd(TextSpan end, CommandDraft draft, Question rest, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        var which = Which(draft, rest, reading, leftovers);
        reading.AskBack(new CommandIssue.MissingEnd(end.In(rest.Text),
        [
            Rewriting.Replacing(rest.Text, [end], new("for one week", "pendant une semaine")),
            Rewriting.Replacing(rest.Text, [end], new("for two weeks", "pendant deux semaines")),
            Rewriting.Without(rest.Text, [end], "") with { Label = new("Until I resume it", "Jusqu’à ce que je reprenne") },
        ]));
        return draft.Kind == CommandKind.Snooze ? new Intent.Snooze(which, About(reading), null) : new Intent.Pause(which, About(reading), null);
    }

    /// <summary>"Pause it from December 20 to January 5": a pause starts at once, and the end alone is left of it.</summary>
    private Intent AskStart(PeriodMatch later, CommandDraft draft, Question rest, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        var which = Which(draft, rest, reading, leftovers);
        var said = calendar.Resolve(calendar.ToCome(later.Expression!)) is PeriodResolution.Resolved { Period.Range: var found } ? found : (DateRange?)null;
        if (said is { } days && days.End > calendar.Today && days.Start <= calendar.Today)
            return Paused(new SnoozeEnd.Moment(new DayAhead.Date(days.End.Month, days.End.Day), null));
        IReadOnlyList<Candidate> ways = said is { } range && range.End > calendar.Today
            ? [Rewriting.Replacing(rest.Text, [later.Span], new($"until {UiLanguage.English.Day(range.End)}", $"jusqu’au {UiLanguage.French.Day(range.End)}"))]
            : [];
        reading.AskBack(new CommandIssue.PauseStartsNow(later.Span.In(rest.Text), ways));
        return Paused(null);

        Intent Paused(SnoozeEnd? end) => draft.Kind == CommandKind.Snooze || (end is not null && draft.Referred == ReferenceKind.Alert) ? new Intent.Snooze(which, About(reading), end) : new Intent.Pause(which, About(reading), end);
    }

    /// <summary>"Nos posts Instagram" are those that the company writes.</summary>
    private static bool IsOfNetwork(CommandDraft draft, Question rest) =>
        draft is { Kind: CommandKind.List, Referred: ReferenceKind.Post } && rest.Segments.Any(s => s.Meanings.OfType<Meaning.Member>().Any(m => m.DimensionId == "network"));

    private Intent.Schedule Schedule(CommandDraft draft, Question rest, Reading reading, IReadOnlyList<Leftover> leftovers, Action askLeftovers)
    {
        AskKpi(draft, rest, reading, leftovers, askLeftovers);
        var recurrence = draft.Once is { } once ? Once(draft, rest, reading, once) : new RecurrenceBuilder(rest.Text, reading).Build(draft, isNeeded: true);
        if (recurrence is not null && EndOrStart(rest) is { } bound)
            reading.AskBack(new CommandIssue.BoundedPost(bound.In(rest.Text), [Rewriting.Without(rest.Text, [bound], bound.In(rest.Text))]));
        return new(reading.ToAsk(), recurrence) { Destinations = draft.Destinations, Options = draft.Options };
    }

    private Recurrence? Once(CommandDraft draft, Question rest, Reading reading, SnoozeEnd once)
    {
        var (day, at) = once.From(calendar.Now);
        if (at is not { } hour || day.ToDateTime(hour) > calendar.Now)
            return RecurrencePattern.Once(day, at).ToRule();
        var words = draft.OnceWords is { } span ? span : new TextSpan(0, 0);
        reading.AskInstead(new CommandIssue.PastMoment(words.In(rest.Text), [Rewriting.Replacing(rest.Text, [words], new($"tomorrow at {hour:H\\:mm}", $"demain à {hour:H\\hmm}"))]));
        return null;
    }

    /// <summary>"Until Christmas", "starting next week": days of the post and not of its question; null where there are none.</summary>
    private static TextSpan? EndOrStart(Question rest) => rest.Segments
        .FirstOrDefault(s => s.As<Meaning.Time>()?.Match.Expression is { } said && said switch
        {
            Until { Period: var end } => !end.IsMoving() || IsAhead(end),
            Before { Period: var end } => !end.IsMoving() || IsAhead(end),
            Since { From: var start } => IsAhead(start),
            After { Period: var start } => IsAhead(start),
            _ => false,
        })?.Span;

    private static bool IsAhead(PeriodExpression said) => said is RelativePeriod { Offset: > 0 } or NextUnits or NextOccurrence or NextWeekday or WeekdayIn { Week: RelativePeriod { Offset: > 0 } };

    private Intent.Alert Alert(CommandDraft draft, Question rest, Reading reading, IReadOnlyList<Leftover> leftovers, Action askLeftovers)
    {
        var isOfAll = draft.Threshold?.Operator == ThresholdOperator.Stale && !reading.NamesKpi && leftovers.Count == 0;
        TakeUsualKpi(draft, reading, leftovers);
        if (!isOfAll || draft.Pronoun is not null)
            AskKpi(draft, rest, reading, leftovers, askLeftovers);
        if (draft.Threshold is { } line && (line.IsAgainstPeriod || IsFromPeriod(line, rest)) && reading is { Period: { } other, Comparison: null })
            (reading.Period, reading.Comparison) = Against(other);
        // "Below 20 a day", "moins de 50 par jour": what is watched is the day that is running.
        var watched = reading.Period is { } said ? InProgress(said) : reading.Grain is { } cut ? new RelativePeriod(cut.Unit(), 0) : null;
        if (reading.Comparison is ComparisonExpression.Earlier && IsPrevious(reading.Comparison, watched ?? reading.Kpis.FirstOrDefault()?.DefaultPeriod))
            reading.Comparison = new ComparisonExpression.PreviousPeriod(); // "week over week" of a week
        watched ??= EachGrain(draft) is { } each && reading.Kpis.TrueForAll(k => k.FinestGrain <= each) ? new RelativePeriod(each.Unit(), 0) : null;
        var threshold = reading.NamesKpi && reading.Kpis.Count == 0 ? null : new ThresholdBuilder(rest, reading, catalog).Build(Lasting(draft), keepsOperator: false);
        if (draft.Holds is { Time: null } vague)
            reading.AskBack(new CommandIssue.MissingDuration(vague.Span.In(rest.Text), [Rewriting.Replacing(rest.Text, [vague.Span], new("2 days in a row", "2 jours de suite")), Rewriting.Replacing(rest.Text, [vague.Span], new("3 days in a row", "3 jours de suite"))]));
        threshold = threshold is null ? null : threshold with { Holds = draft.Holds?.Time, Window = draft.Threshold?.Window };
        var recurrence = new RecurrenceBuilder(rest.Text, reading).Build(draft, isNeeded: false);
        reading.Breakdown.Clear();
        reading.Period = watched;
        reading.Grain = null;
        return new(reading.ToAsk() with { View = View.Value }, threshold) { Recurrence = recurrence, Destinations = draft.Destinations, Notices = draft.Notices };
    }

    /// <summary>The unit of the KPI that a line is drawn through, as its number tells; null where it does not.</summary>
    public static KpiUnit? UnitOf(ThresholdDraft? line) =>
        line is { Operator: ThresholdOperator.Above or ThresholdOperator.Below or ThresholdOperator.Outside, Value.Unit: var unit } ? UnitOf(unit) : null;

    /// <summary>"The first day over 50 k€", "the first time we pass 1M": a milestone of nothing else is one of the revenue, and the answer says so.</summary>
    private void TakeUsualKpi(CommandDraft draft, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        if (reading.NamesKpi || leftovers.Count > 0 || draft is not { Notices.IsOnce: true, Pronoun: null, Threshold: { Operator: ThresholdOperator.Above, Value: { Unit: QuantityUnit.None or QuantityUnit.Money, Number: >= LeastUsual } } } || catalog.Find("revenue") is not { } usual)
            return;
        reading.NamesKpi = reading.IsUsualKpi = true;
        reading.Kpis.Add(usual);
    }

    /// <summary>"Below 10k two days in a row", "the first day above 50k": of each day its own value.</summary>
    private static Grain? EachGrain(CommandDraft draft) => (draft.WatchedUnit, draft.Holds?.Time?.Unit) switch
    {
        (CalendarUnit.Day, _) or (null, HoldingUnit.Day) => Grain.Day,
        (CalendarUnit.Week, _) or (null, HoldingUnit.Week) => Grain.Week,
        (CalendarUnit.Month, _) or (null, HoldingUnit.Month) => Grain.Month,
        (CalendarUnit.Quarter, _) => Grain.Quarter,
        _ => null,
    };

    /// <summary>"Falls 3 days in a row" is any fall at all against the day before, and that three times.</summary>
    private static ThresholdDraft? Lasting(CommandDraft draft) =>
        draft is { Holds: not null, Threshold: { Operator: ThresholdOperator.FallsBy or ThresholdOperator.RisesBy, Value: null } move }
            ? move with { Value = new(0, QuantityUnit.Percent), IsOfPrevious = true }
            : draft.Threshold;

    /// <summary>"Falls by 10 % from last month", "baisse de 10 % sur un mois": the period behind the change is what it is set against.</summary>
    private static bool IsFromPeriod(ThresholdDraft line, Question rest)
    {
        if (line.Operator is not (ThresholdOperator.FallsBy or ThresholdOperator.RisesBy))
            return false;
        var link = rest.Text[line.Span.End..].Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        return link is "from" or "on" or "over" or "sur"
            && rest.Segments.FirstOrDefault(s => s.Span.Start >= line.Span.End && s.Period is not null)?.Period is RelativePeriod { Offset: -1 } or LastUnits { Count: 1 };
    }

    private bool IsPrevious(ComparisonExpression comparison, PeriodExpression? period) =>
        period is not null && calendar.Resolve(period) is PeriodResolution.Resolved { Period: var days }
        && calendar.Resolve(comparison, days) is ComparisonResolution.Resolved { Comparison.Kind: ComparisonKind.PreviousPeriod };

    /// <summary>"20 % below last week": this week against the last; any other days as they are named.</summary>
    private static (PeriodExpression? Watched, ComparisonExpression With) Against(PeriodExpression other) =>
        other is RelativePeriod { Offset: -1 } last ? (new RelativePeriod(last.Unit, 0), new ComparisonExpression.PreviousPeriod())
        : other is LastUnits { Count: 1 } one ? (new RelativePeriod(one.Unit, 0), new ComparisonExpression.PreviousPeriod())
        : (null, new ComparisonExpression.With(other));

    /// <summary>"More than 100 leads in a day": what is watched is the day that is running, not the one to come.</summary>
    private static PeriodExpression InProgress(PeriodExpression said) =>
        said is Shifted { Unit: var unit, Count: 1 } ahead && ahead.Period == RelativePeriod.Today ? new RelativePeriod(unit, 0) : said;

    private static KpiUnit? UnitOf(QuantityUnit unit) => unit switch
    {
        QuantityUnit.Percent => KpiUnit.Percent,
        QuantityUnit.Money => KpiUnit.Money,
        QuantityUnit.Days => KpiUnit.Days,
        QuantityUnit.None or QuantityUnit.Points or QuantityUnit.Minutes or QuantityUnit.Hours or QuantityUnit.Weeks or QuantityUnit.Months => null,
    };

    private Intent.SetTarget SetTarget(CommandDraft draft, Question rest, Reading reading, IReadOnlyList<Leftover> leftovers, Action askLeftovers)
    {
        AskKpi(draft, rest, reading, leftovers, askLeftovers);
        if (reading.Kpis.Count > 1)
            reading.AskBack(new CommandIssue.OneTarget([.. reading.Kpis.Select(k => Rewriting.Leading(rest.Text, k.Name)).Take(LanguageIssue.MostCandidates)]));
        reading.Period = reading.Period is { } said and not CalendarDay ? calendar.ToCome(said) : reading.Period; // of a month that is over, the next one's
        if (draft.Target is not { } value)
        {
            reading.AskBack(new CommandIssue.MissingTargetValue([]));
            return new(reading.ToAsk(), null);
        }

        var number = reading.Kpis is [var kpi, ..] ? ThresholdReading.Level(kpi.Unit, value) : null;
        if (number is null && reading.Kpis.Count > 0)
            reading.AskBack(new CommandIssue.ThresholdUnit(value.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), reading.Kpis[0].Name, []));
        return new(reading.ToAsk() with { View = View.Target }, number);
    }

    private static Intent.Dispute Dispute(CommandDraft draft, Question rest, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        var which = Which(draft, rest, reading, leftovers);
        return new(which with { Kind = draft.Referred, Words = draft.Against ?? which.Words }, reading.ToAsk());
    }

    private static Intent.Delete Delete(CommandDraft draft, Question rest, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        var which = Which(draft, rest, reading, leftovers);
        if (draft.IsStopAlone && reading.Kpis is [var kpi, ..])
            reading.AskBack(new CommandIssue.WhatToStop(kpi.Name,
            [
                Saying("Delete the {0} post", "Supprime l'envoi {0}"),
                Saying("Pause the {0} post", "Mets en pause l'envoi {0}"),
                Saying("Delete the {0} alert", "Supprime l'alerte {0}"),
            ]));
        return new(which, About(reading));

        Candidate Saying(string english, string french)
        {
            var words = new LocalizedText(english.Replace("{0}", kpi.Name.English, StringComparison.Ordinal), french.Replace("{0}", kpi.Name.French, StringComparison.Ordinal));
            return new(words, words);
        }
    }

    private Intent.Change Change(CommandDraft draft, Question rest, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        var which = Which(draft, rest, reading, leftovers);
        var asked = new Reading();
        asked.Kpis.AddRange(reading.Kpis);
        var threshold = draft.Threshold is { } condition ? new ThresholdBuilder(rest, asked, catalog).Build(condition, keepsOperator: true) : null;
        var recurrence = new RecurrenceBuilder(rest.Text, asked).Build(draft, isNeeded: false);
        reading.StopAsking();
        if (asked.Issue is { } issue)
            reading.AskBack(issue);
        else if (threshold is null && recurrence is null && draft.At is null && draft.Destinations.Count == 0)
            reading.AskBack(new CommandIssue.MissingChange());
        return new(which, About(reading)) { Recurrence = recurrence, At = recurrence is null ? draft.At : null, Threshold = threshold, Destinations = draft.Destinations, KeepsDestinations = draft.KeepsDestinations };
    }

    /// <summary>"Add AOV to the daily revenue report": the KPIs before "to" are put in, those behind it say which post it is.</summary>
    private static Intent.Change Contents(CommandDraft draft, Question rest, Reading reading, IReadOnlyList<Leftover> leftovers, int end)
    {
        var isNamed = rest.Segments.Any(s => s.Span.End <= end && (s.As<Meaning.Kpi>() is not null || s.As<Meaning.Ambiguous>() is not null));
        var issue = reading.Issue;
        List<KpiDefinition> contents = [.. rest.Segments.Where(s => s.Span.End <= end).Select(s => s.As<Meaning.Kpi>()?.Definition).OfType<KpiDefinition>().Where(reading.Kpis.Contains).Distinct()];
        var which = Which(draft, rest, reading, [.. leftovers.Where(l => l.Span.Start >= end)]);
        if (leftovers.FirstOrDefault(l => l.Span.Start < end) is { } strange)
            reading.AskBack(new LanguageIssue.NotUnderstood(strange.Span.In(rest.Text), []));
        else if (contents.Count == 0 && draft.Destinations.Count == 0)
            reading.AskBack(isNamed && issue is not null ? issue : new CommandIssue.MissingChange());
        var about = new Intent.Ask([.. reading.Kpis.Except(contents)]) { Filters = reading.Filters };
        return new(which, about) { Added = draft.IsRemoval ? [] : contents, Removed = draft.IsRemoval ? contents : [], Destinations = draft.Destinations, KeepsDestinations = draft.KeepsDestinations };
    }

    /// <summary>Which one is meant: whatever describes it beside KPIs and filters is kept in words, so nothing has to be asked back.</summary>
    private static Reference Which(CommandDraft draft, Question rest, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        reading.StopAsking();
        var spans = leftovers.Select(l => l.Span)
            .Concat(rest.Segments.Where(s => s.Meanings is [Meaning.Time or Meaning.Grained or Meaning.Ambiguous, ..]).Select(s => s.Span))
            .Concat(rest.Segments.Where(s => s.Is(Role.Greeting) && s.Span.Start > draft.InsertAt).Select(s => s.Span)) // "the morning post"
            .Concat(draft.Described)
            .Distinct().OrderBy(s => s.Start).ToList();
        var words = spans.Count == 0 ? null : string.Join(' ', spans.Select(s => s.In(rest.Text)));
        var isDescribed = words is not null || reading.Kpis.Count > 0 || reading.Filters.Count > 0 || draft.Number is not null;
        var scope = (draft.Scope, isDescribed) switch
        {
            (ReferenceScope.One, false) => ReferenceScope.This,
            (ReferenceScope.This, true) => ReferenceScope.One,
            var (said, _) => said,
        };
        return new(draft.Referred, scope) { Number = draft.Number, Words = words };
    }

    private static Intent.Ask About(Reading reading) => new(reading.Kpis) { Filters = reading.Filters };

    private void AskKpi(CommandDraft draft, Question rest, Reading reading, IReadOnlyList<Leftover> leftovers, Action askLeftovers)
    {
        if (reading.NamesKpi || leftovers.Count > 0)
            askLeftovers();
        else
            reading.AskBack(new LanguageIssue.MissingKpi([.. catalog.Kpis.Where(reading.Suits).Take(LanguageIssue.MostCandidates).Select(k => draft.Pronoun is { } it
                ? Rewriting.Replacing(rest.Text, [it], k.Name)
                : Inserted(rest.Text, draft.InsertAt, k.Name))]));
    }

    private static Candidate Inserted(string text, int at, LocalizedText name) =>
        new(name, new($"{text[..at]} {name.English}{text[at..]}", $"{text[..at]} {name.French}{text[at..]}"));
}
