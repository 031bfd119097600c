namespace KpiBot.Channels.Sending;

/// <summary>Faults of which it is known that the other side has got nothing.</summary>
internal static class NeverArrived
{
    public static bool Is(HttpRequestException fault) => fault.HttpRequestError
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
