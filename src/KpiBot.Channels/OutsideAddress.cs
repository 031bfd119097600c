namespace KpiBot.Channels;

/// <summary>What a chat platform can call from the internet: https and a host, without a path.</summary>
internal static class OutsideAddress
{
    public static bool Is(Uri address) =>
        address is { IsAbsoluteUri: true, IsLoopback: false, AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" } && address.Scheme == Uri.UriSchemeHttps;

    /// <param name="platform">Who is to call it.</param>
    public static IReadOnlyList<string> FaultsOf(Uri address, string platform) => Is(address)
        ? []
        : [$"The address must be what {platform} can reach, https and a host name alone, such as https://kpi.example.com, not {address.OriginalString}."];
}
