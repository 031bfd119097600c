using System.Collections.Frozen;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"Top 5 products", "flop 3 catégories": how many, from which end, of which dimension.</summary>
internal sealed class RankingRule(KpiCatalog catalog)
{
    private const int DefaultCount = 10;

    /// <summary>What people rank, the most usual first.</summary>
    private static readonly List<string> UsuallyRanked = ["product", "customer", "country", "owner", "source", "campaign", "category", "network", "channel"];

    private static readonly FrozenDictionary<string, int> Places = ((string[])
    [
        "second 2nd seconde deuxieme 2e 2eme", "third 3rd troisieme 3e 3eme", "fourth 4th quatrieme 4e 4eme", "fifth 5th cinquieme 5e 5eme",
    ]).Index().SelectMany(row => row.Item.Split(' ').Select(word => (word, row.Index + 2))).ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    public static void Apply(Question question, Reading reading)
    {
        if (IsPraise(question))
            return;
        var namesEnd = question.Segments.Any(s => s.As<Meaning.Rank>() is not null && !OnlySorts(s));
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var segment = question.Segments[at];
            if (segment.IsTaken || segment.As<Meaning.Rank>() is not { } rank)
                continue;
            segment.IsTaken = true;
            if (reading.Top is { } first && !OnlySorts(segment) && Order(rank, reading) != first.Order)
            {
                if (reading.OtherTop is null && IsOtherEnd(question, at))
                    reading.OtherTop = new(TakeCount(question, at) ?? first.Count, Order(rank, reading));
                else
                    AskOfOrder(question, reading, at);
            }

            if (reading.Top is not null || (namesEnd && OnlySorts(segment)))
                continue;
            var place = TakePlace(question, at);
            reading.Top = new(place ?? TakeCount(question, at) ?? reading.Before?.Top?.Count ?? DefaultCount, Order(rank, reading)) { Place = place };
            if (Ranked(question, at) is not { } ranked)
                continue;
            ranked.IsTaken = true;
            if (reading.Top.Count == DefaultCount && NumberBefore(question, ranked) is { } count)
                reading.Top = reading.Top with { Count = count }; // "the three countries with the least revenue"
            if (ranked.As<Meaning.Dimension>() is { } dimension)
                reading.AddBreakdown(BreakdownRule.OfKpi(dimension.Id, reading));
            else
                reading.Grain = ranked.As<Meaning.Unit>()!.Grain;
        }
    }

    /// <summary>"Top 3 and bottom 3 countries", "meilleurs et pires produits": both ends of the same, with nothing between them but how many of what.</summary>
    private static bool IsOtherEnd(Question question, int at)
    {
        var (and, named) = (false, (string?)null);
        for (var between = at - 1; between >= 0; between--)
        {
            var segment = question.Segments[between];
            if (segment.As<Meaning.Rank>() is not null)
                return and && (named is null || NameBehind(question, at) is not { } other || other == named);
            if (segment.Is(Role.And))
                and = !and;
            else if (Ranked(segment) is { } name && named is null)
                named = name;
            else if (!segment.IsFiller && segment.As<Meaning.Number>() is null)
                return false;
        }

        return false;
    }

    /// <summary>What a rank with its number says it ranks.</summary>
    private static string? NameBehind(Question question, int at)
    {
        var next = question.After(at);
        if (question.At(next)?.As<Meaning.Number>() is not null)
            next = question.After(next);
        return question.At(next) is { } behind ? Ranked(behind) : null;
    }

    private static string? Ranked(Segment segment) => segment.As<Meaning.Dimension>()?.Id ?? (segment.Meanings is [Meaning.Unit unit, ..] ? unit.Grain.ToString() : null);

    /// <summary>"The most meetings but the lowest win rate": an answer is ranked by one thing.</summary>
    private static void AskOfOrder(Question question, Reading reading, int at)
    {
        var first = question.Segments.Take(at).Index().Last(s => s.Item.As<Meaning.Rank>() is not null).Index;
        var isJoined = question.At(question.After(first))?.Is(Role.And) == true && question.After(question.After(first)) == at;
        var (one, other) = (question.Segments[first].Span, question.Segments[at].Span);
        var link = question.Segments.Take(at).LastOrDefault(s => s.Is(Role.And) || s.Is(Role.Continues))?.Span ?? other;
        TextSpan behind = new(link.Start, question.Segments[^1].Span.End);
        reading.AskBack(() => new LanguageIssue.SeveralRankings(isJoined
            ?
            [
                Rewriting.Replacing(question.Text, [new(one.Start, other.End)], LocalizedText.Same(one.In(question.Text))),
                Rewriting.Replacing(question.Text, [new(one.Start, other.End)], LocalizedText.Same(other.In(question.Text))),
            ]
            : [Rewriting.Without(question.Text, [behind], behind.In(question.Text))]));
    }

    /// <summary>"Sort by lowest": which end comes first is told by the word behind it.</summary>
    private static bool OnlySorts(Segment segment) =>
        segment.Stem.StartsWith("sort", StringComparison.Ordinal) || segment.Stem.StartsWith("order", StringComparison.Ordinal) || segment.Stem.StartsWith("rank", StringComparison.Ordinal);

    /// <summary>"Top !"</summary>
    private static bool IsPraise(Question question) =>
        question.Has(Role.Thanks) && question.Segments.All(s => s.Is(Role.Thanks) || s.Is(Role.Greeting) || s.IsFiller);

    /// <summary>After the breakdown was read: a ranking of nothing asks of what.</summary>
    public void AskOfWhat(Question question, Reading reading)
    {
        if (reading.Top is null || reading.Breakdown.Count > 0 || reading.Grain is not null || reading.Kpis.Count == 0)
            return;
        if (question.Has(Role.Person) && reading.Kpis.TrueForAll(k => k.Dimensions.Contains("owner")))
        {
            reading.AddBreakdown("owner"); // "who sold the most"
            return;
        }

        if (AsksWhere(question) && reading.Kpis.TrueForAll(k => k.Dimensions.Contains("country")))
        {
            reading.AddBreakdown("country"); // "where do we sell the most"
            return;
        }

        if ((RanksKindOfProduct(question) || (question.Has(Role.Thing) && question.Has(Role.Selling) && !question.Has(Role.Person))) && reading.Kpis.TrueForAll(k => k.Dimensions.Contains("product")))
        {
            reading.AddBreakdown("product"); // "top 5 chairs", "what sells best"
            return;
        }

        var dimensions = catalog.Dimensions
            .Where(d => reading.Kpis.TrueForAll(k => k.TellingDimensions.Contains(d.Id)))
            .OrderBy(d => UsuallyRanked.IndexOf(d.Id) is var place and >= 0 ? place : UsuallyRanked.Count);
        reading.AskBack(new LanguageIssue.MissingDimension(
            [.. dimensions.Take(LanguageIssue.MostCandidates).Select(d => Candidate(question.Text, d))]));
    }

    /// <summary>"Ou" without its accent is "or", but not at the beginning.</summary>
    private static bool AsksWhere(Question question) =>
        question.Segments.Any(s => s.Stem is "where" || s.Span.In(question.Text) is "où" or "Où") || question.Segments[0].Stem is "ou";

    /// <summary>A category or a brand right behind the rank and its number.</summary>
    private static bool RanksKindOfProduct(Question question)
    {
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (question.Segments[at].As<Meaning.Rank>() is null)
                continue;
            var next = question.After(at);
            if (question.At(next)?.As<Meaning.Number>() is not null)
                next = question.AfterPrepositions(next);
            if (question.At(next)?.As<Meaning.Member>() is { DimensionId: "category" or "brand" })
                return true;
        }

        return false;
    }

    /// <summary>"Fastest growing product", "quel produit a le plus baissé": members are ranked by what they are, not by how they changed.</summary>
    public void AskOfChange(Question question, Reading reading)
    {
        if (reading.Top is null || reading.Breakdown is not [var by] || reading.Kpis.Count == 0 || !question.Has(Role.Change) || question.Has(Role.Why) || catalog.FindDimension(by) is not { } dimension)
            return;
        var rest = string.Join(' ', question.Segments.Where(s => s.IsTaken && s.Period is not null).Select(s => s.Span.In(question.Text)));
        reading.AskBack(new LanguageIssue.RankedByChange(
        [
            .. reading.Kpis.Take(LanguageIssue.MostCandidates).Select(k => new Candidate(
                new($"Growth of {k.Name.English} by {dimension.Name.English}", $"Croissance, {k.Name.French} par {dimension.Name.French}"),
                new($"Growth of {k.Name.English} by {dimension.Name.English} {rest}".TrimEnd(), $"Croissance, {k.Name.French} par {dimension.Name.French} {rest}".TrimEnd()))),
        ]));
    }

    /// <summary>"Top 5 clients", "our best month": people mean by revenue, and the answer says that it was taken so.</summary>
    public void TakeUsualKpi(Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        if (reading.NamesKpi || reading.Kpis.Count > 0 || reading.Top is null || leftovers.Count > 0 || (reading.Breakdown.Count == 0 && reading.Grain is null))
            return;
        if (catalog.Find("revenue") is not { } usual || !reading.Suits(usual))
            return;
        reading.NamesKpi = reading.IsUsualKpi = true;
        reading.Kpis.Add(usual);
    }

    private static Candidate Candidate(string text, DimensionDefinition dimension) =>
        new(dimension.Name, new($"{text.Trim()} by {dimension.Name.English}", $"{text.Trim()} par {dimension.Name.French}"));

    /// <summary>"Second best", "le 3e plus gros": which one of them is asked for.</summary>
    private static int? TakePlace(Question question, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - 2); before--)
        {
            if (question.Segments[before] is not { IsTaken: false } ordinal || !(ordinal.IsUnknown || ordinal.Is(Role.Noise) || ordinal.As<Meaning.Number>() is not null))
                return null;
            var first = before > 0 && ordinal.IsUnknown && question.Segments[before - 1].Span.End == ordinal.Span.Start ? before - 1 : before; // "2e" is a number and a letter
            if (!Places.TryGetValue(TextFolding.Fold(question.Text.AsSpan(question.Segments[first].Span.Start..ordinal.Span.End)), out var place))
                continue;
            ordinal.IsTaken = question.Segments[first].IsTaken = true;
            return place;
        }

        return null;
    }

    private static int? TakeCount(Question question, int at)
    {
        foreach (var index in (ReadOnlySpan<int>)[question.After(at), question.Before(at)])
        {
            if (question.At(index) is { IsTaken: false } beside && beside.As<Meaning.Number>() is { Value: > 0 } number)
            {
                beside.IsTaken = true;
                return number.Value;
            }
        }

        return null;
    }

    private static int? NumberBefore(Question question, Segment ranked)
    {
        for (var at = 1; at < question.Segments.Count; at++)
        {
            if (question.Segments[at] != ranked || question.Segments[at - 1] is not { IsTaken: false } beside || beside.As<Meaning.Number>() is not { Value: > 0 } number)
                continue;
            beside.IsTaken = true;
            return number.Value;
        }

        return null;
    }

    /// <summary>The best of a KPI that should be low are its lowest.</summary>
    private static RankingOrder Order(Meaning.Rank rank, Reading reading) =>
        rank.ByQuality && reading.Kpis is [{ Direction: Direction.DownIsGood }, ..]
            ? rank.Order switch
            {
                RankingOrder.Highest => RankingOrder.Lowest,
                RankingOrder.Lowest => RankingOrder.Highest,
            }
            : rank.Order;

    /// <summary>The nearest dimension or unit of time after the rank, else the nearest before it.</summary>
    private static Segment? Ranked(Question question, int at) =>
        question.Segments.Skip(at + 1).FirstOrDefault(IsFree) ?? question.Segments.Take(at).LastOrDefault(IsFree);

    private static bool IsFree(Segment segment) =>
        !segment.IsTaken && (segment.As<Meaning.Dimension>() is not null || segment.Meanings is [Meaning.Unit, ..]);
}
