using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"Like for like", "à périmètre constant": asked back, with what a comparison here is instead.</summary>
internal static class ComparableRule
{
    public static void Apply(Question question, Reading reading)
    {
        if (!question.Has(Role.Comparable) || reading.Kpis.Count == 0)
            return;
        var words = question.Segments.First(s => s.Is(Role.Comparable)).Span;
        var without = Rewriting.Without(question.Text, [words], words.In(question.Text));
        reading.AskBack(new LanguageIssue.NotComparable(words.In(question.Text), reading.Comparison is not null
            ? [without]
            : [Rewriting.Replacing(question.Text, [words], new LocalizedText("vs same period last year", "vs même période l'an dernier")), without]));
    }
}
