using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries.Targets;

/// <summary>Finds the target of a KPI for a period and a selection: in the targets that sources deliver, else in the KPI's definition.</summary>
internal sealed class TargetBook(QueryScope scope)
{
    private const string Fact = "targets";

    private readonly KpiDefinition kpi = scope.Kpi;

    public async ValueTask<TargetFinding> FindAsync(DateRange period, CancellationToken cancellation)
    {
        var set = await ReadAsync(period, cancellation).ConfigureAwait(false);
        if (set.Find(t => t.IsTwice && t.Part.Period.Start >= period.Start && t.Part.Period.End <= period.End) is { } twice)
            return new TargetFinding.SetTwice(twice.Part.Period);
        var parts = set.ConvertAll(t => t.Part);
        if (parts.Find(t => t.Period == period) is { } whole)
            return new TargetFinding.Found(whole.Value, [whole]);
        TargetFinding? found = TargetTiling.Cover(period, parts) is { } tiles ? Together(tiles) : null;
        return found ?? OfDefinition(period) ?? (TargetFinding)new TargetFinding.None(parts.Find(t => t.Period.Intersect(period).Days > 0)?.Period);
    }

    /// <summary>Amounts and counts are added up; of a rate every part must have the same target.</summary>
    private TargetFinding? Together(TargetTiling tiles)
    {
        if (tiles.Parts.Count == 0)
            return null;
        if (tiles.Missing.Count > 0)
            return new TargetFinding.Incomplete(tiles.Missing);
        if (TimeSums.AddUp(kpi))
            return new TargetFinding.Found(tiles.Parts.Sum(p => p.Value), tiles.Parts);
        return tiles.Parts.Select(p => p.Value).Distinct().Count() == 1
            ? new TargetFinding.Found(tiles.Parts[0].Value, tiles.Parts)
            : new TargetFinding.NotAdditive();
    }

    /// <summary>A definition's target is a month's where months add up, and any period's where they do not. It is the whole company's.</summary>
    private TargetFinding.Found? OfDefinition(DateRange period)
    {
        if (kpi.Target is not { } target || scope.Query.Filters.Count > 0)
            return null;
        if (!TimeSums.AddUp(kpi))
            return new(target, [new(period, target)]);
        if (period.Start.Day != 1 || period.End.Day != 1)
            return null;
        List<TargetPart> months = [.. scope.Calendar.Cut(period, Grain.Month).Select(m => new TargetPart(m, target))];
        return new(months.Sum(m => m.Value), months);
    }

    private sealed record SetTarget(TargetPart Part, bool IsTwice);

    /// <summary>Every period of the year so far that has a target for exactly this selection.</summary>
    private async ValueTask<List<SetTarget>> ReadAsync(DateRange period, CancellationToken cancellation)
    {
        if (!scope.Facts.IsDelivered(Fact) || Conditions() is not { } conditions)
            return [];
        List<string> split = [.. scope.Query.Filters.Select(f => f.Dimension).Distinct()];
        var days = new DateRange(period.Start.Year > 1 ? new(period.Start.Year, 1, 1) : period.Start, period.End);
        var groups = await scope.Facts.AggregateAsync(
            new(Fact, Aggregate.Sum, new RowValue.Column("value"), new DaySelection.Within("period_start", days), conditions, scope.Currency)
            { GroupBy = ["period", .. split, FactSource.Column] },
            cancellation).ConfigureAwait(false);

        var members = scope.Query.Filters.Aggregate(1, (product, filter) => product * filter.Values.Distinct().Count());
        return
        [
            .. OnePerSelection(groups.Groups).GroupBy(g => g.Members[0])
                .Where(g => g.Count() == members && (members == 1 || TimeSums.AddUp(kpi)))
                .Select(g => (Period: TargetPeriod.Parse(g.Key ?? ""), Groups: g))
                .Where(g => g.Period is not null && g.Groups.All(x => x.Value is not null))
                .Select(g => new SetTarget(new(g.Period!.Value, g.Groups.Sum(x => x.Value!.Value)), g.Groups.Any(x => x.Rows > 1)))
                .OrderBy(t => t.Part.Period.Start).ThenBy(t => t.Part.Period.Days),
        ];
    }

    /// <summary>A target that was set by word wins over those that sources deliver for the same.</summary>
    private static IEnumerable<FactGroup> OnePerSelection(IReadOnlyList<FactGroup> groups)
    {
        foreach (var same in groups.GroupBy(g => string.Join('\u0001', g.Members.SkipLast(1).Select(m => m ?? "\u0002"))))
        {
            var own = same.FirstOrDefault(g => g.Members[^1] == StreamId.OwnTargets.ToString());
            yield return own ?? same.First() with { Value = same.Any(g => g.Value is null) ? null : same.Sum(g => g.Value), Rows = same.Sum(g => g.Rows) };
        }
    }

    /// <summary>Rows about the members that the question names and about nothing else; null where targets cannot say that.</summary>
    private List<RowCondition>? Conditions()
    {
        var dimensions = scope.Facts.Dimensions(Fact);
        var filters = scope.Query.Filters;
        if (filters.Any(f => f.Exclude || f.Values.Contains(null) || !dimensions.Contains(f.Dimension))
            || filters.Select(f => f.Dimension).Distinct().Count() != filters.Count)
            return null;
        List<RowCondition> conditions = [new RowCondition.OneOf("kpi", [kpi.Id])];
        foreach (var dimension in dimensions)
        {
            var filter = filters.FirstOrDefault(f => f.Dimension == dimension);
            conditions.Add(filter is null ? new RowCondition.Absent(dimension) : new RowCondition.OneOf(dimension, filter.Values));
        }

        return conditions;
    }
}
