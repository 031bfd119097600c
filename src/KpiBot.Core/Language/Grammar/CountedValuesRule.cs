using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"How many countries do we sell to", "nb clients": the values of a dimension are counted, which is no breakdown by it.</summary>
internal sealed class CountedValuesRule(KpiCatalog catalog)
{
    /// <summary>KPIs that most dimensions can split, for the ways on.</summary>
    private static readonly string[] Usual = ["revenue", "orders", "leads"];

    public void Apply(Question question, Reading reading)
    {
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (!question.Segments[at].Is(Role.Count) || question.Segments[at].IsTaken || Counted(question, at) is not { } counted
                || catalog.FindDimension(counted.As<Meaning.Dimension>()!.Id) is not { } dimension)
                continue;
            if (dimension.Id == "product" && question.Has(Role.Selling))
                counted.IsTaken = true; // "how many products did we sell": pieces
            else
                AskBack(question, reading, dimension);
        }
    }

    private static Segment? Counted(Question question, int at)
    {
        var next = question.After(at);
        while (question.At(next) is { IsPlainMember: true } || (question.At(next)?.Stem is "of" or "de" or "de nos" or "des"))
            next = question.After(next);
        return question.At(next) is { IsTaken: false, Meanings: [Meaning.Dimension, ..] } counted ? counted : null;
    }

    private void AskBack(Question question, Reading reading, DimensionDefinition dimension) => reading.AskBack(() =>
    {
        var rest = string.Join(' ', Kept(question));
        var candidates = Counting(dimension).Select(k => Way(k.Name, rest))
            .Concat(Split(reading, dimension).Select(k => Way(new($"{k.Name.English} by {dimension.Name.English}", $"{k.Name.French} par {dimension.Name.French}"), rest)));
        return new LanguageIssue.ValuesNotCounted(dimension.Plural, [.. candidates.Take(LanguageIssue.MostCandidates)]);
    });

    /// <summary>Counts of the dimension's values as the catalogue has them: active customers, new customers.</summary>
    private IEnumerable<KpiDefinition> Counting(DimensionDefinition dimension) => catalog.Kpis.Where(k => k.Unit == KpiUnit.Count
        && k.Formula.Measures is [var only] && (only.DistinctOf == dimension.Id || only.Fact == dimension.Plural.English));

    private IEnumerable<KpiDefinition> Split(Reading reading, DimensionDefinition dimension) => reading.Kpis
        .Concat(Usual.Select(catalog.Find).OfType<KpiDefinition>())
        .Where(k => k.Dimensions.Contains(dimension.Id))
        .Distinct();

    private static Candidate Way(LocalizedText asked, string rest) =>
        new(asked, new($"{asked.English} {rest}".TrimEnd(), $"{asked.French} {rest}".TrimEnd()));

    /// <summary>The periods and values that the question names, with the prepositions before them.</summary>
    private static IEnumerable<string> Kept(Question question)
    {
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var segment = question.Segments[at];
            if (!segment.IsTaken || (segment.Period is null && segment.Meanings is not [Meaning.Member, ..]))
                continue;
            var start = question.At(at - 1) is { } before && (question.IsPreposition(before) || before.Is(Role.Except)) ? before.Span.Start : segment.Span.Start;
            yield return question.Text[start..segment.Span.End];
        }
    }
}
