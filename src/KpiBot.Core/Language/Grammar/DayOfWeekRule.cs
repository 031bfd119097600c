using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"By day of the week" adds up all Mondays: no series of days, and not to be taken for one.</summary>
internal static class DayOfWeekRule
{
    public static void Apply(Question question, Reading reading)
    {
        foreach (var segment in question.Segments)
        {
            if (!segment.Is(Role.DayOfWeek))
                continue;
            segment.IsTaken = true;
            var words = segment.Span.In(question.Text);
            var days = segment.Stem.StartsWith("day", StringComparison.Ordinal) || segment.Stem.StartsWith("jour", StringComparison.Ordinal)
                ? new LocalizedText("day", "jour")
                : new LocalizedText("by day", "par jour");
            reading.AskBack(new LanguageIssue.DayOfWeekNotSupported(words, [Rewriting.Replacing(question.Text, [segment.Span], days)]));
        }
    }
}
