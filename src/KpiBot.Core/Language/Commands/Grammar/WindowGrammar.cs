using KpiBot.Core.Calendar;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>"Highest in 6 months", "au plus bas depuis janvier", "record of the year": the days of which a new high or low is one.</summary>
internal sealed class WindowGrammar(CommandText text)
{
    private static readonly string[] Leads = ["in", "over", "for", "since", "on", "of", "the", "within", "from", "sur", "en", "depuis", "de", "du", "des", "d'", "l'", "la", "le", "les", "a", "au", "par"];

    /// <param name="from">Where the words of the high or low end.</param>
    public PeriodExpression? Take(int from)
    {
        for (var at = from; at < text.Count && at <= from + 2; at++)
        {
            if (text.TimeAt(at) is { Expression: { } said, Recurrence: null } match)
            {
                var next = text.Place(match).Next;
                text.Take(from, next);
                return Rolling(said);
            }

            if (!Leads.Contains(text.Folded(at)))
                return null;
        }

        return null;
    }

    /// <summary>So many months back from today, whatever the days of the month: a high of six months is no high of six calendar months.</summary>
    private static PeriodExpression Rolling(PeriodExpression said) => said switch
    {
        LastUnits last => last with { Rolling = true },
        UnitsBack back => new LastUnits(back.Unit, back.Count, Rolling: true),
        Shifted { Unit: var unit, Count: > 0 and var count } ahead when ahead.Period == RelativePeriod.Today => new LastUnits(unit, count, Rolling: true),
        NextUnits next => new LastUnits(next.Unit, next.Count, Rolling: true),
        SpanFrom { Unit: var unit, Count: var count } => new LastUnits(unit, count, Rolling: true),
        Since { From: Shifted { Unit: var unit, Count: < 0 and var count } } => new LastUnits(unit, -count, Rolling: true),
        Since { From: UnitsBack back } => new LastUnits(back.Unit, back.Count, Rolling: true),
        _ => said,
    };
}
