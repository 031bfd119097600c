using System.Runtime.CompilerServices;
using KpiBot.Channels.Doctor;
using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Sockets;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Channels.Slack.Doctor;

/// <summary>Goes through what Slack needs of a KpiBot, in the order in which one sets it up.</summary>
public sealed class SlackDoctor : IDisposable
{
    private const string Settings = "Settings";
    private const string Sockets = "Sockets";
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

    private bool UseProxy => !Loopback.IsWebAddress(_options.Addresses.Api);

    /// <param name="address">Where Slack reaches KpiBot from outside; null leaves that unchecked.</param>
    public async IAsyncEnumerable<Finding> ExamineAsync(Uri? address, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var fault in _options.Faults)
            yield return new Finding.Failed(Settings, fault, "docs/slack.md says what each setting is and where it is found.");
        if (_options.Faults.Count == 0)
            yield return ExamineSettings();
        foreach (var finding in await new BotTokenCheck(_client).ExamineAsync(_options, cancellation).ConfigureAwait(false))
            yield return finding;
        yield return await ExamineSocketsAsync(cancellation).ConfigureAwait(false);
        yield return ExamineSigning();
        yield return address is null
            ? new Finding.Skipped(EndpointCheck.Name, "Give the address with --address https://… to see whether KpiBot answers there. Socket Mode needs none.")
            : await new EndpointCheck(_outside).ExamineAsync(address, SlackEntrance.Door, cancellation).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _slack.Dispose();
        _outside.Dispose();
    }

    private Finding ExamineSettings() => _options switch
    {
        { CanSpeak: false } => new Finding.Failed(
            Settings, "No Slack app is configured.", $"Make the app (docs/slack.md, step 1), then set {SlackOptions.BotTokenSetting} and {SlackOptions.AppTokenSetting}."),
        { SigningSecret: null, AppToken: null } => new Finding.Failed(
            Settings, "KpiBot could speak in Slack and hear nothing there.", $"Set {SlackOptions.AppTokenSetting} for Socket Mode, or {SlackOptions.SigningSecretSetting} for HTTP."),
        { BotToken: null } => new Finding.Passed(Settings, "Workspaces install KpiBot by OAuth."),
        _ => new Finding.Passed(Settings, "One workspace has KpiBot, by its bot token."),
    };

    private async Task<Finding> ExamineSocketsAsync(CancellationToken cancellation)
    {
        if (_options.AppToken is not { } token)
            return new Finding.Skipped(Sockets, $"{SlackOptions.AppTokenSetting} is not set: Slack calls KpiBot over HTTP.");
        var opener = new SocketOpener(_client, _options.Addresses, new(1, UseProxy), token, TimeProvider.System);
        switch (await opener.OpenAsync(cancellation).ConfigureAwait(false))
        {
            case SocketOpening.Opened opened:
                opened.Socket.Dispose();
                return new Finding.Passed(Sockets, "Slack has opened a socket and said hello.");
            case SocketOpening.Refused refused:
                return new Finding.Failed(Sockets, $"Slack opens no socket: {refused.Error}.", SlackSockets.WhatToDo(refused.Error));
            case SocketOpening.Failed failed:
                return new Finding.Failed(
                    Sockets, $"The socket could not be opened: {failed.Error}.",
                    $"Switch Socket Mode on in the app's settings, and let this machine reach {_options.Addresses.Api.Host} and wss-primary.slack.com on port 443.");
            case var other:
                throw new System.Diagnostics.UnreachableException(other.ToString());
        }
    }

    private Finding ExamineSigning() => _options.SigningSecret is null
        ? new Finding.Skipped(Signing, $"{SlackOptions.SigningSecretSetting} is not set: nothing is taken over HTTP.")
        : new Finding.Passed(Signing, "The signing secret is there. Only Slack itself can show that it is this app's: its requests are refused where it is another's.");
}
