using System.Text.Json.Nodes;

namespace KpiBot.Channels.Tests.Teams.Tokens;

/// <summary>A request with something right or wrong about its token, and what KpiBot makes of it.</summary>
internal sealed record TokenCase(string Name, bool IsTaken, Action<TokenScene> Arrange)
{
    public static readonly IReadOnlyList<TokenCase> All =
    [
        Taken("as Teams sends it", _ => { }),
        Taken("signed with RS384", s => s.Token.Header["alg"] = "RS384"),
        Taken("signed with RS512", s => s.Token.Header["alg"] = "RS512"),
        Taken("expired by 4 minutes", s => s.LivesFrom(Minutes(-70), Minutes(-4))),
        Refused("expired by 5 minutes", s => s.LivesFrom(Minutes(-70), Minutes(-5))),
        Refused("expired by 6 minutes", s => s.LivesFrom(Minutes(-70), Minutes(-6))),
        Taken("valid in 4 minutes", s => s.LivesFrom(Minutes(4), Minutes(60))),
        Refused("valid in 6 minutes", s => s.LivesFrom(Minutes(6), Minutes(60))),
        Refused("no expiry", s => s.Payload.Remove("exp")),
        Taken("no beginning", s => s.Payload.Remove("nbf")),
        Refused("expiry that is no number", s => s.Payload["exp"] = "tomorrow"),
        Taken("audience api://{id}", s => s.Payload["aud"] = $"api://{TokenScene.AppId}"),
        Taken("audience api://botid-{id}", s => s.Payload["aud"] = $"api://botid-{TokenScene.AppId}"),
        Taken("one audience of two", s => s.Payload["aud"] = new JsonArray("https://other.example", TokenScene.AppId)),
        Refused("another bot's audience", s => s.Payload["aud"] = "00000000-0000-0000-0000-000000000001"),
        Refused("audience that begins like the bot's", s => s.Payload["aud"] = TokenScene.AppId + "0"),
        Refused("no audience", s => s.Payload.Remove("aud")),
        Refused("another issuer", s => s.Payload["iss"] = "https://api.botframework.example"),
        Refused("no issuer", s => s.Payload.Remove("iss")),
        Refused("government issuer in the public cloud", s => s.Payload["iss"] = "https://api.botframework.us"),
        Taken("government issuer in the government cloud", s => InCloud(s, "UsGovernment", "https://api.botframework.us", "https://smba.infra.gov.teams.microsoft.us/gcch/")),
        Refused("public issuer in the government cloud", s => InCloud(s, "UsGovernment", "https://api.botframework.com", "https://smba.infra.gov.teams.microsoft.us/gcch/")),
        Taken("China's issuer in China's cloud", s => InCloud(s, "China", "https://api.botframework.azure.cn", "https://connector.botframework.azure.cn/")),
        Refused("algorithm none", s => s.Token.Header["alg"] = "none"),
        Refused("algorithm none, with a signature", s => (s.Token.Header["alg"], s.Token.Sign) = ("none", _ => [1, 2, 3])),
        Refused("HS256 with the public key as its secret", s => s.Token.Header["alg"] = "HS256"),
        Refused("PS256", s => s.Token.Header["alg"] = "PS256"),
        Refused("ES256 under an RSA key's id", s => s.Token.Header["alg"] = "ES256"),
        Refused("no algorithm", s => s.Token.Header.Remove("alg")),
        Refused("another serviceUrl", s => s.Payload["serviceurl"] = "https://smba.trafficmanager.net/amer/"),
        Refused("a serviceUrl that goes on", s => s.Activity["serviceUrl"] = "https://smba.trafficmanager.net/emea/x/"),
        Refused("no serviceurl claim", s => s.Payload.Remove("serviceurl")),
        Refused("serviceurl claim that is no text", s => s.Payload["serviceurl"] = new JsonArray(TokenScene.ServiceUrl)),
        Refused("activity without a serviceUrl", s => s.Activity.Remove("serviceUrl")),
        Taken("serviceUrl without its last slash", s => s.Payload["serviceurl"] = "https://smba.trafficmanager.net/emea"),
        Taken("serviceUrl in capitals", s => s.Payload["serviceurl"] = "https://SMBA.trafficmanager.net/EMEA/"),
        Refused("key without endorsements", s => s.SignWith(TestKey.Unendorsed)),
        Refused("key endorsed for another channel", s => s.SignWith(TestKey.OfWebChat)),
        Refused("another channel, with a key endorsed for it", s => s.Activity["channelId"] = "webchat"),
        Refused("another channel, with a key that is not endorsed for it", s => s.Activity["channelId"] = "directline"),
        Refused("activity without a channel", s => s.Activity.Remove("channelId")),
        Refused("unknown key", s => s.SignWith(TestKey.Stranger)),
        Refused("another key under a known id", s => s.Token.Key = TestKey.Stranger),
        Refused("key sent along in the header", s => CarryKey(s)),
        Refused("no key id", s => s.Token.Header.Remove("kid")),
        Refused("key that is no RSA key", s => s.Token.Header["kid"] = "elliptic"),
        Taken("new key, the known ones over an hour old", s => Rotate(s, Minutes(61))),
        Refused("new key, the known ones less than an hour old", s => Rotate(s, Minutes(59))),
        Refused("withdrawn key, a day later", s => (s.PublishedLater, s.Between) = ([TestKey.Next], Minutes(24 * 60 + 1))),
        Refused("payload changed", s => s.Send("Bearer " + Tampered(s.Token, part: 1))),
        Refused("header changed", s => s.Send("Bearer " + Tampered(s.Token, part: 0))),
        Refused("signature changed", s => s.Token.Sign = _ => new byte[256]),
        Refused("signature cut", s => s.Send("Bearer " + s.Token.Write()[..^8])),
        Refused("no signature", s => s.Token.Sign = _ => []),
        Refused("must-understand header", s => s.Token.Header["crit"] = new JsonArray("b64")),
        Refused("encrypted token", s => s.Send("Bearer " + Encrypted())),
        Refused("garbage", s => s.Send("Bearer garbage")),
        Refused("three parts of garbage", s => s.Send("Bearer a.b.c")),
        Refused("two parts", s => s.Send("Bearer " + string.Join('.', s.Token.Write().Split('.')[..2]))),
        Refused("payload that is a list", s => s.Send($"Bearer {TestToken.Part(s.Token.Header.ToJsonString())}.{TestToken.Part("[]")}.AAAA")),
        Refused("longer than any token is", s => s.Payload["filler"] = new string('x', 14_000)),
        Refused("no token", s => s.Send("Bearer ")),
        Refused("no header", s => s.SendNoHeader()),
        Refused("basic authentication", s => s.Send("Basic " + s.Token.Write())),
        Refused("no scheme", s => s.Send(s.Token.Write())),
        Refused("two tokens", s => s.Send($"Bearer {s.Token.Write()} {s.Token.Write()}")),
        Taken("scheme in small letters", s => s.Send("bearer " + s.Token.Write())),
        Refused("Entra's token, which is not asked for", s => OfEntra(s, "1.0")),
        Taken("Entra's token of version 1.0 of a tenant that is named", s => OfEntra(s, "1.0", TokenScene.EmulatorTenant)),
        Taken("Entra's token of version 2.0 of a tenant that is named", s => OfEntra(s, "2.0", TokenScene.EmulatorTenant)),
        Refused("Entra's token of another tenant", s => OfEntra(s, "2.0", TokenScene.Tenant)),
        Refused("Entra's token for another application", s => OfEntra(s, "2.0", TokenScene.EmulatorTenant).Payload["azp"] = "00000000-0000-0000-0000-000000000001"),
        Refused("Entra's token that names no application", s => OfEntra(s, "2.0", TokenScene.EmulatorTenant).Payload.Remove("azp")),
        Refused("Entra's token that expired", s => OfEntra(s, "2.0", TokenScene.EmulatorTenant).LivesFrom(Minutes(-70), Minutes(-6))),
    ];

