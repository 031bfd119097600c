using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Language.Threads;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>Finds the KPIs: by name, by what is counted, and for ambiguous words by the unit that is asked for.</summary>
internal sealed class KpiRule(KpiCatalog catalog, VocabularyIndex vocabulary)
{
    private readonly SeparatedNames separated = new(vocabulary);
    private readonly EllipticNames elliptic = new(vocabulary);
    private readonly NamesWithExclusion exclusions = new(vocabulary);
    private readonly CountedOrValued units = new(catalog);
    private readonly PlainNameRule plainNames = new(catalog);
    private readonly OtherNumberRule others = new(catalog);

    public void Apply(Question question, Reading reading)
    {
        FunnelRule.TakeEnds(question);
        if (plainNames.Apply(question, reading))
            return;
        exclusions.Apply(question);
        separated.Apply(question);
        elliptic.Apply(question);
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var segment = question.Segments[at];
            if (IsPronoun(question, segment) || HowAreYou.IsAt(question, at) || IsPriorMonth(segment))
                continue;
            if (segment.As<Meaning.Ambiguous>() is { } ambiguous && Candidates(question, ambiguous.Term) is var candidates)
            {
                if (IsWhatKpiIsAbout(question, reading, at, candidates))
                    segment.IsTaken = true;
                else
                    Choose(question, reading, at, segment, candidates);
            }
            else if (((reading.Kpis.Count > 0 || question.Situation.Thread.Previous is not null) && Describes(question, at) || DescribesNext(question, at)) && AsValue(segment) is { Count: > 0 } values)
                segment.Reread(values);
            else if (segment.As<Meaning.Kpi>() is { } based && IsBaseOfRate(question, reading, at, based.Definition))
                segment.IsTaken = true;
            else if (segment.As<Meaning.Kpi>() is { } kpi && KindOfNext(question, at) is { } kind)
                segment.Reread([kind]);
            else if (segment.As<Meaning.Kpi>() is { } measured && (others.AsksFor(question, reading, at, measured.Definition) || QualifyingKpi.Settles(question, reading, at, measured.Definition)))
                segment.IsTaken = true;
            else if (segment.As<Meaning.Kpi>() is { } named && !segment.IsTaken && !IsValueOfNamedDimension(question, at))
                Take(question, reading, at, segment, named.Definition);
        }

        if (reading.IsUnitTaken)
        {
            foreach (var marker in question.Segments.Where(s => s.Is(Role.Percent) || s.Is(Role.Amount)))
                marker.IsTaken = true;
        }

