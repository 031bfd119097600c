using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// "Add France", "ajoute le panier moyen", "and Germany too", "remove the orders": what comes to the question before, or goes
/// from it, where anything else would take its place.
/// </summary>
internal static class AdditionRule
{
    public static bool Adds(Question question) => Leading(question)?.Is(Role.Adds) == true;

    public static bool Removes(Question question) => Removal(question) is not null;

    /// <summary>The word at the beginning that takes away; null where there is none. "Drop Germany" does, "the drop in Germany" is a change.</summary>
    public static Segment? Removal(Question question)
    {
        if (Leading(question) is not { } leading || !leading.Is(Role.Removes))
            return null;
        if (leading.Is(Role.Except))
            return leading;
        var next = question.Segments.SkipWhile(s => s != leading).Skip(1).FirstOrDefault();
        return question.Situation.Thread.Previous is not null && next?.Is(Role.In) == false ? leading : null;
    }

    /// <summary>After the KPIs are read: those that are named come to those before, or go from them.</summary>
    public static void Apply(Question question, Reading reading, Intent.Ask before)
    {
        if (Leading(question) is not { } leading)
            return;
        if (Removes(question) && !leading.Is(Role.Except))
            leading.Reread([new Meaning.Function(Role.Removes)]); // "drop Germany" asks for no change
        if (leading.Is(Role.Adds))
        {
            leading.IsTaken = true;
            if (reading.NamesKpi)
                Keep(reading, before.Kpis.Except(reading.Kpis).ToList(), [.. reading.Kpis]);
        }
        else if (Removes(question) && reading.NamesKpi && before.Kpis.Except(reading.Kpis).ToList() is { Count: > 0 } left && left.Count < before.Kpis.Count)
        {
            leading.IsTaken = true;
            Keep(reading, left, []);
        }
    }

    /// <summary>
    /// "Also France", "et la France aussi"; "and France" as well, where it is no question: "and France?", "et pour la France"
    /// ask about France alone.
    /// </summary>
    public static bool ExtendsFilters(Question question, Reading reading, Intent.Ask before, Intent.Ask named) =>
        Adds(question) || TakesBack(question, before, named) || (!reading.NamesKpi && (question.Has(Role.Also) || IsBareList(question, named)));

    /// <summary>The periods before, and those that are added: "ajoute septembre".</summary>
    public static SeveralPeriods Periods(Intent.Ask before, Intent.Ask named, BusinessCalendar calendar)
    {
        var earlier = before.Period ?? before.Kpis[0].DefaultPeriod;
        var added = named.MorePeriods.Prepend(named.Period!).Select(period => PeriodInContext.Of(period, before.Period));
        return SeveralPeriods.Of([.. before.MorePeriods.Prepend(earlier).Concat(added).Distinct()], calendar);
    }

    /// <summary>"And with the web?" after "without the web".</summary>
    private static bool TakesBack(Question question, Intent.Ask before, Intent.Ask named) =>
        question.Segments.Any(s => s.Stem is "with" or "avec")
        && named.Filters.Count > 0 && named.Filters.All(f => !f.Exclude && before.Filters.Any(b => b.Exclude && b.Dimension == f.Dimension && f.Values.All(b.Values.Contains)));

    private static void Keep(Reading reading, List<KpiDefinition> kept, IReadOnlyList<KpiDefinition> named)
    {
        reading.KeptKpis.AddRange(kept);
        reading.Kpis.Clear();
        reading.Kpis.AddRange([.. kept, .. named]);
    }

    private static bool IsBareList(Question question, Intent.Ask named)
    {
        if (question.Text.Contains('?') || named.Filters.Count == 0 || named.Filters.Any(f => f.Exclude))
            return false;
        var first = question.Segments.TakeWhile(s => !s.Is(Role.And)).ToList();
        return first.TrueForAll(IsPolite) && question.Segments.Skip(first.Count).All(s => s.IsPlainMember || s.Is(Role.And) || s.IsFiller);
    }

    /// <summary>Behind "thanks", "can you" and "and also".</summary>
    private static Segment? Leading(Question question) => question.Segments.FirstOrDefault(s =>
        s.Is(Role.Adds) || s.Is(Role.Removes) || !(s.IsFiller || s.Is(Role.And) || s.Is(Role.Also) || IsPolite(s)));

    private static bool IsPolite(Segment segment) => segment.Is(Role.Thanks) || segment.Is(Role.Greeting);
}
