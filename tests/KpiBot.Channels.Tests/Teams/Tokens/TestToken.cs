using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace KpiBot.Channels.Tests.Teams.Tokens;

/// <summary>A token written by hand, so that it can be wrong in any way.</summary>
internal sealed class TestToken(TestKey key)
{
    public TestKey Key { get; set; } = key;

    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = key.Id };

    public JsonObject Payload { get; } = [];

    /// <summary>Null signs as the header says.</summary>
    public Func<byte[], byte[]>? Sign { get; set; }

    /// <summary>A claim whose value stands there as it is, JSON or not; null where all are of the payload.</summary>
    public (string Claim, string Json)? Raw { get; set; }

    /// <summary>As it stands in the header, after "Bearer ".</summary>
    public string Write()
    {
        var signed = $"{Part(Header.ToJsonString())}.{Part(PayloadText())}";
        return $"{signed}.{Base64Url.EncodeToString((Sign ?? SignByHeader)(Encoding.UTF8.GetBytes(signed)))}";
    }

    public static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private string PayloadText()
    {
        if (Raw is not { } raw)
            return Payload.ToJsonString();
        var others = Payload.DeepClone().AsObject();
        others.Remove(raw.Claim);
        return $"{others.ToJsonString()[..^1]},\"{raw.Claim}\":{raw.Json}}}";
    }

    private byte[] SignByHeader(byte[] signed) => (string?)Header["alg"] switch
    {
        "RS384" => Key.Rsa.SignData(signed, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        "RS512" => Key.Rsa.SignData(signed, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "PS256" => Key.Rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        // Whoever takes the public key for a shared secret would find this right.
        "HS256" => HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key.Rsa.ExportRSAPublicKeyPem()), signed),
        "none" => [],
        _ => Key.Rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };
}
