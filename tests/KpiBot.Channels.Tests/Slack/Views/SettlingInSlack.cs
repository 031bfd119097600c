using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Channels.Tests.Slack.Arriving;
using KpiBot.Core.Access;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Delivery;
using KpiBot.SlackStandIn.Rules;
using KpiBot.Storage.LiteDb;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Channels.Tests.Slack.Views;

/// <summary>KpiBot in Slack over a small shop's store of its own, which remembers what people settle.</summary>
internal sealed class SettlingInSlack : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly LiteDbStore _store;

    private SettlingInSlack(TemporaryFolder folder, LiteDbStore store, RunningSlack slack) => (_folder, _store, Slack) = (folder, store, slack);

    public RunningSlack Slack { get; }

    /// <param name="access">Null where everybody sees everything.</param>
    /// <param name="settings">Null for HTTP.</param>
    public static async Task<SettlingInSlack> StartAsync(AccessPolicy? access = null, IReadOnlyDictionary<string, string?>? settings = null, Action<SlackDesk>? prepare = null)
    {
        var folder = new TemporaryFolder();
        var store = LiteDbStore.Open(folder.Path);
        SmallShop.Load(store, RunningSlack.Start);
        var setup = new SlackSetup
        {
            Settings = settings ?? SlackSetup.OverHttp,
            Prepare = prepare ?? (_ => { }),
            AskWith = services => services.GetRequiredService<Conversation>().AskAsync,
        };
        var calendar = new BusinessCalendar(new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")), setup.Time);
        setup = setup with
        {
            Services = services =>
            {
                // As the host does it: conversations tell people things by the channel, which is made with what they remember.
                services.AddSingleton(provider => Conversation.Create(
                    BuiltInCatalog.Catalog, calendar, store, "EUR", NullLogger.Instance, new ConversationMemory(store.Conversations, setup.Time, new ThreadTurns()), access,
                    notices: provider.GetRequiredService<Notices>()));
                services.AddDeliveringOutbox(store.Outbox, setup.Time);
                services.AddSingleton(provider => provider.GetRequiredService<Conversation>().Settings!);
            },
        };
        return new(folder, store, await RunningSlack.StartAsync(setup));
    }

    /// <summary>Opens the form, as KpiBot's page does it.</summary>
    public async Task<JsonElement> OpenAsync(string user = "U1", string trigger = "t1")
    {
        (await Slack.InteractAsync(SlackEvents.PressAtHome("open-settings", "settings", user, trigger))).Dispose();
        var opened = await OpenedAsync();
        Assert.Equal(("views.open", trigger), (opened.Method, opened.Body.GetProperty("trigger_id").GetString()));
        return Checked(opened.View);
    }

    /// <summary>The next modal. While it is worked on no time passes, so that it comes within a moment.</summary>
    public Task<SaidInSlack> OpenedAsync() => Slack.Desk.NextAsync();

    /// <summary>What comes of waiting for what Slack holds back: seconds pass, fewer than a request may take.</summary>
    public async Task<T> WaitedForAsync<T>(Task<T> awaited)
    {
        await Slack.Desk.HeldAsync();
        for (var second = 0; second < 12 && !awaited.IsCompleted; second++)
        {
            Slack.Time.Advance(TimeSpan.FromSeconds(1));
            for (var turn = 0; turn < 20_000 && !awaited.IsCompleted; turn++)
                await Task.Yield();
        }

        return await awaited;
    }

    /// <returns>What Slack is told to do with the form.</returns>
    public async Task<JsonElement> SendAsync(string language, string? owner, string[] favourites, string user = "U1")
    {
        using var response = await Slack.InteractAsync(SlackEvents.Submission("settings", Filled(language, owner, favourites), user));
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        if (body.RootElement.TryGetProperty("view", out var view))
            Checked(view);
        return body.RootElement.Clone();
    }

    /// <summary>What stands in the fields, as Slack's clients send it.</summary>
    public static JsonObject Filled(string language, string? owner, string[] favourites) => new()
    {
        ["language"] = new JsonObject { ["type"] = "radio_buttons", ["selected_option"] = Option(language) },
        ["owner"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = owner },
        ["favourites"] = new JsonObject { ["type"] = "multi_static_select", ["selected_options"] = new JsonArray([.. favourites.Select(Option)]) },
    };

    public static JsonElement Field(JsonElement view, string block) =>
        view.GetProperty("blocks").EnumerateArray().Single(b => b.TryGetProperty("block_id", out var id) && id.GetString() == block).GetProperty("element");

    /// <summary>Slack's stand-in would take it.</summary>
    public static JsonElement Checked(JsonElement view)
    {
        Assert.Empty(ViewRules.FaultsOf(JsonNode.Parse(view.GetRawText())!.AsObject(), drawsCharts: true, _ => null));
        return view;
    }

    /// <summary>All that is written in a view's lines.</summary>
    public static string TextOf(JsonElement view) => string.Join('\n', Texts(view.GetProperty("blocks")));

    public async ValueTask DisposeAsync()
    {
        await Slack.DisposeAsync();
        _store.Dispose();
        _folder.Dispose();
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(part =>
            part is { Name: "text", Value.ValueKind: JsonValueKind.String } ? [part.Value.GetString()!] : Texts(part.Value)),
        _ => [],
    };

    private static JsonObject Option(string value) => new() { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "x" }, ["value"] = value };
}
