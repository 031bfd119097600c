using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

public abstract class FreshnessContract<TStore> : FactStoreContract<TStore> where TStore : IStoreUnderTest, new()
{
    private static readonly RejectedRow[] Rejected = [new("ventes.csv", 7, "montant", "« 12,,5 » is no number"), new("ventes.csv", 9, null, "The row has 3 cells")];

    private void SyncRejecting(DateTimeOffset now, RejectedRow[] rejected, params Fact[] facts)
    {
        using var sync = Store.BeginSync(Stream, FactSchemas.Sales, new WriteMode.ReplaceAll());
        if (facts.Length > 0)
            sync.Append(new(FactSchemas.Sales, FactSchemas.Sales.Columns, facts), null);
        sync.Complete(now, rejected);
    }

    [Fact]
    public void A_stream_says_from_when_and_how_far_it_reaches_and_when_it_was_synced()
    {
        var instant = new DateTimeOffset(2026, 11, 23, 9, 30, 15, TimeSpan.FromHours(1)).AddTicks(1234567);
        SyncRejecting(instant, Rejected, Facts.Sale("1", "2026-10-01", 1), Facts.Sale("2", "2026-11-22", 1), Facts.Sale("3", "2026-11-21", 1));
        Freshness expected = new(Stream, "sales", new(2026, 11, 22), instant, 3, 2) { From = new(2026, 10, 1) };
        Assert.Equal(expected, Assert.Single(Store.Snapshot.Freshness));
        Reopen();
        Assert.Equal(expected, Assert.Single(Store.Snapshot.Freshness));
    }

    [Fact]
    public void The_last_day_goes_back_when_its_rows_are_deleted()
    {
        Load(Stream, FactSchemas.Sales, new WriteMode.Upsert(), Facts.Sale("1", "2026-10-01", 1), Facts.Sale("2", "2026-11-22", 1));
        Load(Stream, FactSchemas.Sales, new WriteMode.Upsert(), Facts.Deleted("2"));
        var freshness = Assert.Single(Store.Snapshot.Freshness);
        Assert.Equal((new DateOnly(2026, 10, 1), 1L), (freshness.Through, freshness.Rows));
    }

    [Fact]
    public void A_synced_stream_without_rows_is_listed_and_one_never_completed_is_not()
    {
        SyncRejecting(Noon, []);
        Store.BeginSync(Stream with { Stream = "other" }, FactSchemas.Sales, new WriteMode.Upsert()).Dispose();
        Assert.Equal(new Freshness(Stream, "sales", null, Noon, 0, 0), Assert.Single(Store.Snapshot.Freshness));
    }

    [Fact]
    public void Rejected_rows_are_those_of_the_last_sync_that_found_something()
    {
        Assert.Empty(Store.ReadRejected(Stream));
        SyncRejecting(Noon, Rejected, Facts.Sale("1", "2026-10-01", 1));
        Assert.Equal(Rejected, Store.ReadRejected(Stream));
        SyncRejecting(Noon, []);
        Reopen();
        Assert.Equal(Rejected, Store.ReadRejected(Stream));
        SyncRejecting(Noon, [], Facts.Sale("1", "2026-10-01", 2));
        Assert.Empty(Store.ReadRejected(Stream));
    }

    [Fact]
    public void Dimensions_are_the_schemas_and_members_are_those_of_living_rows_over_all_facts()
    {
        Load(Stream, FactSchemas.Sales, new WriteMode.Upsert(), Facts.Sale("1", "2026-10-01", 1, ("country", "France"), ("order", "A")), Facts.Sale("2", "2026-10-01", 1, ("country", "Atlantis")));
        Load(Stream, FactSchemas.Sales, new WriteMode.Upsert(), Facts.Deleted("2"));
        Load(FactSchemas.Leads, Facts.Of(FactSchemas.Leads, "1", ("created_on", "2026-10-01"), ("country", "Spain")));
        Assert.Equal(["France", "Spain"], Store.Snapshot.Members("country").Order(StringComparer.Ordinal));
        Assert.Empty(Store.Snapshot.Members("order"));
        Assert.Empty(Store.Snapshot.Members("nothing"));
        Assert.Equal(FactSchemas.Sales.Dimensions.Order(StringComparer.Ordinal), Store.Snapshot.Dimensions("sales").Order(StringComparer.Ordinal));
    }
}
