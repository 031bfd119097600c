using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KpiBot.SlackStandIn.Sending;

/// <summary>Signs as Slack does.</summary>
internal static class Signature
{
    public static void Sign(HttpRequestMessage request, string body, string secret, DateTimeOffset now)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Of(body, secret, timestamp));
    }

    public static string Of(string body, string secret, string timestamp) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));
}
