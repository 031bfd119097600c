using KpiBot.Core.Conversations;
using KpiBot.Core.Facts;
using KpiBot.Core.Localization;

namespace KpiBot.Storage.Tests.Contract;

/// <summary>What conversations remember: threads for as long as they count, and what people and channels have settled.</summary>
public abstract class ConversationContract<TStore> : IDisposable where TStore : IStoreUnderTest, new()
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateTimeOffset DayBefore = Morning.AddDays(-1);

    private readonly TStore store = new();

    private IConversationStore Conversations => store.Conversations;

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_thread_is_read_as_it_was_written_also_after_a_restart()
    {
        Remembered[] messages =
        [
            Said("marge d’octobre\u202F?", UiLanguage.French) with { At = Morning.AddTicks(7) },
            new(Morning, new("  and by country ", null)
            {
                Choices = [new("marge", "gross_margin_rate")],
                Offered = [new(new("By region", "Par région"), new("revenue by region", "CA par région"))],
            }),
        ];

        await Conversations.WriteThreadAsync("teams:19:a@thread.tacv2;messageid=1", messages, DayBefore);

        AssertThread(messages, "teams:19:a@thread.tacv2;messageid=1");
        store.Reopen();
        AssertThread(messages, "teams:19:a@thread.tacv2;messageid=1");
    }

    [Fact]
    public async Task Threads_are_apart_and_an_unknown_one_is_empty()
    {
        await Conversations.WriteThreadAsync("teams:1", [Said("revenue")], DayBefore);
        await Conversations.WriteThreadAsync("teams:2", [Said("leads")], DayBefore);

        Assert.Equal("revenue", Assert.Single(Conversations.ReadThread("teams:1")).Message.Text);
        Assert.Equal("leads", Assert.Single(Conversations.ReadThread("teams:2")).Message.Text);
        Assert.Empty(Conversations.ReadThread("teams:3"));
        Assert.Empty(Conversations.ReadThread("TEAMS:1"));
    }

    [Fact]
    public async Task A_thread_is_replaced_and_forgotten_for_good()
    {
        await Conversations.WriteThreadAsync("t", [Said("revenue"), Said("by country")], DayBefore);
        await Conversations.WriteThreadAsync("t", [Said("leads")], DayBefore);
        Assert.Equal("leads", Assert.Single(Conversations.ReadThread("t")).Message.Text);

        await Conversations.WriteThreadAsync("t", [], DayBefore);
        Assert.Empty(Conversations.ReadThread("t"));
        store.Reopen();
        Assert.Empty(Conversations.ReadThread("t"));
    }

    [Fact]
    public async Task A_write_removes_the_threads_that_were_silent_too_long()
    {
        await Conversations.WriteThreadAsync("old", [Said("revenue") with { At = DayBefore.AddTicks(-1) }], DateTimeOffset.MinValue);
        await Conversations.WriteThreadAsync("alive", [Said("revenue") with { At = DayBefore.AddDays(-1) }, Said("by country") with { At = DayBefore }], DateTimeOffset.MinValue);

        await Conversations.WriteThreadAsync("new", [Said("leads")], DayBefore);

        store.Reopen();
        Assert.Empty(Conversations.ReadThread("old"));
        Assert.Equal(2, Conversations.ReadThread("alive").Count);
        Assert.Single(Conversations.ReadThread("new"));
    }

    [Fact]
    public void What_was_settled_is_kept_for_each_owner_until_it_is_settled_otherwise()
    {
        Conversations.WritePreferences("user", new(UiLanguage.French, [new("marge", "gross_margin"), new("linkedin", "source")]) { Owner = "Alex Martin", Favourites = ["revenue", "orders"] });
        Conversations.WritePreferences("channel", new(UiLanguage.English, []));
        store.Reopen();

        Assert.Equal(UiLanguage.French, Conversations.ReadPreferences("user").Language);
        Assert.Equal([new("marge", "gross_margin"), new("linkedin", "source")], Conversations.ReadPreferences("user").Choices);
        Assert.Equal("Alex Martin", Conversations.ReadPreferences("user").Owner);
        Assert.Equal(["revenue", "orders"], Conversations.ReadPreferences("user").Favourites);
        Assert.Empty(Conversations.ReadPreferences("channel").Favourites);
        Assert.Equal(UiLanguage.English, Conversations.ReadPreferences("channel").Language);
        Assert.Equal(Preferences.None, Conversations.ReadPreferences("somebody else"));

        Conversations.WritePreferences("user", Preferences.None);
        store.Reopen();
        Assert.Null(Conversations.ReadPreferences("user").Language);
        Assert.Empty(Conversations.ReadPreferences("user").Choices);
    }

    [Fact]
    public async Task Facts_and_conversations_are_written_side_by_side()
    {
        var stream = new StreamId("files", "shop", "lines");
        await Task.WhenAll(
            Task.Run(() =>
            {
                for (var batch = 0; batch < 20; batch++)
                {
                    using var sync = store.Store.BeginSync(stream, FactSchemas.Sales, new WriteMode.Upsert());
                    sync.Append(new(FactSchemas.Sales, FactSchemas.Sales.Columns, [Facts.Sale($"{batch}", "2026-10-01", 1)]), null);
                    sync.Complete(Morning, []);
                }
            }, TestContext.Current.CancellationToken),
            Task.Run(async () =>
            {
                for (var message = 0; message < 50; message++)
                    await Conversations.WriteThreadAsync($"thread {message % 5}", [Said($"{message}")], DayBefore);
            }, TestContext.Current.CancellationToken));

        store.Reopen();
        Assert.Equal(20, Assert.Single(store.Store.Snapshot.Freshness).Rows);
        Assert.Equal(["45", "46", "47", "48", "49"], Enumerable.Range(0, 5).Select(t => Assert.Single(Conversations.ReadThread($"thread {t}")).Message.Text));
    }

    private static Remembered Said(string text, UiLanguage? language = null) => new(Morning, new(text, language));

    private void AssertThread(IReadOnlyList<Remembered> expected, string thread)
    {
        var actual = Conversations.ReadThread(thread);
        Assert.Equal(expected.Select(m => (m.At, m.Message.Text, m.Message.ChannelLanguage)), actual.Select(m => (m.At, m.Message.Text, m.Message.ChannelLanguage)));
        Assert.Equal(expected.SelectMany(m => m.Message.Choices), actual.SelectMany(m => m.Message.Choices));
        Assert.Equal(expected.SelectMany(m => m.Message.Offered), actual.SelectMany(m => m.Message.Offered));
    }
}
