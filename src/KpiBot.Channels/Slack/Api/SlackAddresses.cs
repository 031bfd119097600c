using KpiBot.Channels.Receiving;
using KpiBot.Channels.Sending;

namespace KpiBot.Channels.Slack.Api;

/// <summary>Where Slack is, and where alone anything may be sent.</summary>
/// <param name="Api">Ends in a slash; the tokens go here and nowhere else.</param>
/// <param name="Uploads">Takes the bytes of files.</param>
/// <param name="Responses">Takes messages for the addresses that come with commands and buttons.</param>
/// <param name="Authorize">Asks people whether the app may be installed.</param>
internal sealed record SlackAddresses(Uri Api, AllowedHosts Uploads, AllowedHosts Responses, Uri Authorize)
{
    public static readonly SlackAddresses Slack = At(new("https://slack.com/api/"));

    /// <summary>Slack's other domains are laid out as the first one is; on this machine everything is on one host, on any port.</summary>
    public static SlackAddresses At(Uri api)
    {
        var root = new Uri(api.AbsoluteUri.TrimEnd('/') + "/");
        var authorize = new Uri(root, "/oauth/v2/authorize");
        if (Loopback.IsWebAddress(root))
            return new(root, AllowedHosts.Loopback, AllowedHosts.Loopback, authorize);
        return new(root, Below(root, "files"), Below(root, "hooks"), authorize);
    }

    private static AllowedHosts Below(Uri root, string name) => new([new($"{name}.{root.Host}", Port: null)]);
}
