using KpiBot.Core.Access;
using KpiBot.Core.Delivery;

namespace KpiBot.Storage.Tests.Contract;

/// <summary>The outbox: one message a key, in the order of adding, as far as it has come, also after a restart.</summary>
public abstract class OutboxContract<TStore> : IDisposable where TStore : IStoreUnderTest, new()
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private static readonly OutboxMessage Full = new("schedule:1/2026-11-23/" + new string('x', 2_000), "teams:19:é\u202F", new("post", "{\"ask\":\"CA d’hier \ud83d\ude42\"}"), new("Revenue", "CA"))
    {
        NotBefore = Now.AddHours(1),
        Expires = Now.AddHours(3).AddTicks(7),
        Thread = "alert:1/incident:2",
        Replaces = "schedule:1/2026-11-22",
        Owner = new([Identity.Email("anna@example.com"), Identity.Slack("U0ANNA")]),
    };

    private readonly TStore store = new();

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Messages_are_read_as_they_were_added()
    {
        var added = Assert.Single(await store.Outbox.AddAsync([Full], Now));

        AssertSame(OutboxEntry.Of(added.Number, Full, Now), added);
        store.Reopen();
        AssertSame(added, Assert.Single(store.Outbox.ReadOpen()));
        Assert.Equal(Full.NotBefore, added.Due);
    }

    [Fact]
    public async Task And_as_far_as_they_have_come()
    {
        var added = Assert.Single(await store.Outbox.AddAsync([Full], Now));
        var parked = added with
        {
            State = OutboxState.Parked,
            Due = Now.AddMinutes(1),
            Attempts = 3,
            FirstTriedAt = Now.AddSeconds(1),
            MayBeRepeat = true,
            Reference = "19:x;1",
            Parking = new(ParkReason.PlaceStopped, StopReason.Archived, "is_archived"),
            EndedAt = Now.AddHours(2),
        };

        await store.Outbox.WriteAsync(parked);
        store.Reopen();

        AssertSame(parked, store.Outbox.Find(Full.Key)!);
        Assert.Empty(store.Outbox.ReadOpen());
    }

    [Fact]
    public async Task There_is_never_a_second_of_a_key_whether_the_first_is_open_or_not()
    {
        var first = Assert.Single(await store.Outbox.AddAsync([Message("a"), Message("a")], Now));
        Assert.Empty(await store.Outbox.AddAsync([Message("a")], Now));

        await store.Outbox.WriteAsync(Delivered(first, Now));
        store.Reopen();

        Assert.Equal(["b"], (await store.Outbox.AddAsync([Message("a"), Message("b")], Now)).Select(entry => entry.Message.Key));
        Assert.Equal(OutboxState.Delivered, store.Outbox.Find("a")!.State);
    }

    [Fact]
    public async Task They_keep_the_order_of_adding()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => store.Outbox.AddAsync([Message($"{number} a"), Message($"{number} b")], Now)));
        store.Reopen();
        await store.Outbox.AddAsync([Message("last")], Now.AddDays(-1));

        var open = store.Outbox.ReadOpen();
        Assert.Equal(101, open.Count);
        Assert.Equal(open.Select(entry => entry.Number).Order(), open.Select(entry => entry.Number));
        Assert.Equal(Enumerable.Range(0, 50).SelectMany(number => (string[])[$"{number} a", $"{number} b"]).Append("last"), open.Select(entry => entry.Message.Key));
    }

    [Fact]
    public async Task What_one_leads_to_is_added_with_what_became_of_it()
    {
        var added = Assert.Single(await store.Outbox.AddAsync([Message("a")], Now));

        var notice = Assert.Single(await store.Outbox.WriteAsync(Delivered(added, Now), Message("parked:a")));

        Assert.True(notice.Number > added.Number);
        Assert.Equal(["parked:a"], store.Outbox.ReadOpen().Select(entry => entry.Message.Key));
    }

    [Fact]
    public async Task The_head_of_a_thread_is_the_first_that_was_delivered_in_the_place()
    {
        var entries = await store.Outbox.AddAsync(
            [Message("a") with { Thread = "t" }, Message("b") with { Thread = "t" }, Message("c") with { Thread = "t" }, Message("d") with { Thread = "t", Place = "slack:C2" }], Now);
        Assert.Null(store.Outbox.FindHead("t", "slack:C1"));

        foreach (var entry in new[] { entries[3], entries[2], entries[1] })
            await store.Outbox.WriteAsync(Delivered(entry, Now));

        Assert.Equal("b", store.Outbox.FindHead("t", "slack:C1")!.Message.Key);
        Assert.Equal("d", store.Outbox.FindHead("t", "slack:C2")!.Message.Key);
        Assert.Null(store.Outbox.FindHead("u", "slack:C1"));
    }

    [Fact]
    public async Task What_ended_long_ago_goes_and_what_is_open_stays_however_old()
    {
        var entries = await store.Outbox.AddAsync([Message("open"), Message("old"), Message("new")], Now.AddYears(-1));
        await store.Outbox.WriteAsync(Delivered(entries[1], Now.AddTicks(-1)));
        await store.Outbox.WriteAsync(Delivered(entries[2], Now));

        await store.Outbox.PruneAsync(Now);
        store.Reopen();

        Assert.Equal((true, true, false), (store.Outbox.Find("open") is not null, store.Outbox.Find("new") is not null, store.Outbox.Find("old") is not null));
    }

    private static OutboxMessage Message(string key) => new(key, "slack:C1", new("post", "{}"), new("s", "s"));

    private static OutboxEntry Delivered(OutboxEntry entry, DateTimeOffset at) => entry with { State = OutboxState.Delivered, Reference = entry.Message.Key, EndedAt = at };

    private static void AssertSame(OutboxEntry expected, OutboxEntry actual)
    {
        Assert.Equal(expected with { Message = Bare(expected) }, actual with { Message = Bare(actual) });
        Assert.Equal(expected.Message.Owner?.Identities, actual.Message.Owner?.Identities);

        static OutboxMessage Bare(OutboxEntry entry) => entry.Message with { Owner = null };
    }
}
