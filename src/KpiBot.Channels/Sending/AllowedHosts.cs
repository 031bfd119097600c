using KpiBot.Channels.Receiving;

namespace KpiBot.Channels.Sending;

/// <summary>Where anything may be sent: over HTTPS to the hosts that are named, and over HTTP to those of this machine.</summary>
internal sealed class AllowedHosts(IReadOnlyList<HostPattern> patterns)
{
    public static readonly AllowedHosts None = new([]);

    /// <summary>This machine alone, on any port.</summary>
    public static readonly AllowedHosts Loopback = new([.. ((string[])["localhost", "127.0.0.1", "[::1]"]).Select(host => new HostPattern(host, Port: null))]);

    public bool Allow(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0 && patterns.Any(pattern => pattern.Matches(address));
}

/// <summary>A host, or with <c>*.</c> before it every host below it.</summary>
/// <param name="Port">Null for HTTPS's own; on this machine, for any.</param>
internal sealed record HostPattern(string Host, int? Port)
{
    private const string Below = "*.";

    private bool IsOnThisMachine => Loopback.IsHost(Host);

    /// <summary>Null where the text names no host, or so many that anybody could have one of them.</summary>
    public static HostPattern? Read(string text)
    {
        var isBelow = text.StartsWith(Below, StringComparison.Ordinal);
        var host = isBelow ? text[Below.Length..] : text;
        if (!Uri.TryCreate($"https://{host}/", UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.PathAndQuery != "/" || uri.Fragment.Length > 0)
            return null;
        if (!uri.Authority.Equals(host.EndsWith(":443", StringComparison.Ordinal) ? host[..^4] : host, StringComparison.OrdinalIgnoreCase))
            return null;
        if (isBelow && (uri.HostNameType != UriHostNameType.Dns || !uri.Host.Contains('.', StringComparison.Ordinal) || IsOpenToAnybody(uri.Host)))
            return null;
        return new((isBelow ? Below : "") + uri.Host, uri.IsDefaultPort ? null : uri.Port);
    }

    public bool Matches(Uri address) => MatchesHost(address.Host) && (IsOnThisMachine
        ? Loopback.IsWebAddress(address) && (Port is null || Port == address.Port)
        : address.Scheme == Uri.UriSchemeHttps && address.Port == (Port ?? 443));

    private bool MatchesHost(string host) => Host.StartsWith(Below, StringComparison.Ordinal)
        ? host.Length > Host.Length - 1 && host.EndsWith(Host[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where names are handed out to whoever asks.</summary>
    private static bool IsOpenToAnybody(string domain) => domain.ToLowerInvariant() is
        "trafficmanager.net" or "azurewebsites.net" or "azurefd.net" or "cloudapp.net" or "cloudapp.azure.com" or "windows.net" or "azure.com" or "microsoft.com";
}
