using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Language.Threads;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// Values become filters on their dimension. "Except" reaches over a list of values of one dimension; a value of two
/// dimensions is settled by the dimension named beside it, else by what the KPIs can be filtered by, else asked back.
/// </summary>
internal sealed class FilterRule(KpiCatalog catalog)
{
    public void Apply(Question question, Reading reading)
    {
        Exclusion? exclusion = null;
        var removal = AdditionRule.Removal(question);
        var included = new List<(int At, Meaning.Member Member)>();
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var segment = question.Segments[at];
            if (segment.Stem is "minu" or "moin" or "less" && segment.Is(Role.Except) && question.At(question.After(at))?.As<Meaning.Member>()?.DimensionId == "kind")
            {
                segment.IsTaken = true; // "revenue minus refunds" is the revenue, which has them taken off
            }
            else if (IsNewOfThings(question, at))
            {
                segment.Reread([]);
            }
            else if (WithAndWithout.AsksFor(question, reading, at))
            {
                exclusion = null;
            }
            else if ((segment.Is(Role.Except) && !segment.IsTaken) || Negates(question, at) || IsAllBut(question, at) || IsNumberBut(question, at) || segment == removal)
            {
                exclusion = new(segment);
            }
            else if (!segment.IsTaken && Named(question, at) is { } members)
            {
                segment.IsTaken = true;
                if (Settle(question, reading, segment, members) is not { } member)
                    continue;
                if (exclusion is null && IsIncluded(question, at, member))
                {
                    segment.TakeAs(member);
                    continue;
                }

                exclusion = exclusion?.Reaches(member, isJoined: question.At(question.Before(at))?.Is(Role.And) == true) == true ? exclusion : null;
                reading.AddFilter(member.DimensionId, member.Value, exclude: exclusion is not null);
                if (exclusion is null)
                    included.Add((at, member));
                segment.TakeAs(member);
            }
            else if (exclusion is { HasBegun: true } && !IsInList(question, at))
            {
                exclusion = null;
            }
            else if (exclusion is { DeniesNumber: true } && segment.As<Meaning.Kpi>() is not null)
            {
                exclusion = null; // "is there no revenue in Spain" leaves out no Spain
            }
        }

