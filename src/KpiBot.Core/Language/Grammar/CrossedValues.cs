using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"CA web France et téléphone Allemagne": pairs of values, which filters on each dimension would cross with each other.</summary>
internal static class CrossedValues
{
    /// <param name="included">The values that are filtered by, in the order of the text, and where they stand.</param>
    public static void AskBack(Question question, Reading reading, List<(int At, Meaning.Member Member)> included)
    {
        var groups = new List<List<(int At, Meaning.Member Member)>>();
        foreach (var value in included)
        {
            if (groups.Count == 0 || (groups[^1].Count > 1 && groups[^1][^1].Member.DimensionId != value.Member.DimensionId && groups[^1].Exists(v => v.Member.DimensionId == value.Member.DimensionId)))
                groups.Add([]);
            groups[^1].Add(value);
        }

        if (groups.Count > 1 && groups.TrueForAll(g => g.Select(v => v.Member.DimensionId).Distinct().Count() > 1))
            reading.AskBack(() => new LanguageIssue.CrossedValues(Apart(question, [.. groups.Select(g => g.Select(v => v.At).ToList())])));
    }

    /// <summary>The question about each group of values alone.</summary>
    public static IReadOnlyList<Candidate> Apart(Question question, IReadOnlyList<IReadOnlyList<int>> groups)
    {
        var whole = Span(question, groups[0][0], groups[^1][^1]);
        return
        [
            .. groups.Take(LanguageIssue.MostCandidates).Select(group => Span(question, group[0], group[^1]).In(question.Text))
                .Select(words => Rewriting.Replacing(question.Text, [whole], LocalizedText.Same(words))),
        ];
    }

    private static TextSpan Span(Question question, int first, int last)
    {
        var from = question.At(first - 1) is { } before && (question.IsPreposition(before) || before.Is(Role.Except)) ? before : question.Segments[first];
        return new(from.Span.Start, question.Segments[last].Span.End);
    }
}
