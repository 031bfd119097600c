using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"By country and channel", "par pays et par mois", "which countries": dimensions and grains.</summary>
internal static class BreakdownRule
{
    /// <summary>Values that describe customers: "enterprise customers" filters, and asks for no list of customers.</summary>
    private static readonly string[] CustomerTraits = ["segment", "customer_type"];

    public static void Apply(Question question, Reading reading)
    {
        var inList = false;
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var segment = question.Segments[at];
            if (segment.Is(Role.By) || SetsApart(question, at))
            {
                segment.IsTaken |= segment.IsUnknown;
                inList = true;
            }
            else if (!segment.IsTaken && segment.As<Meaning.Dimension>() is { } dimension)
            {
                segment.IsTaken = true;
                if (question.At(at - 1) is { } all && all.Is(Role.All) && reading.Filters.Exists(f => f.Exclude && f.Dimension == dimension.Id))
                    all.IsTaken = true; // "all channels except Web"
                if (inList || !(IsDescribed(question, at, dimension.Id) || IsEndOfFunnel(question, dimension.Id)))
                    reading.AddBreakdown(OfKpi(dimension.Id, reading));
            }
            else if (!segment.IsTaken && segment.As<Meaning.Grained>() is { } grained)
            {
                segment.IsTaken = true;
                reading.Grain ??= grained.Grain;
                inList = true;
            }
            else if (!segment.IsTaken && (inList || FollowsSlash(question, at) || FollowsNoun(question, at)) && segment.As<Meaning.Unit>() is { } unit)
            {
                segment.IsTaken = true;
                reading.Grain ??= unit.Grain;
            }
            else if (segment.As<Meaning.Dimension>() is null && !segment.IsFiller && !segment.Is(Role.And) && !segment.IsUnknown)
            {
                inList = false;
            }
        }

