using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>Words that no rule accounted for.</summary>
/// <param name="Span">The words themselves.</param>
/// <param name="WithConnectors">With the prepositions before them, which make no sense alone: "in Atlantis".</param>
/// <param name="Place">What could stand there.</param>
internal sealed record Leftover(TextSpan Span, TextSpan WithConnectors, LeftoverPlace Place)
{
    public static List<Leftover> In(Question question, Reading reading)
    {
        var leftovers = new List<Leftover>();
        var free = 0;
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (!IsLeft(question, at, reading))
                continue;
            var first = at;
            while (at + 1 < question.Segments.Count && IsLeft(question, at + 1, reading) && !EndsPart(question, at))
                at++;
            leftovers.Add(Of(question, first, at, free));
            free = at + 1;
        }

        return leftovers;
    }

    /// <summary>An ambiguous name of a KPI together with the leftovers that touch it; null where none does.</summary>
    public static Leftover? AroundAmbiguous(Question question, IReadOnlyList<Leftover> leftovers)
    {
        var ambiguous = question.Segments.FirstOrDefault(s => s.Meanings is [Meaning.Ambiguous, ..]);
        if (ambiguous is null)
            return null;
        var before = leftovers.LastOrDefault(l => Touch(question, l.Span, ambiguous.Span));
        var after = leftovers.FirstOrDefault(l => Touch(question, ambiguous.Span, l.Span));
        var span = new TextSpan((before?.Span ?? ambiguous.Span).Start, (after?.Span ?? ambiguous.Span).End);
        return before is null && after is null ? null : new(span, span, LeftoverPlace.Anywhere);
    }

    /// <summary>"Taux de retour", "return rate": what looks like a value belongs to the strange name, and filters nothing.</summary>
    public Leftover WithValueInName(Question question, Reading reading)
    {
        var at = question.Segments.TakeWhile(s => s.Span.Start < Span.Start).Count();
        if (question.At(at)?.Is(Role.Percent) != true || question.Segments[at].Span != Span)
            return this;
        var (before, after) = (question.At(at - 1), question.At(question.AfterPrepositions(at)));
        var value = before?.IsPlainMember == true ? before : after?.IsPlainMember == true ? after : null;
        if (value?.As<Meaning.Member>() is not { } member)
            return this;
        reading.RemoveFilter(member.DimensionId, member.Value);
        TextSpan whole = new(Math.Min(value.Span.Start, Span.Start), Math.Max(value.Span.End, Span.End));
        return new(whole, new(Math.Min(whole.Start, WithConnectors.Start), whole.End), Place);
    }

    private static bool Touch(Question question, TextSpan first, TextSpan second) =>
        first.End < second.Start && string.IsNullOrWhiteSpace(question.Text[first.End..second.Start]);

    /// <param name="free">The first segment that belongs to no leftover before this one.</param>
    private static Leftover Of(Question question, int first, int last, int free)
    {
        while (first > free && question.Segments[first - 1].Span.End == question.Segments[first].Span.Start && char.IsLetterOrDigit(question.Text[question.Segments[first].Span.Start - 1]))
            first--; // "m2" in one
        var start = first;
        while (start > free && IsConnector(question.Segments[start - 1]))
            start--;
        var end = EndOfName(question, last);
        return new(new(question.Segments[first].Span.Start, end), new(question.Segments[start].Span.Start, end), PlaceOf(question, first));
    }

    /// <summary>"Taux de rebond" is one name, of which "rebond" alone would be a change.</summary>
    private static int EndOfName(Question question, int last) =>
        question.At(last + 1) is { Stem: "de" or "d" or "du" or "of" } && question.At(last + 2) is { } noun && noun.Is(Role.Change) && noun.Meanings.All(m => m is Meaning.Function)
            ? noun.Span.End
            : question.Segments[last].Span.End;

    /// <summary>Names nothing, and no rule took it; function words without anything to work on are left over as well.</summary>
    private static bool IsLeft(Question question, int at, Reading reading)
    {
        var segment = question.Segments[at];
        if (segment.IsTaken)
            return false;
        if (segment.Stem is "pas" or "plu" or "jamai" or "pas en" or "pas au" or "pas aux" or "pas chez" or "pas sur" && DeniesVerb(question, at))
            return true;
        if (segment.Is(Role.Except) && !IsCountryCode(question, segment, at))
            return question.At(question.AfterPrepositions(at)) is not { IsUnknown: true };
        return segment.Meanings switch
        {
            [] => true,
            [Meaning.Unit { Grain: Grain.Day }, ..] => !reading.Kpis.Exists(k => k.Unit == KpiUnit.Days), // "sales cycle in days"
            [Meaning.Number or Meaning.Unit or Meaning.Compared or Meaning.Time, ..] => !segment.IsFiller,
            [Meaning.Function { Role: Role.Against or Role.Season or Role.Comparative or Role.Than }] => true,
            [Meaning.Tongue or Meaning.Following] => true,
            [Meaning.Function
            {
                Role: Role.All or Role.Together or Role.NoFilter or Role.NoBreakdown or Role.NoComparison or Role.Forget or Role.Choices or Role.Speak or Role.Always
                    or Role.InChannel or Role.LanguageWord or Role.BeforeThat or Role.Others or Role.Reversed or Role.Adds or Role.Removes or Role.Remembers or Role.InsteadOf or Role.Divided or Role.Bound
            }] => true,
            [Meaning.Function { Role: Role.By }] => segment.Stem is "by" or "par" or "per" && question.At(question.AfterPrepositions(at)) is { } split
                && (split.Meanings is [Meaning.Time, ..] || (split.Meanings is [Meaning.Kpi, ..] && reading.Top is null && reading.Kpis.Count > 1)),
            [Meaning.Function { Role: Role.Mine }] => segment.Stem == "mon" && question.At(question.After(at)) is null or { Meanings: [Meaning.Time, ..] }, // Monday
            [Meaning.Function, ..] when question.IsOfWhich(at) => true,
            [Meaning.Function { Role: Role.Not }, ..] when TurnsRound(question, at) || DoubtsSelling(question, at) => true,
            [Meaning.Function { Role: Role.Greeting }, ..] when IsPartOfDay(question, at) => true,
            [Meaning.Function { Role: Role.Noise }, ..] when segment.Stem == "back" && IsReturn(question, at) => true,
            [Meaning.Function { Role: Role.Article or Role.Noise or Role.In or Role.Not }] => IsCountryCode(question, segment, at), // which the data may not hold
            [Meaning.Function { Role: Role.Cumulative }] => reading.Grain is not null, // running totals by month are no sums by month
            [Meaning.Function { Role: Role.Resized }] => question.At(at + 1)?.As<Meaning.Kpi>() is not null && reading.Top is null, // "first orders"
            [Meaning.Function { Role: Role.Duration }] => !reading.Kpis.Exists(k => k.Unit == KpiUnit.Days),
            [Meaning.Function { Role: Role.Them }] => reading.NamesKpi,
            [Meaning.Function { Role: Role.Percent }] => !reading.Kpis.Exists(k => k.Unit == KpiUnit.Percent),
            _ => false,
        };
    }

    /// <summary>"Not won", "non qualifiés": before a part of a KPI's name it would mean another number.</summary>
    private static bool TurnsRound(Question question, int at) =>
        question.At(question.AfterPrepositions(at)) is { } turned && (turned.Meanings is [Meaning.Kpi or Meaning.Ambiguous, ..] or [] || turned.Is(Role.Selling)) && !question.IsVerbNegated(at);

    /// <summary>"Don't we sell in Italy?" asks whether, and no number.</summary>
    private static bool DoubtsSelling(Question question, int at) => !question.Has(Role.Why) && question.At(question.After(at))?.Is(Role.Selling) == true;

    /// <summary>"Revenue in the morning" greets nobody.</summary>
    private static bool IsPartOfDay(Question question, int at) =>
        question.Segments[at].Stem is "morning" or "afternoon" or "evening" && question.At(question.Before(at))?.Stem is "in" or "for" or "of" or "during" or "by" or "every";

    /// <summary>"First week back": after days off that nobody named.</summary>
    private static bool IsReturn(Question question, int at) => question.At(at - 1) is { } before && before.As<Meaning.Time>() is not null && before.Stem.StartsWith("first ", StringComparison.Ordinal);

    /// <summary>"Quels clients n'achètent plus", "qui n'ont pas commandé": others than those who do. "Le CA n'augmente pas" is about the CA.</summary>
    private static bool DeniesVerb(Question question, int at) => question.IsVerbNegated(at) && !question.Has(Role.Why)
        && (question.At(at - 1)?.Is(Role.Selling) == true
            || (question.At(at + 1) is { } done && (done.Is(Role.Selling) || (done.As<Meaning.Kpi>() is not null && done.Stem.EndsWith('e') && question.At(at - 1)?.Is(Role.Noise) == true))));

    /// <summary>
    /// "US", "AT": in capitals, where not all is; where all is, at the very end right behind a KPI, where no preposition can
    /// stand ("CA DE"). In small letters behind "in", which needs a place: "revenue in us".
    /// </summary>
    private static bool IsCountryCode(Question question, Segment segment, int at) => segment.Span.In(question.Text) switch
    {
        "US" or "AT" or "BE" or "DE" or "ES" or "IT" or "SE" or "NO" => question.HasLowerCase || IsLastBehindKpi(question, at),
        "de" or "es" or "it" => IsLastBehindKpi(question, at) || question.At(at - 1)?.Stem == "in",
        "us" => question.At(at - 1)?.Stem is "in" or "the",
        _ => false,
    };

    private static bool IsLastBehindKpi(Question question, int at) =>
        at == question.Segments.Count - 1 && question.At(at - 1) is { Meanings: [Meaning.Kpi, ..] or [Meaning.Time, ..] } before
        && string.IsNullOrWhiteSpace(question.Text[before.Span.End..question.Segments[at].Span.Start]);

    /// <summary>Whether a comma or the like stands between a segment and the next.</summary>
    private static bool EndsPart(Question question, int at)
    {
        var between = question.Text.AsSpan(question.Segments[at].Span.End..question.Segments[at + 1].Span.Start);
        return between.IndexOfAny(",;") >= 0 || (between.Contains('.') && between.Length > 1); // one part: "foo@bar.com"
    }

    private static LeftoverPlace PlaceOf(Question question, int at)
    {
        if (BreakdownRule.IsInList(question, at))
            return LeftoverPlace.Dimension;
        if (question.Segments[at].Is(Role.Percent))
            return LeftoverPlace.Unit;
        if (question.At(at - 1)?.Is(Role.Greeting) == true)
            return LeftoverPlace.Addressee;
        var isName = at > 0 && char.IsUpper(question.Text[question.Segments[at].Span.Start]);
        return isName || question.At(question.Before(at)) is { } before && (before.Is(Role.Except) || before.As<Meaning.Dimension>() is not null || question.IsPreposition(before))
            ? LeftoverPlace.Value
            : LeftoverPlace.Anywhere;
    }

    private static bool IsConnector(Segment segment) =>
        segment.Meanings.Count > 0 && segment.Meanings.All(m => m is Meaning.Function
        {
            Role: Role.In or Role.By or Role.Except or Role.And or Role.Against or Role.Article or Role.Noise or Role.Not or Role.Than
        });
}

internal enum LeftoverPlace
{
    Anywhere,
    Value,
    Dimension,
    Unit,

    /// <summary>Right after a greeting: "bonjour Léa".</summary>
    Addressee,
}