        CrossedValues.AskBack(question, reading, included);
        if (reading.Filters.Find(f => f.Exclude && reading.Filters.Exists(g => !g.Exclude && g.Dimension == f.Dimension && g.Values.Intersect(f.Values).Any())) is { } denied)
            AskWhich(question, reading, denied);
    }

    /// <summary>"New products" are no new customers.</summary>
    private static bool IsNewOfThings(Question question, int at) =>
        question.Segments[at] is { IsTaken: false, Meanings: [Meaning.Member { DimensionId: "customer_type" }] }
        && question.At(at + 1) is { Meanings: [Meaning.Dimension { Id: not ("customer" or "customer_type") }, ..] };

    /// <summary>"Avec web et sans web": nothing is both.</summary>
    private static void AskWhich(Question question, Reading reading, DimensionFilter denied)
    {
        var places = question.Segments.Index().Where(s => s.Item.As<Meaning.Member>() is { } m && m.DimensionId == denied.Dimension && denied.Values.Contains(m.Value)).Select(s => s.Index).ToList();
        if (places is [var first, .., var last])
            reading.AskBack(() => new LanguageIssue.CrossedValues(CrossedValues.Apart(question, [[first], [last]])));
    }

    /// <summary>"Not LinkedIn", "pas le web"; but "le CA n'augmente pas en France" is about France.</summary>
    private static bool Negates(Question question, int at) =>
        question.Segments[at].Is(Role.Not) && !question.IsOfWhich(at)
        && question.At(Object(question, at)) is { IsPlainMember: true }
        && !question.IsVerbNegated(at);

    /// <summary>"Countries but France", "every channel but Web".</summary>
    private static bool IsAllBut(Question question, int at) =>
        question.Segments[at].Stem is "but"
        && question.At(question.Before(at))?.As<Meaning.Dimension>() is { } split
        && question.At(question.AfterPrepositions(at))?.As<Meaning.Member>() is { } value && value.DimensionId == split.Id
        && question.At(at + 1)?.Stem is not ("only" or "just");

    /// <summary>"Revenue but France"; "revenue, but for France" is about France.</summary>
    private static bool IsNumberBut(Question question, int at) =>
        question.Segments[at].Stem is "but"
        && question.At(at - 1)?.As<Meaning.Kpi>() is not null
        && question.At(question.After(at))?.IsPlainMember == true
        && question.At(at + 1)?.Stem is not ("only" or "just")
        && !question.Text.AsSpan(question.Segments[at - 1].Span.End..question.Segments[at].Span.Start).Contains(',');

    /// <summary>Over the verb of "that didn't come from the web".</summary>
    private static int Object(Question question, int at) =>
        question.AfterPrepositions(at) is var next && question.At(next)?.Is(Role.Origin) == true ? question.AfterPrepositions(next) : next;

    /// <summary>"Including refunds", "avoirs compris", "with refunds": they are in the number anyway, and nothing is left out.</summary>
    private static bool IsIncluded(Question question, int at, Meaning.Member member)
    {
        var before = question.At(question.Before(at));
        return before?.Is(Role.Including) == true
            || (question.At(question.After(at))?.Is(Role.Including) == true && question.At(question.After(question.After(at)))?.As<Meaning.Member>() is null)
            || (member.DimensionId == "kind" && question.At(at - 1)?.Stem is "of" or "before" or "de" or "d" or "des" or "avant" && question.Segments.Take(at).Any(s => s.As<Meaning.Kpi>()?.Definition.Id == "gross_revenue")) // "gross of refunds"
            || (member.DimensionId == "kind" && before?.Stem is "with" or "avec" or "minu" or "moin" or "less");
    }

    /// <summary>The values that a segment may mean; takes the dimension that is named beside it.</summary>
    private static List<Meaning.Member>? Named(Question question, int at)
    {
        var segment = question.Segments[at];
        var members = segment.Meanings.OfType<Meaning.Member>().ToList();
        if (members.Count == 0)
            return null;
        var before = question.Before(at);
        if (BesideDimension(question, before, members) is { } named)
        {
            if (question.At(question.Before(before))?.Is(Role.By) != true)
                question.Segments[before].IsTaken = true;
            return named;
        }

        var after = question.After(at);
        if (segment.IsPlainMember && BesideDimension(question, after, members) is { } namedAfter && Owns(question, at, after))
        {
            question.Segments[after].IsTaken = true;
            return namedAfter;
        }

        return segment.IsPlainMember || IsTraitOfNext(question, at, members) ? members : null;
    }

    /// <summary>"Repeat orders", where "repeat" alone asks for the same again.</summary>
    private static bool IsTraitOfNext(Question question, int at, List<Meaning.Member> members) =>
        question.Segments[at].Is(Role.Same) && question.At(at + 1)?.As<Meaning.Kpi>() is { } next && members.Exists(m => next.Definition.Dimensions.Contains(m.DimensionId));

    private static List<Meaning.Member>? BesideDimension(Question question, int at, List<Meaning.Member> members) =>
        question.At(at) is { IsTaken: false } beside && beside.As<Meaning.Dimension>() is { } dimension && members.Exists(m => m.DimensionId == dimension.Id)
            ? members.FindAll(m => m.DimensionId == dimension.Id)
            : null;

    /// <summary>"Web channel", but not the channel of "Web, channel Phone" nor of "Web by channel".</summary>
    private static bool Owns(Question question, int value, int dimension) =>
        dimension == value + 1 && question.At(question.After(dimension))?.As<Meaning.Member>()?.DimensionId != question.Segments[dimension].As<Meaning.Dimension>()!.Id;

    private Meaning.Member? Settle(Question question, Reading reading, Segment segment, List<Meaning.Member> members)
    {
        if (members.Count == 1)
            return members[0];
        var possible = members.FindAll(m => reading.Kpis.Count > 0 && reading.Kpis.TrueForAll(k => k.Dimensions.Contains(m.DimensionId)));
        if (possible.Count == 1)
            return possible[0];
        if (possible.Count == 0 && reading.Kpis.Count > 0)
        {
            reading.Unfilterable = segment;
            return members[0];
        }

        var open = (possible.Count > 1 ? possible : members).Take(LanguageIssue.MostCandidates).ToList();
        if (question.Situation.Choices.FirstOrDefault(c => c.Words == segment.Stem) is { } known && open.Find(m => m.DimensionId == known.Id) is { } usual)
        {
            reading.ReadAs.Add(new(segment.Span.In(question.Text), Named(usual)));
            return usual;
        }

        reading.AskBack(() => new LanguageIssue.AmbiguousValue(
            segment.Span.In(question.Text),
            [.. open.Select(m => Rewriting.Replacing(question.Text, [segment.Span], Named(m)))],
            [.. open.Select(m => new Choice(segment.Stem, m.DimensionId))]));
        return null;
    }

    /// <summary>The value with its dimension: "source LinkedIn".</summary>
    private LocalizedText Named(Meaning.Member member)
    {
        var name = catalog.FindDimension(member.DimensionId)?.Name ?? LocalizedText.Same(member.DimensionId);
        return new($"{name.English} {member.Value}", $"{name.French} {member.Value}");
    }

    /// <summary>Whether a segment may stand between two values of one list.</summary>
    private static bool IsInList(Question question, int at)
    {
        var segment = question.Segments[at];
        return segment.Is(Role.And)
            || segment.As<Meaning.Dimension>() is not null
            || ((segment.Is(Role.In) || segment.IsFiller) && question.At(at - 1)?.Is(Role.And) == true);
    }

    /// <summary>"Except Germany and Spain", "hors France et web": values of one dimension, and those joined to them.</summary>
    private sealed class Exclusion(Segment word)
    {
        private string? dimension;

        public bool HasBegun => dimension is not null;

        /// <summary>"No", which a noun follows; "excluding" may be followed by what it leaves out of that noun.</summary>
        public bool DeniesNumber { get; } = word.Stem is "no" or "aucun" or "aucune" or "zero";

        public bool Reaches(Meaning.Member member, bool isJoined)
        {
            dimension ??= member.DimensionId;
            word.IsTaken = true;
            return isJoined || dimension == member.DimensionId;
        }
    }
}
