using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Drivers;

namespace KpiBot.Core.Answers.Wording;

/// <summary>
/// The reasons of a change in sentences: how much it was, which few members of the telling dimension brought it and which went
/// against it, what came of the mix, and where the whole goes against its parts.
/// </summary>
public sealed class DriversWording(UiLanguage language, ValueWording values, MemberWording members)
{
    private const int MostBesides = 2;

    public IEnumerable<string> Sentences(KpiResult result, ComparedValue compared, Decomposition found)
    {
        var kpi = result.Query.Kpi;
        yield return Change(result, compared, found.Change);
        if (found.Splits.Count == 0)
        {
            if (found.NotAddingUp.Count == 0) // else the note on what was left out says it
                yield return language.Say("There is nothing that it could be split by.", "Rien ne permet d'en détailler les causes.");
            yield break;
        }

        var leading = found.Splits[0];
        var few = LeadingParts.Of(leading, found.Change);
        yield return Few(kpi, leading.Dimension, few, found.Change);
        if (leading is { Mix: { } mix, Rate: { } rate })
            yield return MixAndRate(kpi, leading, mix, rate);
        foreach (var split in found.Splits.Where((s, i) => s.Reversal is Reversal.EveryMember || (i == 0 && s.Reversal is not Reversal.None)).Take(1))
            yield return Against(kpi, split, found.Change);
        if (Besides(kpi, found.Splits.Skip(1), found.Change) is { } besides)
            yield return besides;
    }

    /// <summary>"Revenue fell by €12,300 (-8.1%) against 1–22 October 2026."</summary>
    private string Change(KpiResult result, ComparedValue compared, decimal change)
    {
        var kpi = result.Query.Kpi;
        var (range, unit) = (compared.Comparison.Range, result.Period.Unit);
        var (before, inBefore) = kpi.IsStock
            ? (language.Day(range.End.AddDays(-1)), language.DayOf(range))
            : (language.Range(range, unit), language.InRange(range, unit));
        var earlier = values.Full(kpi.Unit, compared.Earlier.Value);
        var presumed = result.Query is KpiQuery.Drivers { Presumed: { } taken } && (taken is Movement.Rise ? change <= 0 : change >= 0) ? taken : (Movement?)null;
        if (change == 0)
        {
            return presumed is null
                ? language.Say($"{kpi.Name.English} came to the same as {before}: {earlier}.", $"{kpi.Name.French} : valeur inchangée, {earlier} {inBefore} aussi.")
                : language.Say($"{kpi.Name.English} neither rose nor fell: it came to the same as {before}, {earlier}.", $"{kpi.Name.French} : ni hausse ni baisse, {earlier} {inBefore} aussi.");
        }

        var ratio = kpi.Unit is not (KpiUnit.Percent or KpiUnit.Score) && compared.ChangeRatio is { } relative ? $" ({values.RelativeChange(relative)})" : "";
        var (verb, noun) = change > 0 ? ("rose", "hausse") : ("fell", "baisse");
        if (presumed is { } way)
        {
            var (rise, hausse) = way is Movement.Rise ? ("rise", "hausse") : ("fall", "baisse");
            return language.Say(
                $"{kpi.Name.English} did not {rise}: it {verb} by {Size(kpi, change)}{ratio} against {before}.",
                $"{kpi.Name.French} : pas de {hausse}, mais une {noun} de {Size(kpi, change)}{ratio} par rapport à la valeur de {earlier} {inBefore}.");
        }

        return language.Say(
            $"{kpi.Name.English} {verb} by {Size(kpi, change)}{ratio} against {before}.",
            $"{kpi.Name.French} : {noun} de {Size(kpi, change)}{ratio} par rapport à la valeur de {earlier} {inBefore}.");
    }

    /// <summary>"Germany explains €9,100 of it (74%), then Spain €2,000 (16%); France rose by €2,000."</summary>
    private string Few(KpiDefinition kpi, string dimension, LeadingParts few, decimal change)
    {
        if (change == 0)
            return Balanced(kpi, dimension, few);
        var by = members.Dimension(dimension).ToLowerInvariant();
        return few.With.Count == 0
            ? language.Say($"No single {by} explains a tenth of it", $"Aucune valeur de « {by} » n'en explique le dixième") + Against(kpi, dimension, few) + "."
            : language.Say("", $"Par {by} : ") + Parts(kpi, dimension, few, change) + ".";
    }

    /// <summary>The same without its beginning and its end: "Germany explains €9,100 of it (74%); against it, France took away €2,000".</summary>
    /// <param name="few">With one at least that brought the change.</param>
    public string Parts(KpiDefinition kpi, string dimension, LeadingParts few, decimal change)
    {
        var with = few.With.Select((part, i) => Explains(kpi, dimension, part, change, first: i == 0));
        return string.Join(language.Say(", then ", ", puis "), with) + Against(kpi, dimension, few);
    }

    private string Against(KpiDefinition kpi, string dimension, LeadingParts few)
    {
        var against = few.Against.Select(part => language.Say(
            $"{Member(dimension, part)} {Verb(part.Contribution)} {Size(kpi, part.Contribution)}",
            $"{Member(dimension, part)} {Signed(kpi, part)}")).ToList();
        return against.Count == 0
            ? ""
            : language.Say($"; against it, {string.Join(" and ", against)}", $" ; à l'inverse, {string.Join(" et ", against)}");
    }

    private string Explains(KpiDefinition kpi, string dimension, DriverPart part, decimal change, bool first)
    {
        var (member, ratio) = (Member(dimension, part), part.Contribution / change);
        var (size, share) = (Size(kpi, part.Contribution), values.PartOf(ratio));
        var inBrackets = Brackets(ratio);
        return language.Say(
            !first ? $"{member} ({size}{(share is null ? "" : $", {share}")})"
                : ratio > 1 ? $"{member} alone {Verb(part.Contribution)} {size}{inBrackets}, more than the whole"
                : $"{member} explains {size} of it{inBrackets}",
            $"{member} {Signed(kpi, part)}{inBrackets}");
    }

