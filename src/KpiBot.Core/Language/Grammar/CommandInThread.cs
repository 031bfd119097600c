using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Commands;
using KpiBot.Core.Language.Commands.Grammar;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// "Send me that every Monday", "alert me if it goes below 20 %": a post or an alert that names no KPI is about the question
/// before it in its thread.
/// </summary>
internal static class CommandInThread
{
    public static void Apply(Question rest, Reading reading, CommandDraft command, IReadOnlyList<Leftover> leftovers, BusinessCalendar calendar)
    {
        if (reading.NamesKpi || leftovers.Count > 0 || rest.Situation.Thread.Previous is not { Kpis.Count: > 0 } previous || !IsAboutQuestion(command))
            return;
        var before = command.Kind == CommandKind.Alert ? Watched(previous) : previous;
        reading.Before = before;
        reading.Kpis.AddRange(before.Kpis);
        var named = reading.ToAsk();
        var (kept, dropped) = FollowUpRule.Change(rest, reading, before, named, calendar);
        (reading.Kept, reading.NamesKpi) = (kept, true);
        if (reading.Breakdown.Count > LanguageIssue.MostDimensions)
            reading.AskBack(new LanguageIssue.TooManyDimensions([]));
        reading.Dropped = dropped ?? Left(previous, reading);
        if (command.Kind == CommandKind.Schedule && named.Period is null && reading.Period is { } fixedPeriod && !fixedPeriod.IsMoving())
            AskWhichDays(rest.Text, reading, fixedPeriod, calendar);
    }

    /// <summary>"Alert me if the data are stale" is about all of them.</summary>
    private static bool IsAboutQuestion(CommandDraft command) => command.Kind switch
    {
        CommandKind.Schedule => true,
        CommandKind.Alert => command.Threshold?.Operator != ThresholdOperator.Stale || command.Pronoun is not null,
        _ => false,
    };

    /// <summary>A line is drawn through a value as it comes: neither through days that are over, nor through a series or a ranking.</summary>
    private static Intent.Ask Watched(Intent.Ask question) => new(question.Kpis)
    {
        Period = question.Period?.IsInProgress() == true ? question.Period : null,
        Breakdown = question.Top is null ? question.Breakdown : [],
        Filters = question.Filters,
        IsOwn = question.IsOwn,
    };

    /// <summary>What of the thread's question an alert does without; null where that is nothing that was named.</summary>
    private static Intent.Ask? Left(Intent.Ask previous, Reading reading)
    {
        var left = new Intent.Ask(previous.Kpis)
        {
            Period = previous.Period != reading.Period ? previous.Period : null,
            Comparison = previous.Comparison != reading.Comparison ? previous.Comparison : null,
            Top = previous.Top != reading.Top ? previous.Top : null,
        };
        return left is { Period: null, Comparison: null, Top: null } ? null : left;
    }

    /// <summary>The same October again and again is hardly what was meant: the last complete month each time, this month, or really that one.</summary>
    private static void AskWhichDays(string text, Reading reading, PeriodExpression period, BusinessCalendar calendar)
    {
        if (calendar.Resolve(period) is not PeriodResolution.Resolved { Period: var resolved })
            return;
        var days = Days(resolved.Range);
        reading.AskBack(new CommandIssue.FixedPeriod(days,
        [
            .. Moving(resolved.Unit).Select(words => Adding(text, words)),
            Adding(text, days),
        ]));
    }

    private static Candidate Adding(string text, LocalizedText words) =>
        new(words, new($"{text.Trim()} {words.English}", $"{text.Trim()} {words.French}"));

    private static IReadOnlyList<LocalizedText> Moving(CalendarUnit? unit) => unit switch
    {
        CalendarUnit.Day => [new("yesterday", "hier")],
        CalendarUnit.Week => [new("last week", "la semaine dernière"), new("this week", "cette semaine")],
        CalendarUnit.Quarter => [new("last quarter", "le trimestre dernier"), new("this quarter", "ce trimestre")],
        CalendarUnit.Year => [new("last year", "l'année dernière"), new("this year", "cette année")],
        CalendarUnit.Month or CalendarUnit.HalfYear or CalendarUnit.FiscalQuarter or CalendarUnit.FiscalYear or null =>
            [new("last month", "le mois dernier"), new("this month", "ce mois-ci")],
    };

    private static LocalizedText Days(DateRange range)
    {
        var last = range.End.AddDays(-1);
        if (range.Days == 1)
            return new($"on {UiLanguage.English.Day(last)}", $"le {UiLanguage.French.Day(last)}");
        return range.Start.Day == 1 && range.End == range.Start.AddMonths(1)
            ? new($"in {UiLanguage.English.Month(last.Month)} {last.Year}", $"en {UiLanguage.French.Month(last.Month)} {last.Year}")
            : new($"from {UiLanguage.English.Day(range.Start)} to {UiLanguage.English.Day(last)}", $"du {UiLanguage.French.Day(range.Start)} au {UiLanguage.French.Day(last)}");
    }
}
