using System.Text.Json.Nodes;

namespace KpiBot.Channels.Tests.Teams.Tokens;

/// <summary>A request as Teams sends it at nine on 23 November 2026, for a case to change.</summary>
internal sealed class TokenScene
{
    public const string AppId = "3f0d9c2e-5a41-4a6b-9b1e-0c6f4f1d2a77";
    public const string Tenant = "8c1f6a52-0d0b-4c53-8b8e-5b1de2c9e0a1";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    /// <summary>One of Microsoft's own, whose emulator tokens the judge takes.</summary>
    public const string EmulatorTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";

    public static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private string? header;

    public TokenScene()
    {
        Payload["iss"] = "https://api.botframework.com";
        Payload["aud"] = AppId;
        Payload["serviceurl"] = ServiceUrl;
        LivesFrom(TimeSpan.FromMinutes(-10), TimeSpan.FromMinutes(50));
    }

    public TestToken Token { get; } = new(TestKey.Main);

    public JsonObject Payload => Token.Payload;

    public JsonObject Activity { get; } = new()
    {
        ["type"] = "typing",
        ["id"] = "1",
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:user" },
        ["conversation"] = new JsonObject { ["id"] = "a:chat", ["tenantId"] = Tenant },
    };

    public IReadOnlyList<TestKey> Published { get; set; } = [TestKey.Main, TestKey.Unendorsed, TestKey.OfWebChat];

    /// <summary>What the issuer publishes after a first good request; null where it is asked once.</summary>
    public IReadOnlyList<TestKey>? PublishedLater { get; set; }

    /// <summary>From the first request to the one that matters.</summary>
    public TimeSpan Between { get; set; }

    public string Cloud { get; set; } = "Public";

    /// <summary>Who issues Teams' tokens there.</summary>
    public string ConnectorIssuer => Cloud switch
    {
        "UsGovernment" => "https://api.botframework.us",
        "China" => "https://api.botframework.azure.cn",
        _ => "https://api.botframework.com",
    };

    public string? EntraTokenTenants { get; set; }

    /// <summary>The whole header; null where the request has none.</summary>
    public string? Authorization => header switch
    {
        null => "Bearer " + Token.Write(),
        "" => null,
        _ => header,
    };

    /// <summary>Of a bot that trusts the keys there.</summary>
    public Dictionary<string, string?> Settings(Uri metadata) => new()
    {
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppTenantId"] = Tenant,
        ["MicrosoftAppPassword"] = "a secret",
        ["Teams:Cloud"] = Cloud,
        ["Teams:OpenIdMetadata"] = metadata.AbsoluteUri,
        ["Teams:EntraOpenIdMetadata"] = metadata.AbsoluteUri,
        ["Teams:EntraTokenTenants"] = EntraTokenTenants,
    };

    /// <summary>Counted from nine o'clock; negative is before.</summary>
    public void LivesFrom(TimeSpan from, TimeSpan to)
    {
        Payload["nbf"] = (Nine + from).ToUnixTimeSeconds();
        Payload["exp"] = (Nine + to).ToUnixTimeSeconds();
    }

    public void At(string serviceUrl)
    {
        Payload["serviceurl"] = serviceUrl;
        Activity["serviceUrl"] = serviceUrl;
    }

    public void SignWith(TestKey key)
    {
        Token.Key = key;
        Token.Header["kid"] = key.Id;
    }

    public void Send(string authorization) => header = authorization;

    public void SendNoHeader() => header = "";
}
