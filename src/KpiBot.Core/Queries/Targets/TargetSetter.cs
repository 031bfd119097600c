using System.Globalization;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries.Targets;

/// <summary>Keeps targets that people set by word, as facts of KpiBot's own: they win over those that sources deliver for the same.</summary>
public sealed class TargetSetter(BusinessCalendar calendar, IFactStore store, TimeProvider clock)
{
    private readonly Lock writing = new();

    /// <summary>Null where a target cannot be set for these days or rows; else what is to be written.</summary>
    public SettableTarget? Settable(KpiDefinition kpi, PeriodExpression period, IReadOnlyList<DimensionFilter> filters)
    {
        if (calendar.Resolve(period) is not PeriodResolution.Resolved { Period.Range: var range } || TargetPeriod.Write(range) is not { } written)
            return null;
        var dimensions = FactSchemas.Targets.Dimensions.ToList();
        var isOne = filters.All(f => !f.Exclude && f.Values is [not null] && dimensions.Contains(f.Dimension) && kpi.Dimensions.Contains(f.Dimension))
            && filters.Select(f => f.Dimension).Distinct().Count() == filters.Count;
        return isOne ? new(kpi, written, range, filters) : null;
    }

    /// <summary>Durable, and seen by questions, when it returns.</summary>
    /// <param name="value">In the KPI's unit, percentages as fractions.</param>
    public void Set(SettableTarget target, decimal value)
    {
        var schema = FactSchemas.Targets;
        var cells = new FactValue[schema.Columns.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = Cell(schema.Columns[i], target, value);
        var now = clock.GetUtcNow();
        lock (writing)
        {
            using var sync = store.BeginSync(StreamId.OwnTargets, schema, new WriteMode.Upsert());
            sync.Append(new(schema, schema.Columns, [new Fact(target.Key, cells, now)]), null);
            sync.Complete(now, []);
        }
    }

    private static FactValue Cell(FactColumn column, SettableTarget target, decimal value) => column.Name switch
    {
        "kpi" => FactValue.Of(target.Kpi.Id),
        "period" => FactValue.Of(target.Period),
        "period_start" => FactValue.Of(target.Days.Start),
        "value" => FactValue.Of(value, column.Type),
        var dimension => FactValue.Of(target.Filters.FirstOrDefault(f => f.Dimension == dimension)?.Values[0]),
    };
}

/// <summary>What a target is set for.</summary>
/// <param name="Period">As the fact writes it.</param>
public sealed record SettableTarget(KpiDefinition Kpi, string Period, DateRange Days, IReadOnlyList<DimensionFilter> Filters)
{
    /// <summary>One row of its own for each KPI, period and selection.</summary>
    public string Key => string.Join('|', [Kpi.Id, Period, .. Filters.OrderBy(f => f.Dimension, StringComparer.Ordinal).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Dimension}={f.Values[0]}"))]);
}
