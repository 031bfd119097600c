using System.Diagnostics;
using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Aggregation;

/// <summary>Turns chunks of rows into one number per group.</summary>
internal abstract class Reducer
{
    /// <summary>Whether chunks must each be of one day.</summary>
    public virtual bool NeedsDays => false;

    public abstract void Add(RowChunk chunk);

    public abstract FactGroups Finish();

    public static Reducer For(FactTable table, FactAggregation query, RowSelection selection, RateBook rates)
    {
        var grouping = new Grouping(table, query.GroupBy, query.Buckets?.Count ?? 1);
        switch (query.Aggregate)
        {
            case Aggregate.Count:
                return new CountReducer(grouping);
            case Aggregate.CountDistinct:
                var counted = query.DistinctOf ?? throw new ArgumentException("A distinct count needs a column.", nameof(query));
                return new DistinctReducer(table.Text(counted), grouping, selection.RowCount);
        }
        var numbers = RowNumbers.Of(table, query.Value);
        var conversion = numbers.IsMoney ? Conversion.For(table, query.Currency, rates) : null;
        switch (query.Aggregate)
        {
            case Aggregate.Sum or Aggregate.Average:
                var isAverage = query.Aggregate == Aggregate.Average;
                return SumReducer.CanHold(numbers, grouping, conversion)
                    ? new SumReducer(numbers, grouping, conversion, isAverage)
                    : new WideSumReducer(numbers, grouping, conversion, isAverage);
            case Aggregate.Median:
                return new MedianReducer(numbers, grouping, conversion);
            case Aggregate.Last:
                var perMember = new Grouping(table, [.. query.GroupBy, .. query.Series], query.Buckets?.Count ?? 1);
                return new LastReducer(numbers, perMember, conversion, query.GroupBy.Count);
            default:
                throw new UnreachableException();
        }
    }
}
