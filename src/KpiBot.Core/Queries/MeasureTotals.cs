using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>
/// What one query has computed already. The groups of a sum or a count, taken together, are its total: a breakdown whose rows
/// come first has its headline for nothing. And each observation's missing rates, whichever aggregation met them.
/// </summary>
internal sealed class MeasureTotals
{
    private readonly Dictionary<(Measure Measure, Observation Observed), FactGroup?> totals = [];
    private readonly Dictionary<Observation, List<MissingRate>> missingRates = [];

    /// <returns>False where the total is not known yet.</returns>
    /// <param name="total">Null where no rows match.</param>
    public bool TryGet(Measure measure, Observation observed, out FactGroup? total) => totals.TryGetValue((measure, observed), out total);

    /// <param name="groups">All groups of the measure over the observation, by members or by buckets that tile its days.</param>
    public void Keep(Measure measure, Observation observed, FactGroups groups)
    {
        KeepMissing(observed, groups.MissingRates);
        if (groups.Groups.Count <= 1)
            totals[(measure, observed)] = groups.Groups.Count == 0 ? null : groups.Groups[0];
        else if (measure.Aggregate is Aggregate.Sum or Aggregate.Count)
            totals[(measure, observed)] = Sum(groups.Groups);
    }

    /// <summary>What could not be converted, each once.</summary>
    public IReadOnlyList<MissingRate> MissingRatesOf(Observation observed) => missingRates.GetValueOrDefault(observed) ?? [];

    private void KeepMissing(Observation observed, IReadOnlyList<MissingRate> missing)
    {
        if (missing.Count == 0)
            return;
        if (!missingRates.TryGetValue(observed, out var known))
            missingRates[observed] = known = [];
        known.AddRange(missing.Except(known));
    }

    private static FactGroup Sum(IReadOnlyList<FactGroup> groups)
    {
        decimal? value = null;
        var rows = 0L;
        foreach (var group in groups)
        {
            value = group.Value is { } own ? (value ?? 0) + own : value;
            rows += group.Rows;
        }

        return new([], 0, value, rows);
    }
}