        if (!reading.NamesKpi)
            TakeSelling(question, reading);
        if (!reading.NamesKpi)
            TakeConverting(question, reading);
        units.Apply(question, reading);
    }

    /// <summary>"Ça" is not "CA"; nor is it, in a thread, in "pourquoi ca baisse".</summary>
    private static bool IsPronoun(Question question, Segment segment) => segment.Span.In(question.Text) switch
    {
        "ça" or "Ça" => true,
        "ca" => question.Situation.Thread.Previous is not null && (question.Has(Role.Why) || question.Has(Role.Explains)),
        _ => false,
    };

    /// <summary>"MTD vs PM" sets no basket against a month.</summary>
    private static bool IsPriorMonth(Segment segment) => segment is { Stem: "pm", Meanings: [Meaning.Time, ..] };

    /// <summary>"How much did we sell" is the revenue, "how many chairs did we sell" the units.</summary>
    private void TakeSelling(Question question, Reading reading)
    {
        if (!question.Has(Role.Selling))
            return;
        var before = question.Situation.Thread.Previous;
        if (question.Has(Role.Person) && before is { Kpis: [{ Id: "revenue" or "units_sold" or "orders" }] })
            return; // "who sold the most?" is about what the thread is about
        var isCounted = question.Segments.Any(s => s.Is(Role.Count) && !s.Is(Role.Selling) && s.Stem is not ("combien" or "cb"));
        if (catalog.Find(isCounted ? "units_sold" : "revenue") is { } sold)
            Add(reading, sold);
    }

    /// <summary>"Which source converts best", "quel pays convertit le moins": what is ranked is how well each converts.</summary>
    private void TakeConverting(Question question, Reading reading)
    {
        if (!question.Segments.Any(s => s.As<Meaning.Rank>() is not null) || question.Segments.FirstOrDefault(s => s.IsUnknown && s.Stem is "convert" or "converts" or "converting" or "convertit" or "convertissent") is not { } verb
            || catalog.Find("conversion_rate") is not { } rate)
            return;
        verb.IsTaken = true;
        Add(reading, rate);
    }

    /// <summary>"Revenue from new customers", "CA nouveaux clients"; "revenue, new customers" are two.</summary>
    private static bool Describes(Question question, int at) => IsOnly(question, at)
        || (question.At(question.Before(at)) is { } before && (question.IsPreposition(before) || before.Is(Role.Except)
            || (before.As<Meaning.Kpi>() is { } kpi && kpi.Definition.Dimensions.Contains("customer_type")
                && (string.IsNullOrWhiteSpace(question.Text[before.Span.End..question.Segments[at].Span.Start]) || question.At(at - 1)?.Is(Role.Only) == true))));

    /// <summary>"Conversion rate of trade show leads": what the rate is a share of, and no second KPI.</summary>
    private static bool IsBaseOfRate(Question question, Reading reading, int at, KpiDefinition named)
    {
        if (reading.Kpis is not [{ Ratio: { } ratio, Unit: KpiUnit.Percent }] || ratio.Right != named.Formula)
            return false;
        var before = question.Before(at);
        while (question.At(before)?.IsPlainMember == true)
            before = question.Before(before);
        return question.At(before) is { } connector && question.IsPreposition(connector);
    }

    /// <summary>"New customers revenue", "only new customers' orders": in English what describes comes first.</summary>
    private static bool DescribesNext(Question question, int at) =>
        (question.Language == UiLanguage.English || question.At(at - 1)?.Is(Role.Only) == true)
        && question.At(at + 1)?.As<Meaning.Kpi>() is { } next && next.Definition.Dimensions.Contains("customer_type") && IsBeside(question, at);

    /// <summary>"Sales spend": of the spend, and no revenue.</summary>
    private static Meaning.Member? KindOfNext(Question question, int at) =>
        question.At(at + 1)?.As<Meaning.Kpi>() is { } next && IsBeside(question, at)
            ? question.Segments[at].Meanings.OfType<Meaning.Member>().FirstOrDefault(m => next.Definition.Dimensions.Contains(m.DimensionId))
            : null;

    private static bool IsBeside(Question question, int at) =>
        question.Text.AsSpan(question.Segments[at].Span.End..question.Segments[at + 1].Span.Start).Trim("'’s ").IsEmpty;

    /// <summary>"Dépenses commerciales": an adjective that is also the name of a dimension, which this KPI does not have.</summary>
    private static void TakeKind(Question question, int at, KpiDefinition kpi)
    {
        if (question.At(at + 1) is { Meanings: [Meaning.Dimension dimension, ..] } next && !kpi.Dimensions.Contains(dimension.Id) && IsBeside(question, at)
            && next.Meanings.OfType<Meaning.Member>().FirstOrDefault(m => kpi.Dimensions.Contains(m.DimensionId)) is { } kind)
            next.Reread([kind]);
    }

    /// <summary>"Only new customers", after another question: the word stands right before, a filler as it is.</summary>
    private static bool IsOnly(Question question, int at) =>
        question.Situation.Thread.Previous is not null && question.At(at - 1) is { } beside
        && (beside.Is(Role.Only) || (beside.IsFiller && question.At(at - 2)?.Is(Role.Only) == true));

    private void Take(Question question, Reading reading, int at, Segment segment, KpiDefinition named)
    {
        var others = segment.Meanings.OfType<Meaning.Kpi>().Select(k => k.Definition).ToList();
        if (others.Count > 1)
        {
            Choose(question, reading, at, segment, others);
            return;
        }

        segment.IsTaken = true;
        TakeKind(question, at, named);
        foreach (var kpi in units.Of(question, reading, at, named))
            Add(reading, kpi);
    }

    /// <summary>"Win rate on enterprise deals": what the rate is taken of, and no second KPI.</summary>
    private static bool IsWhatKpiIsAbout(Question question, Reading reading, int at, List<KpiDefinition> candidates)
    {
        if (reading.Kpis.Count == 0 || !candidates.All(c => reading.Kpis.TrueForAll(k => k.Facts.Intersect(c.Facts).Any())))
            return false;
        var before = question.Before(at);
        if (question.At(before) is { IsTaken: true } rate && rate.As<Meaning.Kpi>() is not null && !question.Text.AsSpan(rate.Span.End..question.Segments[at].Span.Start).Contains(','))
            return true; // "taux de closing deals", "combien de temps pour signer un deal"
        while (question.At(before)?.IsPlainMember == true)
            before = question.Before(before);
        return question.At(before) is { } connector && question.IsPreposition(connector);
    }

    private void Choose(Question question, Reading reading, int at, Segment segment, List<KpiDefinition> candidates)
    {
        segment.IsTaken = true;
        if (units.Lasting(question, candidates) is { } lasting)
        {
            Add(reading, lasting);
            return;
        }

        var asked = UnitAsked.Before(question, at);
        var unit = question.Has(Role.Percent) ? KpiUnit.Percent
            : question.Has(Role.Amount) || asked is { IsAmount: true, IsLoose: false } ? KpiUnit.Money
            : asked.IsCount ? KpiUnit.Count
            : reading.FittingUnit is KpiUnit.Percent or KpiUnit.Money ? reading.FittingUnit
            : (KpiUnit?)null;
        var isTelling = candidates.Any(k => k.Unit != unit); // "number of closed deals": won and lost are counted alike
        if (unit is not null && isTelling && candidates.FirstOrDefault(k => k.Unit == unit) is { } chosen)
        {
            if (asked.IsBoth && candidates.FirstOrDefault(k => k.Unit == KpiUnit.Count) is { } count)
                Add(reading, count);
            reading.IsUnitTaken = true;
            Add(reading, chosen);
            return;
        }

        reading.NamesKpi = true;
        if (unit is null && question.Situation.Choices.FirstOrDefault(c => c.Words == segment.Stem) is { } known && candidates.FirstOrDefault(k => k.Id == known.Id) is { } usual)
        {
            reading.ReadAs.Add(new(segment.Span.In(question.Text), usual.Name));
            Add(reading, usual);
            return;
        }

        // "The biggest deals": one by one they cannot be had, so the rank is no part of what is offered.
        var ranks = question.At(question.Before(at)) is { } before && before.As<Meaning.Rank>() is not null && !question.Segments.Any(s => s.As<Meaning.Dimension>() is not null);
        var replaced = ranks ? new TextSpan(question.Segments[question.Before(at)].Span.Start, segment.Span.End) : question.WithLead(segment.Span);
        if (question.At(question.AfterPrepositions(at)) is { IsUnknown: true } verb && LexiconIndex.FormsOf(verb.Stem).Count > 0)
            replaced = new(replaced.Start, verb.Span.End); // "deals to close": not won yet, so that the verb fits none of the candidates
        reading.AskBack(() => new LanguageIssue.AmbiguousKpi(
            segment.Span.In(question.Text),
            [.. candidates.Take(LanguageIssue.MostCandidates).Select(k => Rewriting.Replacing(question.Text, [replaced], k.Name))],
            [.. candidates.Take(LanguageIssue.MostCandidates).Select(k => new Choice(segment.Stem, k.Id))]));
    }

    /// <summary>"Kind sale": the value, although "sale" is also a name of the revenue.</summary>
    private static bool IsValueOfNamedDimension(Question question, int at) =>
        question.At(question.Before(at))?.As<Meaning.Dimension>() is { } dimension
        && question.Segments[at].Meanings.Any(m => m is Meaning.Member member && member.DimensionId == dimension.Id);

    /// <summary>"Revenue from new customers" asks for one KPI: "new" is a value there, and "customers" the noun it describes.</summary>
    private IReadOnlyList<Meaning> AsValue(Segment segment)
    {
        var words = segment.Stem.Split(' ');
        for (var cut = 1; cut < words.Length; cut++)
        {
            var values = vocabulary.Phrases.Find(words.AsSpan(..cut));
            if (values is [Meaning.Member, ..] && vocabulary.Phrases.Find(words.AsSpan(cut..)).Any(m => m is Meaning.Dimension))
                return values;
        }

        return [];
    }

    private static void Add(Reading reading, KpiDefinition kpi)
    {
        reading.NamesKpi = true;
        if (!reading.Kpis.Contains(kpi))
            reading.Kpis.Add(kpi);
    }

    /// <summary>"Deals in negotiation" are open ones, which were neither won nor lost.</summary>
    private List<KpiDefinition> Candidates(Question question, AmbiguousTerm term)
    {
        var all = term.Kpis.Select(catalog.Find).OfType<KpiDefinition>().ToList();
        var open = all.FindAll(k => k.IsStock && k.Dimensions.Contains("stage"));
        if (open.Count is 0 || open.Count == all.Count || !question.Segments.Any(s => s.Meanings is [Meaning.Member { DimensionId: "stage", Value: not ("Won" or "Lost") }, ..]))
            return all;
        return [.. open.Concat(open.Select(k => k.CountedAs is { } id ? catalog.Find(id) : null).OfType<KpiDefinition>()).Distinct()];
    }
}
