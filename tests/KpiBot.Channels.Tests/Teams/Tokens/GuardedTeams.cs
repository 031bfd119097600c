using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Channels.Tests.Teams.Tokens;

/// <summary>KpiBot as Teams knows it, with an issuer, a login service and a connector on this machine.</summary>
internal sealed class GuardedTeams : IAsyncDisposable
{
    private const string KeySet = "teams";

    private readonly RunningTeams _teams;

    private GuardedTeams(RunningTeams teams, LoopbackIssuer issuer, LoginStandIn login, GuardedConnector connector, FakeTimeProvider time) =>
        (_teams, Issuer, Login, Connector, Time) = (teams, issuer, login, connector, time);

    public LoopbackIssuer Issuer { get; }

    public LoginStandIn Login { get; }

    public GuardedConnector Connector { get; }

    public FakeTimeProvider Time { get; }

    public Uri Messages => _teams.Messages;

    /// <param name="settings">Beside those of a bot of one tenant; null takes one away.</param>
    public static async Task<GuardedTeams> StartAsync(Dictionary<string, string?>? settings = null, TeamsSetup? setup = null)
    {
        var issuer = await LoopbackIssuer.StartAsync();
        var login = await LoginStandIn.StartAsync();
        var connector = await GuardedConnector.StartAsync();
        var time = new FakeTimeProvider(TokenScene.Nine);
        issuer.Publish(KeySet, TestKey.Main);
        var all = new TokenScene().Settings(issuer.Metadata(KeySet));
        all["Teams:LoginInstance"] = login.Instance.AbsoluteUri;
        all["Teams:AllowedHosts"] = "127.0.0.1";
        foreach (var (name, value) in settings ?? [])
            all[name] = value == "{login}" ? login.Instance.Authority : value;
        setup ??= new();
        return new(await RunningTeams.StartAsync(setup with { Settings = all, Time = time, Services = services => setup.Services(services) }), issuer, login, connector, time);
    }

    /// <summary>A question of a member of the bot's tenant, in a personal chat, for a case to change.</summary>
    public async Task<HttpStatusCode> PostAsync(string text, Action<TokenScene>? change = null)
    {
        var scene = new TokenScene();
        scene.Activity["type"] = "message";
        scene.Activity["text"] = text;
        scene.At(Connector.ServiceUrl.AbsoluteUri);
        scene.Activity["recipient"] = new JsonObject { ["id"] = "28:bot" };
        scene.Activity["conversation"]!["conversationType"] = "personal";
        scene.Activity["from"] = new JsonObject { ["id"] = "29:anna", ["aadObjectId"] = "11111111-2222-3333-4444-555555555555" };
        scene.Activity["id"] = $"{text}-{Guid.NewGuid()}";
        change?.Invoke(scene);
        using var response = await _teams.PostAsync(scene.Activity.ToJsonString(), request => request.Headers.TryAddWithoutValidation("Authorization", scene.Authorization));
        return response.StatusCode;
    }

    public async Task<GuardedReply> AskAsync(string text, Action<TokenScene>? change = null)
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(text, change));
        return await Connector.NextAsync();
    }

    public Task StopAsync() => _teams.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _teams.DisposeAsync();
        await Connector.DisposeAsync();
        await Login.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
