using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>The rows of facts that a reconciled number was made of.</summary>
public static class LinesBehind
{
    /// <summary>More lines than this are counted and not read.</summary>
    public const int Most = 100_000;

    private const string Order = "order";
    private const string Currency = "currency";

    /// <summary>
    /// Of each measure, with no other columns than the KPI is made of or can be split by: who may see revenue need not
    /// see what the goods cost.
    /// </summary>
    public static async ValueTask<IReadOnlyList<MeasureLines>> ReadAsync(KpiResult result, IFactSnapshot facts, CancellationToken cancellation)
    {
        var lines = new List<MeasureLines>();
        foreach (var measure in result.Reconciliation)
        {
            lines.Add(new(measure.Measure, await facts.LinesAsync(
                measure.Over, ColumnsOf(result.Query.Kpi, measure.Measure, facts), Most, cancellation).ConfigureAwait(false)));
        }

        return lines;
    }

    private static IReadOnlyList<string> ColumnsOf(KpiDefinition kpi, Measure measure, IFactSnapshot facts)
    {
        var schema = FactSchemas.Find(measure.Fact)!;
        List<string> columns =
        [
            FactSource.Column, .. DaysOf(measure),
            .. schema.Columns.Select(c => c.Name).Where(c => c == Order),
            .. facts.Dimensions(measure.Fact).Where(new SharedDimensions(kpi, facts).Has),
            .. measure.DistinctOf is { } distinct ? [distinct] : Array.Empty<string>(),
            .. ValuesOf(measure.Value),
            .. measure.IsMoney ? [Currency] : Array.Empty<string>(),
        ];
        return [.. columns.Distinct()];
    }

    private static IEnumerable<string> DaysOf(Measure measure) => measure.Day switch
    {
        MeasureDay.On on => measure.MaturesOn is { } matures ? [on.Column, matures] : [on.Column],
        MeasureDay.OpenBetween open => [open.From, .. open.Until],
        _ => throw new System.Diagnostics.UnreachableException(measure.Day.GetType().Name),
    };

    private static IEnumerable<string> ValuesOf(RowValue? value) => value switch
    {
        null => [],
        RowValue.Column column => [column.Name],
        RowValue.Product product => [product.Left, product.Right],
        RowValue.DaysBetween days => [days.From, days.To],
        _ => throw new System.Diagnostics.UnreachableException(value.GetType().Name),
    };
}

/// <summary>The lines that one measure was made of.</summary>
public sealed record MeasureLines(Measure Measure, FactLines Lines);