        if (question.Has(Role.Origin) && !question.Has(Role.Change) && reading is { Breakdown.Count: 0, Filters.Count: 0, Kpis.Count: > 0 } && reading.Kpis.TrueForAll(k => k.Dimensions.Contains("source")))
            reading.AddBreakdown("source");
        if (reading.Breakdown.Count > LanguageIssue.MostDimensions)
            reading.AskBack(() => new LanguageIssue.TooManyDimensions(Fewer(question, reading)));
    }

    /// <summary>"Top accounts by revenue": who sells has customers by that name; the accounts of social networks buy nothing.</summary>
    public static string OfKpi(string dimension, Reading reading) =>
        dimension == "account" && reading.Kpis.Count > 0 && reading.Kpis.TrueForAll(k => !k.Dimensions.Contains("account") && k.Dimensions.Contains("customer")) ? "customer" : dimension;

    /// <summary>Two of the splits at a time: the question without each of the others.</summary>
    private static IReadOnlyList<Candidate> Fewer(Question question, Reading reading)
    {
        var named = question.Segments.Where(s => s.IsTaken && s.As<Meaning.Dimension>() is { } split && reading.Breakdown.Contains(split.Id)).ToList();
        if (named.Count != reading.Breakdown.Count || named.Count != LanguageIssue.MostDimensions + 1)
            return [];
        var list = new TextSpan(named[0].Span.Start, named[^1].Span.End);
        return [.. named.Select(left => named.Where(s => s != left).Select(s => s.Span.In(question.Text)).ToList()).Select(kept =>
            Rewriting.Replacing(question.Text, [list], new($"{kept[0]} and {kept[1]}", $"{kept[0]} et {kept[1]}")) with { Label = new($"By {kept[0]} and {kept[1]}", $"Par {kept[0]} et {kept[1]}") })];
    }

    /// <summary>"Se répartit entre les marques", "pays x canal".</summary>
    private static bool SetsApart(Question question, int at) =>
        question.Segments[at] is { IsUnknown: true, Stem: "entre" or "between" or "x" } word && question.At(question.After(at))?.As<Meaning.Dimension>() is not null
        && (word.Stem != "x" || question.At(question.Before(at)) is { } before && (before.As<Meaning.Dimension>() is not null || before.As<Meaning.Grained>() is not null || before.As<Meaning.Unit>() is not null));

    /// <summary>"France vs Germany": each of them is asked for, so the answer has a row for each.</summary>
    public static void ApplyMembersCompared(Question question, Reading reading)
    {
        if (!question.Has(Role.Against) && !question.Has(Role.Compare))
            return;
        if (reading.Comparison is null && reading.Filters is [{ Exclude: false, Values.Count: > 1 } filter] && reading.Breakdown.Count == 0)
            reading.AddBreakdown(filter.Dimension);
        else if (Opposed(question, reading) is { } opposed)
            reading.AddBreakdown(opposed);
    }

    /// <summary>"LinkedIn vs email, T3 vs T2", "top products France vs Germany": the values that stand on both sides of a "vs" are never pooled.</summary>
    private static string? Opposed(Question question, Reading reading)
    {
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (!question.Segments[at].Is(Role.Against) || question.At(question.Before(at))?.As<Meaning.Member>() is not { } one
                || question.At(question.AfterPrepositions(at))?.As<Meaning.Member>() is not { } other || one == other)
                continue;
            if (reading.Filters.Exists(f => f.Dimension == one.DimensionId && !f.Exclude && f.Values.Contains(other.Value)))
                return one.DimensionId;
            var (left, right) = (question.Before(at), question.AfterPrepositions(at));
            reading.AskBack(() => new LanguageIssue.CrossedValues(CrossedValues.Apart(question, [[left], [right]])));
        }

        return null;
    }

    /// <summary>"CA/mois", "leads / week".</summary>
    private static bool FollowsSlash(Question question, int at) =>
        question.At(at - 1) is { } before && question.Text.AsSpan(before.Span.End..question.Segments[at].Span.Start).Trim() is "/";

    /// <summary>"300 leads a month", "orders a day".</summary>
    private static bool FollowsNoun(Question question, int at) =>
        question.At(at - 1)?.Stem is "a" or "an" && question.At(at - 2)?.As<Meaning.Kpi>() is not null && question.Segments[at].Stem is "day" or "week" or "month" or "quarter" or "year";

    private static bool IsDescribed(Question question, int at, string dimension) =>
        dimension == "customer" && (IsOfPlace(question, at) || IsTrait(question.At(at - 1)) || IsTrait(question.At(at + 1)) || (IsValue(question.At(at + 1)) && IsTrait(question.At(at + 2))));

    /// <summary>"CA clients allemands", "revenue from German customers": where they are from, and no list of them.</summary>
    private static bool IsOfPlace(Question question, int at)
    {
        var (before, after) = (question.At(at - 1), question.At(at + 1));
        if (question.Segments.Any(s => s.As<Meaning.Rank>() is not null) || !(IsPlace(before) || IsPlace(after)))
            return false;
        var of = question.Before(IsPlace(before) ? at - 1 : at);
        if (question.At(of) is { } link && question.IsPreposition(link))
            of = question.Before(of);
        return question.At(of)?.As<Meaning.Kpi>() is not null;
    }

    private static bool IsPlace(Segment? segment) =>
        segment is { IsTaken: true } && segment.As<Meaning.Member>() is { DimensionId: "country" or "region" };

    /// <summary>"Lead to customer funnel": where it ends, and no list of customers.</summary>
    private static bool IsEndOfFunnel(Question question, string dimension) => dimension == "customer" && question.Has(Role.Funnel);

    private static bool IsValue(Segment? segment) => segment is { IsTaken: true } && segment.As<Meaning.Member>() is not null;

    private static bool IsTrait(Segment? segment) =>
        segment is { IsTaken: true } && segment.As<Meaning.Member>() is { } member && CustomerTraits.Contains(member.DimensionId);

    public static bool IsInList(Question question, int at)
    {
        var before = question.At(question.Before(at));
        return before is not null && (before.Is(Role.By) || IsContinued(question, at, before));
    }

    private static bool IsContinued(Question question, int at, Segment before) =>
        before.Is(Role.And) && question.At(question.Before(question.Before(at)))?.As<Meaning.Dimension>() is not null;
}
