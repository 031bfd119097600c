using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"Leads to opportunities conversion", "taux de passage lead vers opportunité": the rate of one step, which no KPI is; the funnel has it.</summary>
internal static class FunnelStepRule
{
    private static readonly string[] Towards = ["to", "into", "ver", "ver les", "ver le", "en"];

    public static void Apply(Question question, Reading reading, KpiCatalog catalog)
    {
        if (reading.Kpis.Count < 2 || !(question.Has(Role.Percent) || reading.Kpis.Exists(k => k.Unit == KpiUnit.Percent)))
            return;
        var steps = Funnel.StepsOf(catalog);
        for (var at = 1; at < question.Segments.Count; at++)
        {
            if (!Towards.Contains(question.Segments[at].Stem) || !IsStep(question.At(question.Before(at))) || !IsStep(question.At(question.AfterPrepositions(at))))
                continue;
            reading.AskBack(() =>
            {
                var rest = string.Join(' ', question.Segments.Where(s => s.Period is not null).Select(s => s.Span.In(question.Text)));
                var step = new TextSpan(question.Segments[question.Before(at)].Span.Start, question.Segments[question.AfterPrepositions(at)].Span.End);
                return new LanguageIssue.UnknownKpi(step.In(question.Text),
                [
                    new(new("Funnel", "Entonnoir"), new($"Funnel {rest}".TrimEnd(), $"Entonnoir {rest}".TrimEnd())),
                    .. reading.Kpis.Take(LanguageIssue.MostCandidates - 1).Select(k => new Candidate(k.Name, new($"{k.Name.English} {rest}".TrimEnd(), $"{k.Name.French} {rest}".TrimEnd()))),
                ]);
            });
            return;
        }

        bool IsStep(Segment? segment) => segment is { IsTaken: true } && segment.As<Meaning.Kpi>() is { } kpi
            && (steps.Contains(kpi.Definition) || steps.Any(s => s.Formula == kpi.Definition.Ratio?.Right)); // "taux de conversion leads" has its leads in the name
    }
}
