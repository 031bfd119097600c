using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Receiving;

/// <summary>
/// Tells a request of this machine from one that only arrives that way: through a proxy or a tunnel, or from a page in
/// the browser whose own name was pointed here.
/// </summary>
internal static class LoopbackRequest
{
    /// <summary>Why the request is not taken, as the end of a sentence; null where it is of this machine.</summary>
    public static string? FaultOf(HttpContext context)
    {
        if (!Loopback.IsPeer(context.Connection.RemoteIpAddress) || !Loopback.IsPeer(context.Connection.LocalIpAddress))
            return "only clients on this machine are answered";
        if (!Loopback.IsHost(context.Request.Host.Host))
            return "the Host header must be localhost, 127.0.0.1 or [::1]";
        if (context.Request.Headers.Keys.FirstOrDefault(IsOfAProxy) is { } header)
            return $"a forwarded request is refused (header {header})";
        return null;
    }

    private static bool IsOfAProxy(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Via", StringComparison.OrdinalIgnoreCase)
        || header.Equals("X-Real-IP", StringComparison.OrdinalIgnoreCase);
}
