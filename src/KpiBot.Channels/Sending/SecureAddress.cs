using KpiBot.Channels.Receiving;

namespace KpiBot.Channels.Sending;

/// <summary>An address whose answers nobody on the way can change.</summary>
internal static class SecureAddress
{
    public static bool Is(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || Loopback.IsWebAddress(address));
}
