using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// "Deals won from LinkedIn leads", "CA des commandes web": the second KPI's name is the noun that values describe, and asks
/// for no number of its own. Where no values do, "revenue of active customers", nobody can tell: asked back.
/// </summary>
internal static class QualifyingKpi
{
    /// <summary>The first words of what links the two names.</summary>
    private static readonly string[] Links = ["of", "from", "through", "via", "generated", "coming", "de", "d", "du", "des", "chez", "issu", "issue", "provenant", "venant", "venu", "venue", "genere", "generee", "sur"];

    private static readonly string[] Articles = ["the", "our", "le", "la", "les", "l", "no", "notre"];

    /// <summary>Where the KPI at <paramref name="at"/> only says what the one before it is taken of.</summary>
    /// <returns>Whether it is settled so.</returns>
    public static bool Settles(Question question, Reading reading, int at, KpiDefinition named)
    {
        if (reading.Kpis is not [.., var main] || main == named || LastNamed(question, at) is not (>= 0 and var head) || !Follows(question, head, at, main, named))
            return false;
        var segment = question.Segments[at];
        if (Values(question, head, at).ToList() is { Count: > 0 } values && values.TrueForAll(v => v.Meanings.OfType<Meaning.Member>().Any(m => main.Dimensions.Contains(m.DimensionId))))
        {
            segment.IsTaken = true;
            return true;
        }

        segment.IsTaken = true;
        reading.Kpis.Remove(main);
        TextSpan words = new(question.Segments[head].Span.Start, segment.Span.End);
        reading.AskBack(() => new LanguageIssue.UnknownKpi(words.In(question.Text), [.. new[] { main, named }.Select(k => Rewriting.Replacing(question.Text, [words], k.Name))]));
        return true;
    }

    private static int LastNamed(Question question, int at)
    {
        for (var before = at - 1; before >= 0; before--)
        {
            if (question.Segments[before].IsTaken && question.Segments[before].As<Meaning.Kpi>() is not null)
                return before;
            if (!IsLink(question.Segments[before]) && !question.Segments[before].IsPlainMember && !Articles.Contains(question.Segments[before].Stem))
                return -1;
        }

        return -1;
    }

    /// <summary>"Of", "des" between them; or a participle, "CA commandé", and customers told apart by what they do, "CA clients actifs", right behind.</summary>
    private static bool Follows(Question question, int head, int at, KpiDefinition main, KpiDefinition named)
    {
        var between = question.Segments.Skip(head + 1).Take(at - head - 1).ToList();
        if (between.Exists(IsLink))
            return !question.Text.AsSpan(question.Segments[head].Span.End..question.Segments[at].Span.Start).ContainsAny(",;+&");
        return between.Count == 0 && string.IsNullOrWhiteSpace(question.Text[question.Segments[head].Span.End..question.Segments[at].Span.Start])
            && named.Unit == KpiUnit.Count && main.Dimensions.Contains("customer") && question.Segments[at].Stem.Split(' ') is [_, _, ..] words && words.Any(w => w is "customer" or "client" or "acheteur" or "buyer");
    }

    private static bool IsLink(Segment segment) => !segment.IsPlainMember && Links.Contains(segment.Stem.Split(' ', 2)[0]);

    /// <summary>The values that stand right before or right behind the name.</summary>
    private static IEnumerable<Segment> Values(Question question, int head, int at)
    {
        for (var before = at - 1; before > head && question.Segments[before].IsPlainMember; before--)
            yield return question.Segments[before];
        for (var after = at + 1; question.At(after) is { IsPlainMember: true } value; after++)
            yield return value;
    }
}
