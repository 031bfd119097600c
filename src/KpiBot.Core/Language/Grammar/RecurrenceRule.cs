using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"Every Monday at 9" is not part of a question that is answered once, and must not be passed over.</summary>
internal static class RecurrenceRule
{
    public static void Apply(Question question, Reading reading)
    {
        foreach (var segment in question.Segments)
        {
            if (segment.IsTaken || segment.As<Meaning.Time>()?.Match.Recurrence is null)
                continue;
            segment.IsTaken = true;
            reading.AskBack(() =>
            {
                var words = segment.Span.In(question.Text);
                return new LanguageIssue.RecurrenceNotSupported(words, [Rewriting.Without(question.Text, [segment.Span], words)]);
            });
        }
    }
}
