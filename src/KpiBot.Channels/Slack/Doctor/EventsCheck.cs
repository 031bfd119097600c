using System.Text.Json;
using KpiBot.Channels.Doctor;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Manifest;

namespace KpiBot.Channels.Slack.Doctor;

/// <summary>Whether the app is set up to send KpiBot what it needs, and to the right place. Slack tells so only to a token of its own kind.</summary>
internal sealed class EventsCheck(SlackWebClient client, SlackOptions options)
{
    private const string Name = "Events";
    private const string PasteAnew = "In the app's settings, “App Manifest”: paste what kpibot manifests --slack writes, save it, and install the app again where Slack asks for it.";

    /// <param name="app">The app's id; null for the one of the app-level token.</param>
    public async Task<Finding> ExamineAsync(string? app, Uri? address, CancellationToken cancellation)
    {
        if (options.ConfigurationToken is not { } token)
        {
            return new Finding.Skipped(
                Name, $"To see which events the app gets, set {SlackOptions.ConfigurationTokenSetting} for this command: https://api.slack.com/apps, “Your App Configuration Tokens”, “Generate Token”; it lasts 12 hours.");
        }

        if ((app ?? AppOf(options.AppToken)) is not { } id)
            return new Finding.Skipped(Name, "Give the app's id with --app A…; it stands under “Basic Information”.");
        var answer = await client.TryAsync(SlackCall.Of(SlackMethod.ExportManifest, new(""), ("app_id", id)), token, cancellation).ConfigureAwait(false);
        return answer switch
        {
            SlackAnswer.Done done when SlackBody.Property(done.Body, "manifest") is { } manifest => Judge(manifest, address),
            SlackAnswer.Refused { Error: "app_not_found" or "invalid_app_id" or "app_not_eligible" } refused => new Finding.Failed(
                Name, $"Slack shows the app {id} to nobody with this token ({refused.Error}).", $"{SlackOptions.ConfigurationTokenSetting} must be of somebody who may change the app, made for the app's own workspace."),
            SlackAnswer.InstallationStopped or SlackAnswer.TokenExpired => new Finding.Failed(
                Name, NotAsked.Sentence(answer), $"Make a new token for {SlackOptions.ConfigurationTokenSetting} at https://api.slack.com/apps; each lasts 12 hours."),
            _ => new Finding.Failed(Name, NotAsked.Sentence(answer), NotAsked.Next(answer)),
        };
    }

    /// <summary>An app-level token names its app.</summary>
    private static string? AppOf(Secret? token) => token?.Value.Split('-') is [_, _, ['A', ..] app, ..] ? app : null;

    private Finding Judge(JsonElement manifest, Uri? address)
    {
        var settings = SlackBody.Property(manifest, "settings") ?? default;
        var events = SlackBody.Property(settings, "event_subscriptions") ?? default;
        var missing = SlackManifest.Events.Except(SlackBody.Texts(events, "bot_events")).ToList();
        if (missing.Count > 0)
            return new Finding.Failed(Name, $"The app does not get {string.Join(", ", missing)}.", PasteAnew);
        var interactivity = SlackBody.Property(settings, "interactivity") ?? default;
        if (!SlackBody.Flag(interactivity, "is_enabled"))
            return new Finding.Failed(Name, "Interactivity is off: no button is heard.", PasteAnew);
        return SlackBody.Flag(settings, "socket_mode_enabled")
            ? JudgeSockets()
            : JudgeAddresses(SlackBody.Text(events, "request_url"), SlackBody.Text(interactivity, "request_url"), address);
    }

    private Finding JudgeSockets() => options.AppToken is not null
        ? new Finding.Passed(Name, "The app gets the events that KpiBot needs, over Socket Mode.")
        : new Finding.Failed(
            Name, $"The app sends over Socket Mode, and {SlackOptions.AppTokenSetting} is not set: nothing is heard.", $"Set {SlackOptions.AppTokenSetting}; or switch “Socket Mode” off in the app's settings and enter the Request URLs.");

    private Finding JudgeAddresses(string? events, string? interactivity, Uri? address)
    {
        if (options.AppToken is not null && options.SigningSecret is null)
            return new Finding.Failed(Name, "Socket Mode is off in the app's settings, so nothing comes over the sockets.", "Switch “Socket Mode” on in the app's settings.");
        foreach (var (given, path) in new[] { (events, "/slack/events"), (interactivity, "/slack/interactivity") })
        {
            if (address is not null && given != new Uri(address, path).AbsoluteUri)
                return new Finding.Failed(Name, $"Slack sends to {given ?? "no address"}, not to {new Uri(address, path)}.", PasteAnew);
        }

        return new Finding.Passed(Name, $"The app gets the events that KpiBot needs, at {events}.");
    }
}
