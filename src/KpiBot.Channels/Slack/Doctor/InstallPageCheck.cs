using System.Net;
using KpiBot.Channels.Doctor;
using KpiBot.Channels.Slack.Installing;
using Microsoft.AspNetCore.WebUtilities;

namespace KpiBot.Channels.Slack.Doctor;

/// <summary>Whether the page by which workspaces install KpiBot leads to Slack, and back to KpiBot.</summary>
internal sealed class InstallPageCheck(HttpClient http, SlackOptions options)
{
    private const string Name = "Install";

    public async Task<Finding> ExamineAsync(Uri address, CancellationToken cancellation)
    {
        var page = new Uri(address, InstallEndpoint.InstallPath);
        try
        {
            using var response = await http.GetAsync(page, cancellation).ConfigureAwait(false);
            return Judge(page, address, response);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return new Finding.Failed(Name, $"{page} does not answer.", "Let the reverse proxy pass it to KpiBot.");
        }
    }

    private static Finding.Failed NotOurs(Uri page, HttpStatusCode status) => new(
        Name, $"{page} does not lead to Slack ({(int)status}).",
        $"Set {SlackOptions.ClientIdSetting} and {SlackOptions.ClientSecretSetting} where KpiBot runs and start it anew; the reverse proxy must pass GET {InstallEndpoint.InstallPath} and {InstallEndpoint.ReturnPath}.");

    private Finding Judge(Uri page, Uri address, HttpResponseMessage response)
    {
        if (response.Headers.Location is not { IsAbsoluteUri: true } target || !target.AbsoluteUri.StartsWith(options.Addresses.Authorize.AbsoluteUri, StringComparison.Ordinal))
            return NotOurs(page, response.StatusCode);
        var back = new Uri(address, InstallEndpoint.ReturnPath).AbsoluteUri;
        var given = QueryHelpers.ParseQuery(target.Query)["redirect_uri"].ToString();
        return given == back
            ? new Finding.Passed(Name, $"{page} leads to Slack, and back.")
            : new Finding.Failed(Name, $"Slack would send people back to {given}, not to {back}.", $"Set {SlackOptions.PublicAddressSetting}={address.GetLeftPart(UriPartial.Authority)} where KpiBot runs.");
    }
}
