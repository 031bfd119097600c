using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// Keeps a count from being answered with an amount, and the other way round: "number of open deals", "montant des affaires
/// perdues", "how long to close a deal". Where no KPI is what was asked for, the nearest are offered.
/// </summary>
internal sealed class CountedOrValued(KpiCatalog catalog)
{
    /// <summary>What a KPI's name stands for after the words before it; none where that must be asked back.</summary>
    public IReadOnlyList<KpiDefinition> Of(Question question, Reading reading, int at, KpiDefinition named)
    {
        if (MeanCount(question, at, named) is { } meant)
        {
            if (!AverageRule.AsksForMean(question) || question.Segments.Where(s => s.As<Meaning.Grained>() is not null).ToList() is not [var per])
            {
                AskBack(question, reading, [question.Segments[at].Span], [meant, named]);
                return [];
            }

            per.IsTaken = true;
            reading.AveragePer = per.As<Meaning.Grained>()!.Grain;
            return [meant];
        }

        var asked = UnitAsked.Before(question, at);
        if (asked.IsCount && LexiconIndex.CountedAs(question.Segments[at].Stem) is { } id && catalog.Find(id) is { } ordered)
            return [ordered];
        var counted = named.CountedAs is { } count ? catalog.Find(count) : null;
        var valued = named.ValuedAs is { } value ? catalog.Find(value) : null;
        if (asked.IsBoth && (counted ?? valued) is { } other)
            return [named, other];
        if (asked is { IsCount: true, IsMass: false } && named.Unit != KpiUnit.Count && !(counted is null && (asked.IsLoose || IsMassOnly(question, asked, named))))
            return Settle(question, reading, at, asked, named, counted, KpiUnit.Count);
        if (asked.IsAmount && named.Unit == KpiUnit.Count && !(asked.IsLoose && valued is null && !Beside(named, KpiUnit.Money).Any()))
            return Settle(question, reading, at, asked, named, valued, KpiUnit.Money);
        return [named];
    }

    /// <summary>After all KPIs are read: "affaires gagnées en valeur", "how long to close a deal".</summary>
    public void Apply(Question question, Reading reading)
    {
        if (question.Has(Role.Duration) && reading.Kpis is [{ Unit: not KpiUnit.Days, IsStock: false } lasting] && Beside(lasting, KpiUnit.Days).FirstOrDefault() is { } days)
            reading.Kpis[0] = days;
        if (reading.Kpis.Count == 0 || FirstNamed(question) is not (>= 0 and var at))
            return;
        if (reading.Kpis is [{ Unit: KpiUnit.Count or KpiUnit.Money } only] && BothBehind(question, at) is { } end)
        {
            if ((only.CountedAs ?? only.ValuedAs) is { } twin && catalog.Find(twin) is { } other)
                reading.Kpis.Add(other); // "deals won count and value"
            else
                AskBack(question, reading, [new(question.Segments[at].Span.Start, end)], only, only.Unit == KpiUnit.Count ? KpiUnit.Money : KpiUnit.Count);
            return;
        }

        if (reading.Kpis is [{ CountedAs: { } count }] && catalog.Find(count) is { } counted && IsCountedBehind(question, at))
            TakeCount(question, reading, at, counted);
        else if (question.Has(Role.Amount) && reading.Kpis.TrueForAll(k => k.Unit == KpiUnit.Count))
            TakeAmounts(question, reading, at);
    }

    /// <summary>"Pipeline count" is the count, "deals won amount and count" both.</summary>
    private static void TakeCount(Question question, Reading reading, int at, KpiDefinition counted)
    {
        if (question.At(at + 1)?.Is(Role.And) == true)
            reading.Kpis.Add(counted);
        else
            reading.Kpis[0] = counted;
    }

    private void TakeAmounts(Question question, Reading reading, int at)
    {
        var marker = question.Segments.First(s => s.Is(Role.Amount));
        if (marker.Span.Start < question.Segments[at].Span.Start)
            return; // read with the name
        if (question.Segments.Any(s => s.Meanings is [Meaning.Number, ..] && s.Span.End <= marker.Span.Start && marker.Span.Start - s.Span.End <= 1))
            return; // "commandes de plus de 500 €"
        var isBoth = question.Segments.Any(s => s.Is(Role.And) && s.Span.Start > question.Segments[at].Span.Start && s.Span.End <= marker.Span.Start);
        for (var i = reading.Kpis.Count - 1; i >= 0; i--)
        {
            var named = reading.Kpis[i];
            if (named.ValuedAs is not { } id || catalog.Find(id) is not { } valued)
                AskBack(question, reading, [question.Segments[at].Span, marker.Span], named, KpiUnit.Money);
            else if (isBoth)
                reading.Kpis.Insert(i + 1, valued); // "affaires gagnées et leur montant"
            else
                reading.Kpis[i] = valued;
        }
    }

