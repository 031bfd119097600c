using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"SQL vs MQL", "sales and revenue": two names of one KPI, of which somebody expects two numbers.</summary>
internal static class OneKpiRule
{
    public static void AskBack(Question question, Reading reading)
    {
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (question.Segments[at] is not { IsTaken: true } first || Only(first) is not { } kpi)
                continue;
            var link = question.After(at);
            var next = IsSign(question, at) ? link : IsLink(question, link) ? question.After(link) : -1;
            if (question.At(next) is not { IsTaken: true } second || Only(second)?.Id != kpi.Id || first.Stem == second.Stem)
                continue;
            TextSpan both = new(first.Span.Start, second.Span.End);
            reading.AskBack(() => new LanguageIssue.OneKpi(first.Span.In(question.Text), second.Span.In(question.Text), kpi.Name, [Rewriting.Replacing(question.Text, [both], kpi.Name)]));
            return;
        }
    }

    /// <summary>The one KPI that the words name; null where they name none, or may name several.</summary>
    private static KpiDefinition? Only(Segment segment) =>
        segment.Meanings is [Meaning.Kpi(var kpi), ..] && !segment.Meanings.Skip(1).Any(m => m is Meaning.Kpi) ? kpi : null;

    private static bool IsLink(Question question, int at) => question.At(at) is { } link && (link.Is(Role.And) || link.Is(Role.Against));

    private static bool IsSign(Question question, int at) =>
        question.At(at + 1) is { } next && question.Text.AsSpan(question.Segments[at].Span.End..next.Span.Start).Trim() is "/" or "&" or "+";
}