    /// <summary>Its own keys at the issuer, by a name that a path can hold.</summary>
    public string KeySet => string.Concat(Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    public override string ToString() => Name;

    private static TokenCase Taken(string name, Action<TokenScene> arrange) => new(name, true, arrange);

    private static TokenCase Refused(string name, Action<TokenScene> arrange) => new(name, false, arrange);

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);

    private static void InCloud(TokenScene scene, string cloud, string issuer, string serviceUrl)
    {
        scene.Cloud = cloud;
        scene.Payload["iss"] = issuer;
        scene.At(serviceUrl);
    }

    private static void Rotate(TokenScene scene, TimeSpan age)
    {
        scene.PublishedLater = [TestKey.Next];
        scene.Between = age;
        scene.SignWith(TestKey.Next);
        scene.LivesFrom(Minutes(-10), Minutes(120));
    }

    private static TokenScene OfEntra(TokenScene scene, string version, string? named = null)
    {
        scene.EntraTokenTenants = named;
        scene.Payload.Remove("serviceurl");
        scene.Payload["ver"] = version;
        scene.Payload[version == "1.0" ? "appid" : "azp"] = TokenScene.AppId;
        scene.Payload["iss"] = version == "1.0"
            ? $"https://sts.windows.net/{TokenScene.EmulatorTenant}/"
            : $"https://login.microsoftonline.com/{TokenScene.EmulatorTenant}/v2.0";
        return scene;
    }

    private static void CarryKey(TokenScene scene)
    {
        scene.Token.Key = TestKey.Stranger;
        scene.Token.Header["jwk"] = TestKey.Stranger.Published;
        scene.Token.Header["jku"] = "https://keys.example/keys";
    }

    private static string Tampered(TestToken token, int part)
    {
        var parts = token.Write().Split('.');
        var changed = (JsonObject)(part == 0 ? token.Header : token.Payload).DeepClone();
        changed["nonce"] = "1";
        parts[part] = TestToken.Part(changed.ToJsonString());
        return string.Join('.', parts);
    }

    private static string Encrypted() => TestToken.Part("""{"alg":"RSA-OAEP","enc":"A128GCM","kid":"main"}""") + ".AAAA.AAAA.AAAA.AAAA";
}
