using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>Nothing is dropped in silence: words left over are named, and where they could change the number, asked back.</summary>
internal sealed class LeftoverRule(Vocabulary vocabulary)
{
    public void Apply(Question question, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        reading.NotUnderstood.AddRange(leftovers.Select(l => l.Span.In(question.Text)));
        if (!reading.NamesKpi && reading.Before is null)
            reading.AskBack(WhichKpi(question, reading, leftovers));
        else if (reading.Kpis.Count == 0 && Leftover.AroundAmbiguous(question, leftovers) is { } name)
            reading.AskInstead(WhichKpi(question, reading, [name])); // "average deal size" is none of the things that "deal" can mean
        else if (leftovers.FirstOrDefault(l => MayChangeAnswer(l, reading)) is { } first)
            reading.AskBack(About(question, reading, first, leftovers));
    }

    private static bool MayChangeAnswer(Leftover leftover, Reading reading) => leftover.Place switch
    {
        LeftoverPlace.Addressee => false,
        LeftoverPlace.Unit => reading.Breakdown.Count == 0 && reading.Comparison is null, // "CA par pays en %", "croissance en %": shares and changes stand beside the values
        LeftoverPlace.Anywhere or LeftoverPlace.Value or LeftoverPlace.Dimension => true,
    };

    private LanguageIssue WhichKpi(Question question, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        if (leftovers.Count == 0)
            return new LanguageIssue.MissingKpi([.. Usual(reading).Take(LanguageIssue.MostCandidates).Select(k => Rewriting.Leading(question.Text, k.Name))]);
        var words = string.Join(", ", leftovers.Select(l => l.Span.In(question.Text)));
        IReadOnlyList<TextSpan> replaced = [question.WithMeasure(leftovers[0].Span), .. leftovers.Skip(1).Select(l => l.WithConnectors)];
        var nearest = InsteadOf(vocabulary.Nearest.Kpis(words));
        return nearest.Count > 0
            ? new LanguageIssue.UnknownKpi(words, nearest)
            : new LanguageIssue.NoSuchKpi(words, InsteadOf(Usual(reading)));

        List<Candidate> InsteadOf(IEnumerable<KpiDefinition> kpis) =>
            [.. kpis.Take(LanguageIssue.MostCandidates).Select(k => Rewriting.Replacing(question.Text, replaced, k.Name))];
    }

    /// <summary>Those that can be split and filtered as the question says; all where none can.</summary>
    private List<KpiDefinition> Usual(Reading reading)
    {
        var suitable = vocabulary.Nearest.UsualKpis().Where(reading.Suits).ToList();
        return suitable.Count > 0 ? suitable : [.. vocabulary.Nearest.UsualKpis()];
    }

    private LanguageIssue About(Question question, Reading reading, Leftover leftover, IReadOnlyList<Leftover> all)
    {
        var words = leftover.Span.In(question.Text);
        var without = Rewriting.Without(question.Text, [.. all.Select(l => l.WithConnectors)], string.Join(", ", all.Select(l => l.Span.In(question.Text))));
        IReadOnlyList<Candidate> ways = [.. Nearest(question, reading, leftover, words).Take(LanguageIssue.MostCandidates - 1), without];
        return leftover.Place switch
        {
            LeftoverPlace.Dimension => new LanguageIssue.UnknownDimension(words, ways),
            LeftoverPlace.Value => new LanguageIssue.UnknownValue(words, ways),
            LeftoverPlace.Anywhere or LeftoverPlace.Unit or LeftoverPlace.Addressee => new LanguageIssue.NotUnderstood(words, ways),
        };
    }

    private IEnumerable<Candidate> Nearest(Question question, Reading reading, Leftover leftover, string words) =>
        leftover.Place == LeftoverPlace.Dimension
            ? vocabulary.Nearest.Dimensions(words, reading.Kpis).Select(d => Rewriting.Replacing(question.Text, [leftover.Span], d.Name))
            : vocabulary.Nearest.Members(words)
                .Where(m => reading.Kpis.TrueForAll(k => k.Dimensions.Contains(m.Dimension)))
                .Select(m => Rewriting.Replacing(question.Text, [leftover.Span], Name(m)));

    private LocalizedText Name(MemberName member) =>
        vocabulary.Catalog.FindDimension(member.Dimension)?.Members.FirstOrDefault(m => m.Value == member.Value)?.Name ?? LocalizedText.Same(member.Value);
}
