using KpiBot.Channels.Tests.Teams.Tokens;

namespace KpiBot.Benchmarks.Teams;

/// <summary>What surrounds a bot in Teams, on this machine: the issuer of Teams' tokens, the login service for the bot's own, and the connector.</summary>
internal sealed class TeamsScene : IAsyncDisposable
{
    public const string AppId = "3f0d9c2e-5a41-4a6b-9b1e-0c6f4f1d2a77";

    public const string Secret = "a secret";

    private const string KeySet = "teams";

    private readonly LoopbackIssuer _issuer;
    private readonly LoginStandIn _login;

    private TeamsScene(LoopbackIssuer issuer, LoginStandIn login, ConnectorStandIn connector) => (_issuer, _login, Connector) = (issuer, login, connector);

    public ConnectorStandIn Connector { get; }

    public Uri Metadata => _issuer.Metadata(KeySet);

    public Uri Login => _login.Instance;

    public static async Task<TeamsScene> StartAsync()
    {
        var issuer = await LoopbackIssuer.StartAsync();
        issuer.Publish(KeySet, TestKey.Main);
        return new(issuer, await LoginStandIn.StartAsync(), await ConnectorStandIn.StartAsync());
    }

    /// <summary>Questions of so many chats, in tenants that have as many each.</summary>
    public Chats Chats(int tenants, int chats) => new(Connector.ServiceUrl, tenants, chats);

    public async ValueTask DisposeAsync()
    {
        await Connector.DisposeAsync();
        await _login.DisposeAsync();
        await _issuer.DisposeAsync();
    }
}