    /// <summary>"… count and value", "… en valeur et en nombre", right behind the name or in brackets.</summary>
    /// <returns>Where the words end; null where both are not asked for.</returns>
    private static int? BothBehind(Question question, int at)
    {
        for (var and = at + 1; and < question.Segments.Count; and++)
        {
            if (!question.Segments[and].Is(Role.And))
                continue;
            var (first, second) = (question.At(and - 1), question.At(question.At(and + 1) is { Stem: "en" or "in" or "by" or "their" or "leur" or "the" or "la" or "le" } ? and + 2 : and + 1));
            if (second is not null && and == at + 1 && second.Stem is "value" or "valeur" or "amount" or "montant" && question.At(question.After(at + 2)) is null)
                return second.Span.End; // "deals won and value"
            if (first is not null && second is not null && ((IsCount(first) && IsAmount(second)) || (IsAmount(first) && IsCount(second))))
                return second.Span.End;
        }

        return null;

        static bool IsCount(Segments.Segment word) => word.Is(Role.Count) || word.Stem is "en nombre" or "nombre" or "number" or "count" or "volume" or "quantity" or "quantite" or "in number";

        static bool IsAmount(Segments.Segment word) => word.Is(Role.Amount) || word.Stem is "value" or "valeur" or "amount" or "montant" or "worth";
    }

    private static bool IsCountedBehind(Question question, int at)
    {
        for (var i = at + 1; i < question.Segments.Count; i++)
        {
            if (question.Segments[i].Is(Role.Count) && question.Segments[i].Stem is "count" or "nombre" or "number")
                return question.At(question.After(i)) is not { } next || (next.As<Meaning.Kpi>() is null && next.As<Meaning.Dimension>() is null && next.As<Meaning.Ambiguous>() is null);
        }

        return false;
    }

    /// <summary>"How long do deals take": the KPI of days over the same facts; null where none is asked for, or none is there.</summary>
    public KpiDefinition? Lasting(Question question, IReadOnlyList<KpiDefinition> candidates) =>
        question.Has(Role.Duration) ? Beside(candidates[0], KpiUnit.Days).FirstOrDefault() : null;

    private static int FirstNamed(Question question)
    {
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (question.Segments[at].IsTaken && question.Segments[at].As<Meaning.Kpi>() is not null)
                return at;
        }

        return -1;
    }

    /// <summary>"Combien de recettes": how much, whatever the number of the noun.</summary>
    private static bool IsMassOnly(Question question, UnitAsked asked, KpiDefinition named) => named.Unit == KpiUnit.Money
        && question.Text.AsSpan(asked.Start) is var words && (words.StartsWith("combien", StringComparison.OrdinalIgnoreCase) || words.StartsWith("cb", StringComparison.OrdinalIgnoreCase));

    /// <summary>"Average orders per day" is how many on a day, and no order's value: the count that an amount is named by.</summary>
    private KpiDefinition? MeanCount(Question question, int at, KpiDefinition named)
    {
        var isPer = question.At(at + 1) is { Stem: "per" or "par" } && question.At(question.After(at + 1))?.As<Meaning.Dimension>() is not null; // "average orders per customer"
        if (named.Unit != KpiUnit.Money || !(isPer || question.Segments.Any(s => s.As<Meaning.Grained>() is not null)))
            return null;
        var words = TextFolding.Fold(question.Segments[at].Span.In(question.Text)).Split(' ');
        return words.Length is 2 or 3 && Array.Exists(words, w => w is "average" or "avg" or "mean" or "moyenne" or "moyennes")
            ? catalog.Kpis.FirstOrDefault(k => k.Unit == KpiUnit.Count && (words.Contains(TextFolding.Fold(k.Name.English)) || words.Contains(TextFolding.Fold(k.Name.French))))
            : null;
    }

    private IReadOnlyList<KpiDefinition> Settle(Question question, Reading reading, int at, UnitAsked asked, KpiDefinition named, KpiDefinition? instead, KpiUnit unit)
    {
        if (instead is not null)
            return [instead];
        AskBack(question, reading, [new(asked.Start, question.Segments[at].Span.End)], named, unit);
        return [];
    }

    private void AskBack(Question question, Reading reading, IReadOnlyList<TextSpan> spans, KpiDefinition named, KpiUnit unit) =>
        AskBack(question, reading, spans, Beside(named, unit).Take(LanguageIssue.MostCandidates - 1).Append(named));

    private static void AskBack(Question question, Reading reading, IReadOnlyList<TextSpan> spans, IEnumerable<KpiDefinition> nearest)
    {
        reading.NamesKpi = true;
        reading.AskBack(() => new LanguageIssue.UnknownKpi(
            string.Join(' ', spans.Select(s => s.In(question.Text))),
            [.. nearest.Select(k => Rewriting.Replacing(question.Text, spans, k.Name))]));
    }

    /// <summary>The KPIs of that unit which are made of the same facts, the nearest first.</summary>
    private IEnumerable<KpiDefinition> Beside(KpiDefinition named, KpiUnit unit) => catalog.Kpis
        .Where(k => k.Unit == unit && k.Facts.Intersect(named.Facts).Any())
        .OrderByDescending(k => k.Id == named.Nearest);
}
