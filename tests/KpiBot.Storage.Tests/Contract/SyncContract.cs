using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

public abstract class SyncContract<TStore> : FactStoreContract<TStore> where TStore : IStoreUnderTest, new()
{
    private static readonly WriteMode Upsert = new WriteMode.Upsert();
    private static readonly WriteMode ReplaceAll = new WriteMode.ReplaceAll();

    private static FactBatch Batch(params Fact[] facts) => new(FactSchemas.Sales, FactSchemas.Sales.Columns, facts);

    private IFactSync Begin(WriteMode mode) => Store.BeginSync(Stream, FactSchemas.Sales, mode);

    private void Sync(WriteMode mode, params Fact[] facts) => Load(Stream, FactSchemas.Sales, mode, facts);

    private static WriteMode.ReplaceDays ReplaceDays(string start, string end) => new WriteMode.ReplaceDays(Days(start, end));

    private async Task<decimal> Sum() => (await Ask(Sales())).Groups.Sum(group => group.Value!.Value);

    [Fact]
    public async Task An_upsert_replaces_by_external_id_and_deletes()
    {
        Sync(Upsert, Facts.Sale("a", "2026-10-01", 1), Facts.Sale("b", "2026-10-02", 2), Facts.Sale("c", "2026-10-03", 4));
        Sync(Upsert, Facts.Sale("b", "2026-10-30", 20), Facts.Deleted("c"), Facts.Deleted("never seen"), Facts.Sale("d", "2026-10-05", 8));
        Assert.Equal(29, await Sum());
        Reopen();
        Assert.Equal(29, await Sum());
    }

    [Fact]
    public async Task The_last_writer_wins_within_a_batch_and_between_batches()
    {
        using (var sync = Begin(Upsert))
        {
            sync.Append(Batch(Facts.Sale("a", "2026-10-01", 1), Facts.Sale("a", "2026-10-01", 2), Facts.Sale("b", "2026-10-01", 10)), null);
            sync.Append(Batch(Facts.Sale("a", "2026-10-01", 3), Facts.Deleted("b"), Facts.Deleted("c"), Facts.Sale("c", "2026-10-01", 5)), null);
            sync.Complete(Noon, []);
        }
        Assert.Equal(8, await Sum());
    }

    [Fact]
    public async Task The_same_id_in_another_stream_is_another_row()
    {
        Sync(Upsert, Facts.Sale("a", "2026-10-01", 1));
        Load(Stream with { Stream = "LINES" }, FactSchemas.Sales, Upsert, Facts.Sale("a", "2026-10-01", 2));
        Assert.Equal(3, await Sum());
    }

    [Fact]
    public async Task Replacing_days_leaves_the_other_days_alone()
    {
        Sync(Upsert, Facts.Sale("a", "2026-10-01", 1), Facts.Sale("b", "2026-10-02", 2), Facts.Sale("c", "2026-10-03", 4));
        Sync(ReplaceDays("2026-10-02", "2026-10-03"), Facts.Sale("x", "2026-10-02", 100));
        Assert.Equal(105, await Sum());
        Sync(ReplaceDays("2026-10-01", "2026-10-04"));
        Assert.Equal(0, await Sum());
    }

