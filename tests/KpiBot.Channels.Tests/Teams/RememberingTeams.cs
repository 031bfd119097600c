using System.Text.Json.Nodes;
using KpiBot.Core.Access;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Delivery;
using KpiBot.Core.Kpis;
using KpiBot.Storage.LiteDb;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>KpiBot in Teams over a store of its own, on 23 November 2026 at nine in Paris, which can be stopped and started again.</summary>
internal sealed class RememberingTeams : IAsyncDisposable
{
    public const string General = "19:general@thread.tacv2";

    private readonly TemporaryFolder _folder = new();
    private readonly ConnectorStandIn _connector;
    private LiteDbStore _store;
    private RunningTeams _teams;

    private RememberingTeams(ConnectorStandIn connector, LiteDbStore store, RunningTeams teams, TemporaryFolder folder, FakeTimeProvider time) =>
        (_connector, _store, _teams, _folder, Time) = (connector, store, teams, folder, time);

    public FakeTimeProvider Time { get; }

    private AccessPolicy? Access { get; init; }

    private KpiCatalog? Catalog { get; init; }

    /// <param name="access">Null where everybody sees everything.</param>
    /// <param name="catalog">Null for the KPIs that are shipped.</param>
    public static async Task<RememberingTeams> StartAsync(AccessPolicy? access = null, KpiCatalog? catalog = null)
    {
        var folder = new TemporaryFolder();
        var time = new FakeTimeProvider(new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1)));
        var store = LiteDbStore.Open(folder.Path);
        SmallShop.Load(store, time.GetUtcNow());
        return new(await ConnectorStandIn.StartAsync(), store, await RunAsync(store, time, access, catalog), folder, time) { Access = access, Catalog = catalog };
    }

    /// <summary>The process ends and another begins on the same data folder.</summary>
    public async Task RestartAsync()
    {
        await _teams.DisposeAsync();
        _store.Dispose();
        _store = LiteDbStore.Open(_folder.Path);
        _teams = await RunAsync(_store, Time, Access, Catalog);
    }

    /// <summary>The file is closed under the running bot, as a full or broken disk would have it.</summary>
    public void LoseStore() => _store.Dispose();

    public bool HasMore => _connector.HasMore;

    public async Task<ReceivedReply> SayAsync(string text, string thread = "a:chat", string user = "29:alex", string locale = "en-US") =>
        await PostAsync(Activities.Message(_connector.ServiceUrl, text), thread, user, locale);

    /// <summary>As Teams itself tells who somebody is, and what kind of conversation it is.</summary>
    public async Task<ReceivedReply> SayAsAsync(string person, string conversationType, string text, string thread, string? tenant = null)
    {
        var activity = Activities.Message(_connector.ServiceUrl, text)
            .With("conversation", new JsonObject { ["id"] = thread, ["conversationType"] = conversationType, ["tenantId"] = tenant }).With("channelData", null)
            .With("from", new JsonObject { ["id"] = "29:" + person, ["aadObjectId"] = person });
        (await _teams.PostAsync(activity.ToJsonString())).Dispose();
        return await _connector.NextAsync();
    }

    public bool SaidMore => _connector.HasMore;

    public Task<ReceivedReply> NextAsync() => _connector.NextAsync();

    /// <summary>Presses a button of a card, as Teams sends it: no text, the button's data as the value.</summary>
    public async Task<ReceivedReply> PressAsync(ReceivedReply reply, string title, string thread = "a:chat", string user = "29:alex")
    {
        var button = CardReading.ButtonsOf(reply.Card).Single(b => b.GetProperty("title").GetString() == title);
        var pressed = Activities.Message(_connector.ServiceUrl, "").With("text", null).With("value", JsonNode.Parse(button.GetProperty("data").GetRawText()));
        return await PostAsync(pressed, thread, user, "en-US");
    }

    public async ValueTask DisposeAsync()
    {
        await _teams.DisposeAsync();
        await _connector.DisposeAsync();
        _store.Dispose();
        _folder.Dispose();
    }

    private async Task<ReceivedReply> PostAsync(JsonObject activity, string thread, string user, string locale)
    {
        activity.With("conversation", new JsonObject { ["id"] = thread }).With("from", new JsonObject { ["id"] = user }).With("locale", locale);
        (await _teams.PostAsync(activity.ToJsonString())).Dispose();
        return await _connector.NextAsync();
    }

    private static Task<RunningTeams> RunAsync(LiteDbStore store, FakeTimeProvider time, AccessPolicy? access, KpiCatalog? catalog)
    {
        var calendar = new BusinessCalendar(new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")), time);
        return RunningTeams.StartAsync(new()
        {
            Destinations = store.Destinations,
            AskWith = services => Conversation.Create(
                catalog ?? BuiltInCatalog.Catalog, calendar, store, "EUR", NullLogger.Instance, new ConversationMemory(store.Conversations, time, new ThreadTurns()), access,
                notices: new(services.GetServices<IChannelSender>())).AskAsync,
        });
    }
}
