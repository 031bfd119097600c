using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"Latest order", "les 5 dernières affaires signées": single records, of which KpiBot shows none, only how many there are.</summary>
internal sealed class SingleRecordRule(KpiCatalog catalog)
{
    private const int MostWordsBehind = 3;

    private static readonly string[] Latest = ["latest", "last", "newest", "recent", "dernier", "derniere", "derniers", "dernieres", "recente", "recents", "recentes"];
    private static readonly string[] Biggest = ["biggest", "largest", "grosse", "gros", "grosses", "grande", "grand"];
    private static readonly string[] Which = ["which", "quel", "quels", "quelle", "quelles"];
    private static readonly string[] Figures = ["figure", "number", "count", "total", "chiffre", "nombre", "stat", "stats", "data", "result", "volume", "rate", "value"];

    public void Apply(Question question, Reading reading)
    {
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (question.Segments[at].As<Meaning.Time>() is not null || Counting(question.Segments[at]) is not { Count: > 0 } counting || Place(question, at) is not { } place || IsFigure(question, Math.Max(place.Last, at) + 1) || Array.Exists(question.Segments[at].Stem.Split(' '), Figures.Contains))
                continue;
            for (var word = place.First; word <= place.Last; word++)
                question.Segments[word].IsTaken = true;
            TextSpan words = new(question.Segments[place.First].Span.Start, question.Segments[place.Last].Span.End);
            reading.NamesKpi = true;
            reading.AskInstead(new LanguageIssue.RecordsNotListed(words.In(question.Text), [.. counting.SelectMany(Ways).Take(LanguageIssue.MostCandidates)]));
            return;
        }
    }

    /// <summary>The KPIs that count such records; none where the word names no record.</summary>
    private List<KpiDefinition> Counting(Segment word)
    {
        if (word.As<Meaning.Kpi>()?.Definition is { } named)
        {
            return IsCount(named) ? [named]
                : named.Unit == KpiUnit.Money && LexiconIndex.CountedAs(word.Stem) is { } id && catalog.Find(id) is { } counted ? [counted] : [];
        }

        return word.As<Meaning.Ambiguous>()?.Term is { } term ? [.. term.Kpis.Select(catalog.Find).OfType<KpiDefinition>().Where(IsCount)]
            : word.Meanings is [Meaning.Dimension { Id: "customer" }, ..] && catalog.Find("new_customers") is { } customers ? [customers]
            : [];
    }

    private static bool IsCount(KpiDefinition kpi) => kpi is { Unit: KpiUnit.Count, IsStock: false };

    /// <summary>From "latest" to the noun, or from the noun to "la plus récente"; null where no such word is there.</summary>
    private static (int First, int Last)? Place(Question question, int at)
    {
        if (question.At(at - 1) is { } asked && Which.Contains(asked.Stem) && question.Segments[at].As<Meaning.Kpi>() is not null && question.At(question.After(at))?.As<Meaning.Dimension>() is null && question.Segments[at].Span.In(question.Text).Split(' ')[0].EndsWith('s'))
            return (at - 1, at); // "which deals did we win"
        for (var before = at - 1; before >= 0 && before >= at - 2; before--)
        {
            if (IsLatest(question.Segments[before]) || IsBiggest(question.Segments[before]))
                return (question.At(before - 1)?.Meanings is [Meaning.Number, ..] || question.At(before - 1)?.Stem is "plu" or "plus" ? before - 1 : before, at);
            if (question.Segments[before].Meanings is not [Meaning.Number, ..])
                break;
        }

        for (var after = at + 1; after < question.Segments.Count && after <= at + MostWordsBehind; after++)
        {
            if (IsLatest(question.Segments[after]) && question.Segments[after].Stem.Split(' ')[^1].StartsWith("recent", StringComparison.Ordinal))
                return (at, after);
            if (!question.Segments[after].IsFiller && question.Segments[after].As<Meaning.Rank>() is null && question.Segments[after].Stem is not ("plus" or "plu" or "most" or "le plus" or "la plus"))
                break;
        }

        return null;
    }

    private static bool IsLatest(Segment word) => word.As<Meaning.Time>() is null && word.Stem.Split(' ') is var stems && Latest.Contains(stems[^1]);

    private static bool IsBiggest(Segment word) => Biggest.Contains(word.Stem.Split(' ')[^1]);

    /// <summary>"Latest orders figure" is the number.</summary>
    private static bool IsFigure(Question question, int at) => question.At(at) is { } next && Figures.Contains(next.Stem);

    private static IEnumerable<Candidate> Ways(KpiDefinition kpi) =>
    [
        Way($"{kpi.Name.English} yesterday", $"{kpi.Name.French} hier"),
        Way($"{kpi.Name.English} by day, last 7 days", $"{kpi.Name.French} par jour, 7 derniers jours"),
    ];

    private static Candidate Way(string english, string french) => new(new(english, french), new(english, french));
}