    [Fact]
    public async Task Replacing_all_drops_what_is_not_named()
    {
        Sync(ReplaceAll, Facts.Sale("a", "2026-10-01", 1), Facts.Sale("b", "2026-10-02", 2));
        Sync(ReplaceAll, Facts.Sale("b", "2026-10-02", 3));
        Assert.Equal(3, await Sum());
        Sync(ReplaceAll);
        Assert.Equal(0, await Sum());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sync_that_brought_no_batch_keeps_the_rows(bool replaceAll)
    {
        Sync(ReplaceAll, Facts.Sale("a", "2026-10-01", 1));
        using var sync = Begin(replaceAll ? ReplaceAll : ReplaceDays("2026-10-01", "2026-11-01"));
        sync.Complete(Noon.AddHours(1), []);
        Assert.Equal(1, await Sum());
        Assert.Equal(Noon.AddHours(1), Assert.Single(Store.Snapshot.Freshness).LastSync);
    }

    [Fact]
    public async Task Readers_keep_their_snapshot_and_see_a_sync_when_it_has_ended()
    {
        Sync(ReplaceAll, Facts.Sale("a", "2026-10-01", 1));
        var before = Store.Snapshot;
        using (var sync = Begin(ReplaceAll))
        {
            sync.Append(Batch(Facts.Sale("b", "2026-10-01", 2)), "page 1");
            Assert.Same(before, Store.Snapshot);
            sync.Append(Batch(Facts.Sale("c", "2026-10-01", 4)), "page 2");
            sync.Complete(Noon, []);
        }
        Assert.Equal(6, await Sum());
        Assert.Equal(1, Assert.Single((await before.AggregateAsync(Sales(), TestContext.Current.CancellationToken)).Groups).Value);
    }

    [Fact]
    public async Task An_abandoned_sync_changes_nothing_for_readers()
    {
        Sync(ReplaceAll, Facts.Sale("a", "2026-10-01", 1));
        using (var sync = Begin(ReplaceAll))
            sync.Append(Batch(Facts.Sale("b", "2026-10-01", 2)), "half way");
        Assert.Equal(1, await Sum());
        Reopen();
        Assert.Equal(1, await Sum());
        Assert.Null(Store.ReadCheckpoint(Stream));
        Sync(ReplaceAll, Facts.Sale("c", "2026-10-01", 4));
        Assert.Equal(4, await Sum());
    }

    [Fact]
    public async Task An_interrupted_upsert_is_resumed_from_its_last_checkpoint()
    {
        Sync(Upsert, Facts.Sale("a", "2026-10-01", 1));
        using (var sync = Begin(Upsert))
        {
            sync.Append(Batch(Facts.Sale("b", "2026-10-01", 2)), "after b");
            sync.Append(Batch(Facts.Sale("c", "2026-10-01", 4)), null);
        }
        Reopen();
        Assert.Equal("after b", Store.ReadCheckpoint(Stream));
        Assert.Equal(1, await Sum());
        using (var sync = Begin(Upsert))
            sync.Complete(Noon, []);
        Assert.Equal(3, await Sum());
        Assert.Equal("after b", Store.ReadCheckpoint(Stream));
    }

    [Fact]
    public async Task An_interrupted_replacement_of_days_is_resumed_too()
    {
        Sync(Upsert, Facts.Sale("a", "2026-10-01", 1), Facts.Sale("b", "2026-10-02", 2), Facts.Sale("c", "2026-10-03", 4));
        using (var sync = Begin(ReplaceDays("2026-10-01", "2026-10-03")))
            sync.Append(Batch(Facts.Sale("x", "2026-10-01", 10)), "first day");
        using (var sync = Begin(ReplaceDays("2026-10-02", "2026-10-03")))
        {
            sync.Append(Batch(Facts.Sale("y", "2026-10-02", 20)), "second day");
            sync.Complete(Noon, []);
        }
        Assert.Equal(34, await Sum());
    }

    [Fact]
    public void The_checkpoint_is_that_of_the_last_batch_that_had_one()
    {
        Assert.Null(Store.ReadCheckpoint(Stream));
        using (var sync = Begin(Upsert))
        {
            sync.Append(Batch(Facts.Sale("a", "2026-10-01", 1)), "1");
            sync.Append(Batch(), "2");
            Assert.Equal("2", Store.ReadCheckpoint(Stream));
            sync.Append(Batch(Facts.Sale("b", "2026-10-01", 1)), null);
            sync.Complete(Noon, []);
        }
        Assert.Equal("2", Store.ReadCheckpoint(Stream));
        Reopen();
        Assert.Equal("2", Store.ReadCheckpoint(Stream));
    }

    [Fact]
    public async Task A_stream_that_fills_another_fact_now_leaves_nothing_in_the_old_one()
    {
        Sync(Upsert, Facts.Sale("a", "2026-10-01", 1));
        Load(Stream, FactSchemas.Spend, Upsert, Facts.Of(FactSchemas.Spend, "s", ("day", "2026-10-01"), ("amount", 7)));
        Assert.Equal(0, await Sum());
        Assert.Equal(7, await Value(Query("spend", Aggregate.Sum, "amount", October())));
        Reopen();
        Assert.Equal(0, await Sum());
    }

    [Fact]
    public void A_stream_is_synced_once_at_a_time()
    {
        using (Begin(Upsert))
            Assert.Throws<InvalidOperationException>(() => Begin(Upsert));
        Begin(Upsert).Dispose();
    }

    [Fact]
    public void An_ended_sync_takes_no_more()
    {
        var sync = Begin(Upsert);
        sync.Complete(Noon, []);
        Assert.Throws<ObjectDisposedException>(() => sync.Append(Batch(), null));
        Assert.Throws<ObjectDisposedException>(() => sync.Complete(Noon, []));
    }

    [Fact]
    public async Task A_batch_that_does_not_fit_its_fact_is_refused_whole()
    {
        using var sync = Begin(Upsert);
        Assert.Throws<ArgumentException>(() => sync.Append(new(FactSchemas.Spend, FactSchemas.Spend.Columns, []), null));
        Assert.Throws<ArgumentException>(() => sync.Append(new(FactSchemas.Sales, [new("day", ColumnType.Text)], []), null));
        Assert.Throws<ArgumentException>(() => sync.Append(new(FactSchemas.Sales, [new("own", ColumnType.Number)], []), null));
        Assert.Throws<ArgumentException>(() => sync.Append(new(FactSchemas.Sales, [new("country", ColumnType.Text), new("country", ColumnType.Text)], []), null));
        Assert.Throws<ArgumentException>(() => sync.Append(Batch(Facts.Sale("a", "2026-10-01", 1), new Fact("b", [])), null));
        Assert.Throws<ArgumentException>(() => sync.Append(Batch(Facts.Sale("", "2026-10-01", 1)), null));
        sync.Complete(Noon, []);
        Assert.Equal(0, await Sum());
    }

    [Fact]
    public async Task A_forgotten_connection_is_gone_and_the_others_stay()
    {
        Sync(ReplaceAll, Facts.Sale("a", "2026-10-01", 1));
        Load(new("files", "sample", "sales"), FactSchemas.Sales, ReplaceAll, Facts.Sale("a", "2026-10-01", 2, ("country", "Samplonia")));
        Store.Forget("sample");
        Assert.Equal(1, await Sum());
        Assert.Empty(Store.Snapshot.Members("country"));
        Assert.Equal(Stream, Assert.Single(Store.Snapshot.Freshness).Stream);
        Reopen();
        Assert.Equal(1, await Sum());
        Assert.Null(Store.ReadCheckpoint(new("files", "sample", "sales")));
    }

    [Fact]
    public async Task Very_many_small_syncs_and_a_very_large_batch_come_out_the_same()
    {
        for (var i = 0; i < 60; i++)
            Sync(Upsert, Facts.Sale($"{i}", "2026-10-01", 1), Facts.Sale($"{i / 2}", "2026-10-02", 3), Facts.Deleted($"{i - 10}"));
        var small = await Sum();
        Reopen();
        Assert.Equal(small, await Sum());
        Sync(Upsert, [.. Enumerable.Range(0, 40_000).Select(i => Facts.Sale($"large {i}", "2026-10-03", 1))]);
        Assert.Equal(small + 40_000, await Sum());
        Reopen();
        Assert.Equal(small + 40_000, await Sum());
    }
}
