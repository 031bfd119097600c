using CsCheck;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

/// <summary>Random syncs, interrupted and completed, with reopenings between, against a plain dictionary.</summary>
public abstract class ModelContract<TStore> : FactStoreContract<TStore> where TStore : IStoreUnderTest, new()
{
    private static readonly DateOnly FirstDay = new(2026, 10, 1);

    private static readonly Gen<WriteMode> Mode = Gen.OneOf(
        Gen.Const<WriteMode>(new WriteMode.Upsert()),
        Gen.Const<WriteMode>(new WriteMode.ReplaceAll()),
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], (start, days) =>
            (WriteMode)new WriteMode.ReplaceDays(new DateRange(FirstDay.AddDays(start), FirstDay.AddDays(start + days)))));

    private static readonly Gen<ModelRow> Row =
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 7], Gen.Int[-50, 50], Gen.Int[0, 4], (id, day, amount, fate) =>
            new ModelRow($"id {id}", FirstDay.AddDays(day), amount, fate == 0));

    private static readonly Gen<ModelBatch> Batch =
        Gen.Select(Row.Array[0, 6], Gen.Int[0, 1000], Gen.Bool, (rows, checkpoint, hasOne) => new ModelBatch(rows, hasOne ? $"{checkpoint}" : null));

    private static readonly Gen<ModelSync> Sync =
        Gen.Select(Mode, Batch.Array[0, 3], Gen.Int[0, 3], Gen.Bool, (mode, batches, fate, reopens) => new ModelSync(mode, batches, fate > 0, reopens));

    [Fact]
    public async Task A_store_holds_what_a_dictionary_would() => await Sync.Array[1, 12].SampleAsync(async syncs =>
    {
        using var underTest = new TStore();
        var model = new ModelStream();
        foreach (var step in syncs)
        {
            using (var sync = underTest.Store.BeginSync(Stream, FactSchemas.Sales, step.Mode))
            {
                model.Begin(step.Mode);
                foreach (var batch in step.Batches)
                {
                    sync.Append(new(FactSchemas.Sales, FactSchemas.Sales.Columns, [.. batch.Rows.Select(ToFact)]), batch.Checkpoint);
                    model.Append(batch);
                }
                if (step.Completes)
                {
                    sync.Complete(Noon, []);
                    model.Complete();
                }
            }
            if (step.Reopens)
                underTest.Reopen();
            Assert.Equal(model.Rows, await ReadAll(underTest.Store));
            Assert.Equal(model.Checkpoint, underTest.Store.ReadCheckpoint(Stream));
            Assert.Equal(model.Rows.Count, underTest.Store.Snapshot.Freshness.Sum(stream => stream.Rows));
        }
    }, iter: 60);

    private static Fact ToFact(ModelRow row) => row.IsDeleted
        ? Facts.Deleted(row.Id)
        : Facts.Of(FactSchemas.Sales, row.Id, ("day", $"{row.Day:yyyy-MM-dd}"), ("net_amount", row.Amount), ("customer", row.Id));

    private static async Task<SortedDictionary<string, (DateOnly, decimal)>> ReadAll(IFactStore store)
    {
        var days = Enumerable.Range(0, 8).Select(i => DateRange.Of(FirstDay.AddDays(i))).ToList();
        var query = Query("sales", Aggregate.Sum, "net_amount", new DaySelection.Within("day", new(DateOnly.MinValue, DateOnly.MaxValue)));
        var found = new SortedDictionary<string, (DateOnly, decimal)>(StringComparer.Ordinal);
        foreach (var group in (await store.Snapshot.AggregateAsync(query with { GroupBy = ["customer"], Buckets = days })).Groups)
        {
            Assert.Equal(1, group.Rows);
            found.Add(group.Members[0]!, (days[group.Bucket].Start, group.Value!.Value));
        }
        return found;
    }
}
