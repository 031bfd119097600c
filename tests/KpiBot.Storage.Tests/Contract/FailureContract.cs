using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

public abstract class FailureContract<TStore> : FactStoreContract<TStore> where TStore : IStoreUnderTest, new()
{
    private static readonly SyncFailure Failure = new(Noon.AddHours(2), "ventes.csv: 3 of 4 rows are bad");
    private static readonly RejectedRow[] Earlier = [new("ventes.csv", 7, "montant", "« 12,,5 » is no number")];
    private static readonly RejectedRow[] Refused = [new("ventes.csv", 2, "jour", "« hier » is no day"), new("ventes.csv", 3, null, "The row has 3 cells")];

    private Freshness Freshness => Assert.Single(Store.Snapshot.Freshness);

    private void LoadSales()
    {
        using var sync = Store.BeginSync(Stream, FactSchemas.Sales, new WriteMode.ReplaceAll());
        sync.Append(new(FactSchemas.Sales, FactSchemas.Sales.Columns, [Facts.Sale("1", "2026-10-01", 5)]), "page 1");
        sync.Complete(Noon, Earlier);
    }

    private void Fail(params RejectedRow[] refused) => Store.RecordFailure(Stream, FactSchemas.Sales, Failure, refused);

    [Fact]
    public async Task A_failure_is_told_beside_the_facts_and_the_checkpoint_before_it()
    {
        LoadSales();
        var loaded = Freshness;
        Fail(Refused);
        Assert.Equal(loaded with { LastFailure = Failure }, Freshness);
        Reopen();
        Assert.Equal(loaded with { LastFailure = Failure }, Freshness);
        Assert.Equal(("page 1", 5m), (Store.ReadCheckpoint(Stream), await Value(Sales())));
    }

    [Fact]
    public void A_snapshot_taken_before_a_failure_does_not_know_it()
    {
        LoadSales();
        var before = Store.Snapshot;
        Fail();
        Assert.Null(Assert.Single(before.Freshness).LastFailure);
    }

    [Fact]
    public void The_next_sync_that_is_completed_ends_a_failure()
    {
        Fail(Refused);
        LoadSales();
        Assert.Null(Freshness.LastFailure);
        Reopen();
        Assert.Null(Freshness.LastFailure);
        Assert.Equal(Earlier, Store.ReadRejected(Stream));
    }

    [Fact]
    public void So_does_one_that_found_the_source_unchanged_and_the_report_before_holds_again()
    {
        LoadSales();
        Fail(Refused);
        Assert.Equal(Refused, Store.ReadRejected(Stream));
        using (var sync = Store.BeginSync(Stream, FactSchemas.Sales, new WriteMode.Upsert()))
            sync.Complete(Noon.AddHours(3), []);
        Assert.Equal((null, Noon.AddHours(3), 1), (Freshness.LastFailure, Freshness.LastSync, Freshness.Rejected));
        Assert.Equal(Earlier, Store.ReadRejected(Stream));
    }

    [Fact]
    public void A_sync_that_is_not_completed_leaves_a_failure()
    {
        Fail();
        Store.BeginSync(Stream, FactSchemas.Sales, new WriteMode.Upsert()).Dispose();
        Reopen();
        Assert.Equal(Failure, Freshness.LastFailure);
    }

    [Fact]
    public void A_failure_that_names_no_rows_leaves_the_report_before_it_and_a_later_one_takes_its_place()
    {
        LoadSales();
        Fail();
        Assert.Equal(Earlier, Store.ReadRejected(Stream));
        Fail(Refused);
        Fail(Refused[0]);
        Assert.Equal([Refused[0]], Store.ReadRejected(Stream));
    }

    [Fact]
    public void A_stream_that_was_never_loaded_but_failed_is_listed_without_rows_for_the_fact_it_was_last_to_fill()
    {
        Store.RecordFailure(Stream, FactSchemas.Leads, Failure, []);
        Fail(Refused);
        Assert.Equal(new Freshness(Stream, "sales", null, null, 0, 0) { LastFailure = Failure }, Freshness);
        Assert.Null(Store.ReadCheckpoint(Stream));
    }

    [Fact]
    public async Task A_stream_that_holds_another_facts_rows_keeps_them_when_it_fails()
    {
        LoadSales();
        Store.RecordFailure(Stream, FactSchemas.Leads, Failure, []);
        Reopen();
        Assert.Equal(("sales", 5m), (Freshness.Fact, await Value(Sales())));
    }

    [Fact]
    public void What_is_being_synced_neither_fails_nor_is_forgotten()
    {
        using var sync = Store.BeginSync(Stream, FactSchemas.Sales, new WriteMode.Upsert());
        Assert.Throws<InvalidOperationException>(() => Fail());
        Assert.Throws<InvalidOperationException>(() => Store.Forget(Stream));
        Assert.Empty(Store.Snapshot.Freshness);
    }

    [Fact]
    public async Task A_forgotten_stream_leaves_nothing_and_its_siblings_stay()
    {
        var sibling = Stream with { Stream = "returns" };
        Load(sibling, FactSchemas.Sales, new WriteMode.ReplaceAll(), Facts.Sale("1", "2026-10-02", 3));
        LoadSales();
        Fail(Refused);
        Store.Forget(Stream);
        Store.Forget(Stream with { Stream = "unknown" });
        Assert.Equal(3m, await Value(Sales()));
        Reopen();
        Assert.Equal((sibling, 3m), (Freshness.Stream, await Value(Sales())));
        Assert.Null(Store.ReadCheckpoint(Stream));
        Assert.Empty(Store.ReadRejected(Stream));
    }
}