    /// <summary>Nothing changed in the whole: what rose made up for what fell.</summary>
    private string Balanced(KpiDefinition kpi, string dimension, LeadingParts few)
    {
        if (few.With.Count == 0 && few.Against.Count == 0)
            return language.Say("None of its parts changed either.", "Aucune de ses parts n'a changé non plus.");
        var parts = few.With.Concat(few.Against).Select(p => $"{Member(dimension, p)} {Signed(kpi, p)}");
        return language.Say($"Its parts made up for each other: {string.Join(", ", parts)}.", $"Ses parts se compensent : {string.Join(", ", parts)}.");
    }

    /// <summary>"Of -1.2 pts, -0.9 pts come from the mix (more of the base in Paid search, which is below average) and …".</summary>
    private string MixAndRate(KpiDefinition kpi, DimensionSplit split, decimal mix, decimal rate)
    {
        var largest = split.Parts.Where(p => p.Mix is not (null or 0)).MaxBy(p => Math.Abs(p.Mix!.Value));
        var size = Math.Max(Math.Abs(mix + rate), Math.Max(Math.Abs(mix), Math.Abs(rate)));
        var (mixPart, ratePart, all) = (values.Contribution(kpi.Unit, mix, size), values.Contribution(kpi.Unit, rate, size), values.Contribution(kpi.Unit, mix + rate, size));
        var why = largest is null ? "" : Shift(split, largest);
        return language.Say(
            $"Of {all}, {mixPart} came from the mix{why} and {ratePart} from the {members.Plural(split.Dimension)}' own values.",
            $"Sur {all}, {mixPart} viennent de la composition{why} et {ratePart} des valeurs propres à chaque {members.Dimension(split.Dimension).ToLowerInvariant()}.");
    }

    /// <summary>What the weight of a member did: " (more in Paid search, which is below the average)".</summary>
    private string Shift(DimensionSplit split, DriverPart part)
    {
        var (now, before) = (split.Parts.Sum(p => p.Current.Base ?? 0), split.Parts.Sum(p => p.Earlier.Base ?? 0));
        if (now == 0 || before == 0)
            return "";
        var grew = (part.Current.Base ?? 0) / now > (part.Earlier.Base ?? 0) / before;
        var below = grew == part.Mix < 0;
        var member = Member(split.Dimension, part);
        return language.Say(
            $" ({(grew ? "more" : "less")} weight on {member}, which is {(below ? "below" : "above")} the average)",
            $" ({(grew ? "plus" : "moins")} de poids pour {member}, {(below ? "au-dessous" : "au-dessus")} de la moyenne)");
    }

    /// <summary>Where the total goes against its parts.</summary>
    public string Against(KpiDefinition kpi, DimensionSplit split, decimal change)
    {
        var by = members.Dimension(split.Dimension).ToLowerInvariant();
        var (whole, parts) = change > 0 ? (("rose", "la hausse"), ("fell", "en baisse")) : (("fell", "la baisse"), ("rose", "en hausse"));
        return split.Reversal is Reversal.EveryMember
            ? language.Say(
                $"Mind Simpson's paradox: no {by} moved the way the total did. Each {parts.Item1} or stood still, and the total {whole.Item1} because their weights changed.",
                $"Attention, paradoxe de Simpson : aucune valeur de « {by} » ne suit le total. Chacune est {parts.Item2} ou stable ; {whole.Item2} du total vient de leur poids qui a changé.")
            : language.Say(
                $"Within each {by} the values taken together {parts.Item1}: it is the changed mix that turned the total.",
                $"À composition égale par {by}, l'ensemble serait {parts.Item2} : c'est la composition qui a retourné le total.");
    }

    /// <summary>Where else it shows: the largest part of the next dimensions.</summary>
    private string? Besides(KpiDefinition kpi, IEnumerable<DimensionSplit> others, decimal change)
    {
        if (change == 0)
            return null;
        var besides = others.Select(s => (Split: s, Part: LeadingParts.Of(s, change).With is [var first, ..] ? first : null))
            .Where(s => s.Part is not null).Take(MostBesides)
            .Select(s => language.Say(
                $"by {members.Dimension(s.Split.Dimension).ToLowerInvariant()}, {Member(s.Split.Dimension, s.Part!)} {Signed(kpi, s.Part!)}{Brackets(s.Part!.Contribution / change)}",
                $"par {members.Dimension(s.Split.Dimension).ToLowerInvariant()}, {Member(s.Split.Dimension, s.Part!)} {Signed(kpi, s.Part!)}{Brackets(s.Part!.Contribution / change)}"))
            .ToList();
        return besides.Count == 0 ? null : string.Join(language.Say("; ", " ; "), besides).Capitalized() + ".";
    }

    private string Brackets(decimal ratio) => values.PartOf(ratio) is { } share ? $" ({share})" : "";

    private string Member(string dimension, DriverPart part) => members.Member(dimension, part.Member);

    private string Signed(KpiDefinition kpi, DriverPart part) => Signed(kpi, part.Contribution);

    private string Signed(KpiDefinition kpi, decimal amount) => values.Change(kpi.Unit, amount, amount);

    /// <summary>Without its sign, where a word says which way.</summary>
    private string Size(KpiDefinition kpi, decimal amount) => values.Change(kpi.Unit, Math.Abs(amount), amount).TrimStart('+');

    private static string Verb(decimal contribution) => contribution > 0 ? "added" : "took away";
}
