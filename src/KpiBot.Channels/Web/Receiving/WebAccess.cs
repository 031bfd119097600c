using KpiBot.Channels.Receiving;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KpiBot.Channels.Web.Receiving;

/// <summary>Whether there is a page: only where nobody but this machine reaches the server.</summary>
public sealed class WebAccess(WebOptions options, IServer server)
{
    /// <summary>Why there is no page, and what to do; null where there is one. Known once the server listens.</summary>
    public string? WhyOff
    {
        get
        {
            if (!options.Enabled)
                return $"The web page is off ({WebOptions.EnabledSetting} is false).";
            var open = Loopback.OpenAmong(Addresses);
            return open.Count == 0
                ? null
                : $"The web page is off: it asks nobody for credentials, so it is for this machine alone, and KpiBot listens on {string.Join(", ", open)}. "
                + "To have the page, set ASPNETCORE_URLS to http://localhost:3978.";
        }
    }

    /// <summary>Where the page is; null where there is none.</summary>
    public Uri? Page => WhyOff is null && Addresses.FirstOrDefault() is { } address ? new Uri(new Uri(address), PageAddress.Chat) : null;

    private ICollection<string> Addresses => server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
}
