using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Channels.Export;
using KpiBot.Core.Access;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Delivery;
using KpiBot.Core.Kpis;
using KpiBot.Storage.LiteDb;
using Microsoft.AspNetCore.DataProtection;
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

    private RememberedSetup Setup { get; init; } = new();

    public Uri ServiceUrl => _connector.ServiceUrl;

    public Uri Messages => _teams.Messages;

    /// <param name="access">Null where everybody sees everything.</param>
    /// <param name="catalog">Null for the KPIs that are shipped.</param>
    public static Task<RememberingTeams> StartAsync(AccessPolicy? access = null, KpiCatalog? catalog = null) => StartAsync(new() { Access = access, Catalog = catalog });

    public static async Task<RememberingTeams> StartAsync(RememberedSetup setup)
    {
        var folder = new TemporaryFolder();
        var time = new FakeTimeProvider(new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1)));
        var store = LiteDbStore.Open(folder.Path);
        SmallShop.Load(store, time.GetUtcNow());
        return new(await ConnectorStandIn.StartAsync(), store, await RunAsync(store, time, setup), folder, time) { Setup = setup };
    }

    /// <summary>The process ends and another begins on the same data folder.</summary>
    /// <param name="keys">Null where they were kept with the data.</param>
    public async Task RestartAsync(IDataProtectionProvider? keys = null)
    {
        await _teams.DisposeAsync();
        _store.Dispose();
        _store = LiteDbStore.Open(_folder.Path);
        _teams = await RunAsync(_store, Time, keys is null ? Setup : Setup with { Keys = keys });
    }

    /// <summary>The shop sells something more, and the next sync brings it.</summary>
    public void Sell(DateOnly day, decimal net, string country) =>
        SmallShop.Load(_store, Time.GetUtcNow(), SmallShop.Sale("5", day, net, net / 2, country, "Web", "Alex Martin"));

    /// <summary>Posts an invoke, and returns what it is answered with.</summary>
    public async Task<JsonElement> InvokeAsync(JsonObject invoke)
    {
        using var response = await _teams.PostAsync(invoke.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return body.RootElement.Clone();
    }

    /// <summary>The person adds the bot to their chat.</summary>
    public async Task InstallAsync(string person, string thread) =>
        (await _teams.PostAsync(Invoke("", null, person, "personal", thread).With("type", "installationUpdate").With("action", "add").ToJsonString())).Dispose();

    /// <summary>An invoke as Teams sends it.</summary>
    public JsonObject Invoke(string name, JsonNode? value, string person, string conversationType, string thread, string locale = "en-US") =>
        Activities.Invoke(_connector.ServiceUrl, name, value).With("replyToId", "card-1").With("locale", locale)
            .With("conversation", new JsonObject { ["id"] = thread, ["conversationType"] = conversationType }).With("channelData", null)
            .With("from", new JsonObject { ["id"] = "29:" + person, ["aadObjectId"] = person });

    /// <summary>Presses a button of a card in a client that knows Action.Execute.</summary>
    public Task<JsonElement> ExecuteAsync(JsonElement card, string title, string person = "alex", string conversationType = "personal", string thread = "a:chat")
    {
        var button = CardReading.ButtonsOf(card).Single(b => b.GetProperty("title").GetString() == title);
        return InvokeAsync(Invoke("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = button.GetProperty("type").GetString(),
                ["verb"] = button.GetProperty("verb").GetString(),
                ["data"] = JsonNode.Parse(button.GetProperty("data").GetRawText()),
            },
            ["trigger"] = "manual",
        }, person, conversationType, thread));
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

    private static Task<RunningTeams> RunAsync(LiteDbStore store, FakeTimeProvider time, RememberedSetup setup)
    {
        var catalog = setup.Catalog ?? BuiltInCatalog.Catalog;
        var calendar = new BusinessCalendar(new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")), time);
        return RunningTeams.StartAsync(new()
        {
            Destinations = store.Destinations,
            Settings = new Dictionary<string, string?>(new TeamsSetup().Settings) { ["Teams:PublicAddress"] = setup.PublicAddress },
            Keys = setup.Keys,
            Time = setup.HasChannelItsClock ? time : null,
            AskWith = services => services.GetRequiredService<Conversation>().AskAsync,
            Services = services =>
            {
                services.AddSingleton(provider => Conversation.Create(
                    catalog, calendar, store, "EUR", NullLogger.Instance, new ConversationMemory(store.Conversations, time, new ThreadTurns()), setup.Access,
                    notices: provider.GetRequiredService<Notices>()));
                services.AddDeliveringOutbox(store.Outbox, time);
                services.AddSingleton(provider => provider.GetRequiredService<Conversation>().Settings!);
                services.AddSingleton(new AnswerFiles(catalog, store));
            },
        });
    }
}

internal sealed record RememberedSetup
{
    public AccessPolicy? Access { get; init; }

    public KpiCatalog? Catalog { get; init; }

    public IDataProtectionProvider Keys { get; init; } = TestKeys.Provider;

    public string? PublicAddress { get; init; }

    /// <summary>Whether the channel goes by the test's clock; else by the machine's.</summary>
    public bool HasChannelItsClock { get; init; }
}
