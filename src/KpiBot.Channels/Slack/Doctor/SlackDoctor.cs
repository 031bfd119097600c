using System.Runtime.CompilerServices;
using KpiBot.Channels.Doctor;
using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.Api;
using KpiBot.Core.Delivery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Channels.Slack.Doctor;

/// <summary>Goes through what Slack needs of a KpiBot, in the order in which one sets it up.</summary>
public sealed class SlackDoctor : IDisposable
{
    private const string Settings = "Settings";
    private const string Signing = "Signing";

    private readonly SlackOptions _options;
    private readonly HttpClient _slack;
    private readonly HttpClient _outside;
    private readonly SlackWebClient _client;

    public SlackDoctor(IConfiguration configuration)
    {
        _options = SlackOptions.From(configuration);
        _slack = new(SlackWebClient.CreateHandler(UseProxy)) { Timeout = Timeout.InfiniteTimeSpan };
        _outside = new(SlackWebClient.CreateHandler(useProxy: true)) { Timeout = EndpointCheck.RequestTimeout };
        _client = new(_slack, _options.Addresses, TimeProvider.System);
    }

    /// <summary>Whether workspaces install KpiBot by OAuth, so that <see cref="ExamineWorkspacesAsync"/> has more to look at.</summary>
    public bool HasWorkspaces => _options.Client is not null;

    private bool UseProxy => !Loopback.IsWebAddress(_options.Addresses.Api);

    /// <summary>Whether there is anything to try; if not, the first finding says where to begin.</summary>
    private bool IsBegun => _options.CanSpeak || _options.AppToken is not null || _options.SigningSecret is not null;

    /// <param name="address">Where Slack reaches KpiBot from outside; null leaves that unchecked.</param>
    /// <param name="app">The app's id; null for the one that the app-level token names.</param>
    public async IAsyncEnumerable<Finding> ExamineAsync(Uri? address, string? app = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var fault in _options.Faults)
            yield return new Finding.Failed(Settings, fault, "docs/slack.md says what each setting is and where it is found.");
        if (_options.Faults.Count == 0)
            yield return ExamineSettings();
        if (!IsBegun)
            yield break;

        if (_options.BotToken is { } token)
        {
            foreach (var finding in await new TokenCheck(_client).ExamineAsync(token, cancellation).ConfigureAwait(false))
                yield return finding;
        }

        if (_options.AppToken is { } appToken)
            yield return await new SocketsCheck(_client, _options.Addresses, UseProxy).ExamineAsync(appToken, cancellation).ConfigureAwait(false);
        if (_options.SigningSecret is not null)
            yield return new Finding.Passed(Signing, "The signing secret is there. Only Slack itself can show that it is this app's: its requests are refused where it is another's.");
        await foreach (var finding in ExamineAddressAsync(address, cancellation).ConfigureAwait(false))
            yield return finding;
        yield return await new EventsCheck(_client, _options).ExamineAsync(app, address, cancellation).ConfigureAwait(false);
    }

    /// <summary>Where KpiBot was installed by OAuth.</summary>
    /// <param name="keys">Those of the KpiBot that was installed.</param>
    public IAsyncEnumerable<Finding> ExamineWorkspacesAsync(IWorkspaceStore store, IDataProtectionProvider keys, CancellationToken cancellation) =>
        new WorkspacesCheck(_client, _options, TimeProvider.System).ExamineAsync(store, keys, cancellation);

    public void Dispose()
    {
        _slack.Dispose();
        _outside.Dispose();
    }

    private Finding ExamineSettings() => _options switch
    {
        _ when !IsBegun => new Finding.Failed(
            Settings, "No Slack app is configured.", $"Make the app (docs/slack.md, step 1), then set {SlackOptions.BotTokenSetting} and {SlackOptions.AppTokenSetting}."),
        { CanSpeak: false } => new Finding.Failed(
            Settings, "KpiBot could hear Slack and say nothing there.",
            $"Set {SlackOptions.BotTokenSetting}, the “Bot User OAuth Token” of “OAuth & Permissions”; for several workspaces {SlackOptions.ClientIdSetting} and {SlackOptions.ClientSecretSetting}."),
        { SigningSecret: null, AppToken: null } => new Finding.Failed(
            Settings, "KpiBot could speak in Slack and hear nothing there.", $"Set {SlackOptions.AppTokenSetting} for Socket Mode, or {SlackOptions.SigningSecretSetting} for HTTP."),
        _ => new Finding.Passed(
            Settings,
            (_options.BotToken is null ? "Workspaces install KpiBot by OAuth; " : "One workspace has KpiBot, by its bot token; ")
            + (_options.AppToken is null ? "Slack calls KpiBot over HTTP." : _options.SigningSecret is null ? "KpiBot calls Slack, over Socket Mode." : "it is heard over Socket Mode and over HTTP.")),
    };

    private async IAsyncEnumerable<Finding> ExamineAddressAsync(Uri? address, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (address is null)
        {
            if (_options.SigningSecret is not null || _options.Client is not null)
                yield return new Finding.Skipped(EndpointCheck.Name, "Give the address with --address https://… to see whether KpiBot answers there.");
            yield break;
        }

        if (_options.SigningSecret is not null || _options.AppToken is null)
            yield return await ExamineDoorsAsync(address, cancellation).ConfigureAwait(false);
        if (_options.Client is not null)
            yield return await new InstallPageCheck(_outside, _options).ExamineAsync(address, cancellation).ConfigureAwait(false);
    }

    /// <summary>The first that is not as it must be, since what stands in the way of one mostly stands in the way of all.</summary>
    private async Task<Finding> ExamineDoorsAsync(Uri address, CancellationToken cancellation)
    {
        foreach (var door in SlackEntrance.Doors)
        {
            if (await new EndpointCheck(_outside).ExamineAsync(address, door, cancellation).ConfigureAwait(false) is Finding.Failed failed)
                return failed;
        }

        return new Finding.Passed(
            EndpointCheck.Name, $"{address.GetLeftPart(UriPartial.Authority)} answers at {string.Join(", ", SlackEntrance.Doors.Select(door => door.Path))}, and refuses what Slack has not signed.");
    }
}
