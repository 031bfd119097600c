using KpiBot.Core.Calendar;

namespace KpiBot.Core.Queries.Targets;

/// <summary>Targets of smaller periods laid end to end over a larger one, the longest first, and the months that none covers.</summary>
internal sealed record TargetTiling(IReadOnlyList<TargetPart> Parts, IReadOnlyList<DateRange> Missing)
{
    /// <returns>Null where the period is not made of whole months.</returns>
    public static TargetTiling? Cover(DateRange period, IReadOnlyList<TargetPart> targets)
    {
        if (period.Start.Day != 1 || period.End.Day != 1)
            return null;
        var (parts, missing) = (new List<TargetPart>(), new List<DateRange>());
        for (var start = period.Start; start < period.End;)
        {
            var part = targets.Where(t => t.Period.Start == start && t.Period.End <= period.End).MaxBy(t => t.Period.Days);
            if (part is not null)
                parts.Add(part);
            else
                missing.Add(new(start, start.AddMonths(1)));
            start = part?.Period.End ?? start.AddMonths(1);
        }

        return new(parts, missing);
    }
}
