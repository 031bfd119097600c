using System.Net;

namespace KpiBot.Channels.Receiving;

/// <summary>What counts as this machine. Names are not resolved: a name that points here today may not tomorrow.</summary>
internal static class Loopback
{
    /// <param name="host">As in a URL: IPv6 in brackets, without a port.</param>
    public static bool IsHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]";

    public static bool IsWebAddress(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && IsHost(address.Host);

    /// <summary>Those of the addresses that a server listens on which others reach too.</summary>
    public static IReadOnlyList<string> OpenAmong(IEnumerable<string> addresses) =>
        [.. addresses.Where(address => !Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsWebAddress(uri))];

    public static bool IsPeer(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
