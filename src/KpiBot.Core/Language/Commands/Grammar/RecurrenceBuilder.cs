using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Grammar;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>Makes one rule of the recurrences and hours of a command; asks back where there is none, or more than one.</summary>
internal sealed class RecurrenceBuilder(string text, Reading reading)
{
    public Recurrence? Build(CommandDraft draft, bool isNeeded)
    {
        if (draft.UnsayableRhythm is { } rhythm)
        {
            reading.AskInstead(new CommandIssue.UnsayableRecurrence(rhythm.In(text),
            [
                Rewriting.Replacing(text, [rhythm], new("every weekday", "tous les jours ouvrés")),
                Rewriting.Replacing(text, [rhythm], new("every Monday", "tous les lundis")),
            ]));
            return null;
        }

        if (draft.Recurrences.Count == 0)
        {
            if (isNeeded)
                reading.AskBack(new CommandIssue.MissingRecurrence(draft.At is null
                    ? [Adding(" every weekday at 9", " tous les jours ouvrés à 9h"), Adding(" every Monday at 9", " tous les lundis à 9h")]
                    : [Adding(" every weekday", " tous les jours ouvrés"), Adding(" every Monday", " tous les lundis"), Adding(" tomorrow", " demain")]));
            return null;
        }

        if (One(draft.Recurrences) is not { } rule)
        {
            AskWhich(draft);
            return null;
        }

        rule = WithDayNamed(rule);
        if (draft.At is { } at && !ClockGrammar.HasHour(rule))
            rule = new(rule.Rule + ";" + RecurrencePattern.HourPart(at));
        if (draft.TimesWithoutHours is { } twice && RecurrenceRuleReader.Read(rule) is { AlsoAt.Count: 0 })
            AskHours(draft.Recurrences[0], twice); // "twice a day at 9" names one hour of two
        else if (!ClockGrammar.HasHour(rule) && draft.VagueTime is { } vague)
            AskTime(draft.Recurrences[0], vague);
        return rule;
    }

    /// <summary>Two that say parts of one rhythm are one: "tous les 15 jours, le lundi à 9h". Null where each is one of its own.</summary>
    private static Recurrence? One(List<PeriodMatch> found)
    {
        List<Recurrence> rules = [.. found.Select(r => r.Recurrence!).Distinct()];
        if (rules.Count == 1)
            return rules[0];
        return rules is [var one, var other] && RecurrenceRuleReader.Read(one) is { } first && RecurrenceRuleReader.Read(other) is { } second
            ? (first.With(second) ?? second.With(first))?.ToRule()
            : null;
    }

    /// <summary>"Monday 9am … every week", "a monthly report on the 3rd": the day that a rhythm without one is for, and no period.</summary>
    private Recurrence WithDayNamed(Recurrence rule)
    {
        if (RecurrenceRuleReader.Read(rule) is not { Days.Count: 0, DaysOfMonth.Count: 0, Months.Count: 0 } pattern || reading.MorePeriods.Count > 0 || reading.Before is not null)
            return rule;
        var dated = (pattern.Frequency, reading.Period) switch
        {
            (RecurrenceFrequency.Weekly, Weekday weekday) => pattern with { Days = [weekday.Day] },
            (RecurrenceFrequency.Monthly, DayOfMonth { In: null } day) => pattern with { DaysOfMonth = [day.Day] },
            _ => null,
        };
        if (dated is null)
            return rule;
        reading.Period = null;
        return dated.ToRule();
    }

    private void AskWhich(CommandDraft draft)
    {
        IReadOnlyList<PeriodMatch> all = draft.Recurrences;
        reading.AskBack(new CommandIssue.SeveralRecurrences(
            [.. all.Select(r => r.Span.In(text))],
            [.. all.Take(LanguageIssue.MostCandidates).Select(kept =>
                Rewriting.Replacing(text, [.. all.Select(r => r.Span)], LocalizedText.Same(kept.Span.In(text))))]));
    }

    private void AskHours(PeriodMatch match, string words) => reading.AskBack(new CommandIssue.MissingTime(words,
    [
        Rewriting.Replacing(text, [match.Span], new("every day at 9am and 5pm", "tous les jours à 9h et 17h")),
        Rewriting.Replacing(text, [match.Span], new("every day at 8am and 6pm", "tous les jours à 8h et 18h")),
    ]));

    private void AskTime(PeriodMatch match, string words)
    {
        var at = match.Span.End;
        reading.AskBack(new CommandIssue.MissingTime(words,
        [
            new(new("at 6pm", "à 18h"), new(Insert(at, " at 6pm"), Insert(at, " à 18h"))),
            new(new("at 2pm", "à 14h"), new(Insert(at, " at 2pm"), Insert(at, " à 14h"))),
        ]));
    }

    private Candidate Adding(string english, string french) =>
        new(new(english.Trim(), french.Trim()), new(text.Trim() + english, text.Trim() + french));

    private string Insert(int at, string words) => text[..at] + words + text[at..];
}
