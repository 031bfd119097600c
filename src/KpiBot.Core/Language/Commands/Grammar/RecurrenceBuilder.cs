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
        if (draft.Recurrences.Count == 0)
        {
            if (isNeeded)
                reading.AskBack(new CommandIssue.MissingRecurrence([Adding(" every weekday at 9", " tous les jours ouvrés à 9h"), Adding(" every Monday at 9", " tous les lundis à 9h")]));
            return null;
        }

        if (draft.Recurrences.Select(r => r.Recurrence).Distinct().Count() > 1)
        {
            AskWhich(draft);
            return null;
        }

        var rule = draft.Recurrences[0].Recurrence!;
        if (draft.At is { } at && !ClockGrammar.HasHour(rule))
            rule = new(rule.Rule + ";" + RecurrencePattern.HourPart(at));
        if (!ClockGrammar.HasHour(rule) && (draft.VagueTime ?? draft.TimesWithoutHours) is { } vague)
            AskTime(draft.Recurrences[0], vague);
        return rule;
    }

    private void AskWhich(CommandDraft draft)
    {
        IReadOnlyList<PeriodMatch> all = draft.Recurrences;
        reading.AskBack(new CommandIssue.SeveralRecurrences(
            [.. all.Select(r => r.Span.In(text))],
            [.. all.Take(LanguageIssue.MostCandidates).Select(kept =>
                Rewriting.Replacing(text, [.. all.Select(r => r.Span)], LocalizedText.Same(kept.Span.In(text))))]));
    }

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
