using KpiBot.Core.Conversations;

namespace KpiBot.Storage.Tests.Contract;

/// <summary>The audit trail: every entry as it was written, in order, for as long as it is kept.</summary>
public abstract class AuditContract<TStore> : IDisposable where TStore : IStoreUnderTest, new()
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateTimeOffset Long = Morning.AddYears(-1);

    private readonly TStore store = new();

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Entries_are_read_as_they_were_written_also_after_a_restart()
    {
        var entry = new AuditEntry(Morning.AddTicks(7), "anna (email:anna@x.eu)", "teams:19:a", "  marge\u202F? \ud83d\ude42", "Ask", ["revenue: 1"], ["gross_margin: 2", "orders: 3"]);

        await store.Audit.AppendAsync(entry, Long);

        AssertSame(entry, Assert.Single(store.Audit.Read(Morning)));
        store.Reopen();
        AssertSame(entry, Assert.Single(store.Audit.Read(Morning)));
    }

    [Fact]
    public async Task They_come_in_the_order_of_time_from_the_first_instant_on()
    {
        foreach (var minute in new[] { 3, 1, 2 })
            await store.Audit.AppendAsync(At(Morning.AddMinutes(minute)), Long);

        Assert.Equal([Morning.AddMinutes(2), Morning.AddMinutes(3)], store.Audit.Read(Morning.AddMinutes(2)).Select(e => e.At));
    }

    [Fact]
    public async Task Those_of_the_same_moment_are_all_kept_in_the_order_of_coming()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => store.Audit.AppendAsync(At(Morning) with { Who = $"{number}" }, Long)));
        store.Reopen();

        Assert.Equal(Enumerable.Range(0, 200).Select(number => $"{number}"), store.Audit.Read(Morning).Select(e => e.Who));
    }

    [Fact]
    public async Task What_is_older_than_it_is_kept_goes()
    {
        await store.Audit.AppendAsync(At(Morning), Long);
        await store.Audit.AppendAsync(At(Morning.AddDays(1)), Long);

        await store.Audit.AppendAsync(At(Morning.AddDays(40)), Morning.AddDays(1));
        store.Reopen();

        Assert.Equal([Morning.AddDays(1), Morning.AddDays(40)], store.Audit.Read(DateTimeOffset.MinValue).Select(e => e.At));
    }

    private static AuditEntry At(DateTimeOffset at) => new(at, "local", null, "revenue", "Ask", ["revenue: 1"], []);

    private static void AssertSame(AuditEntry expected, AuditEntry actual)
    {
        Assert.Equal(expected with { Shown = [], ShownPrivately = [] }, actual with { Shown = [], ShownPrivately = [] });
        Assert.Equal(expected.Shown, actual.Shown);
        Assert.Equal(expected.ShownPrivately, actual.ShownPrivately);
    }
}
