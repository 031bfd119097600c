using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>What the words before a KPI's name ask of it: "number of open deals", "value of lost deals", "nombre et montant des …".</summary>
/// <param name="IsBoth">"Nombre et montant": one joined to the other, or to the name.</param>
/// <param name="IsLoose">Words that are also said of other things: "amount of leads", "the number for revenue".</param>
/// <param name="IsMass">"Combien de pipe": how much of it, and nothing to count.</param>
/// <param name="Start">Of the first of those words; the name's own where there are none.</param>
internal sealed record UnitAsked(bool IsCount, bool IsAmount, bool IsBoth, bool IsLoose, bool IsMass, int Start)
{
    private const int MostSteps = 12;

    /// <summary>What stands between the word and the name without a say in it.</summary>
    private static readonly string[] Links = ["of", "de", "d", "du", "des"];

    public static UnitAsked Before(Question question, int at)
    {
        var asked = new UnitAsked(false, false, false, IsLoose: true, IsMass: false, question.Segments[at].Span.Start);
        var isJoined = false;
        for (var i = at - 1; i >= Math.Max(0, at - MostSteps); i--)
        {
            var segment = question.Segments[i];
            if (segment.IsTaken && segment.As<Meaning.Kpi>() is not null)
                break;
            if (segment.Is(Role.Count) && !asked.IsCount)
                asked = asked with { IsCount = true, IsBoth = isJoined, IsLoose = IsBare(segment), IsMass = AsksHowMuch(segment) && !IsPlural(question.Segments[at].Span.In(question.Text)), Start = segment.Span.Start };
            else if ((segment.Is(Role.Amount) || segment.Is(Role.Worth)) && !asked.IsAmount)
                asked = asked with { IsAmount = true, IsBoth = asked.IsCount || isJoined, IsLoose = asked.IsLoose && segment.Stem.StartsWith("amount", StringComparison.Ordinal), Start = segment.Span.Start };
            else if (segment.Is(Role.And) && !isJoined)
                isJoined = true;
            else if (!segment.IsPlainMember && !segment.IsFiller && !Links.Contains(segment.Stem))
                break;
        }

        return asked;
    }

    /// <summary>"Number" alone is often no more than "figure".</summary>
    private static bool IsBare(Segment count) => count.Stem is "number" or "nombre" or "count";

    /// <summary>"Combien" is how much of one thing, and how many of several.</summary>
    private static bool AsksHowMuch(Segment count) =>
        count.Stem.Contains("combien", StringComparison.Ordinal) || count.Stem.Split(' ').Contains("cb");

    private static bool IsPlural(string words)
    {
        var first = words.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? words[..end] : words;
        return first.Length > 2 && first[^1] is 's' or 'x' or 'S' or 'X';
    }
}
