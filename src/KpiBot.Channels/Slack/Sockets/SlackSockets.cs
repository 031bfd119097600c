using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Sockets;

/// <summary>Socket Mode: all that Slack sends comes over sockets that KpiBot opens, so that it needs no public address.</summary>
internal sealed class SlackSockets(SocketOpener opener, SocketSettings settings, Envelopes envelopes, TimeProvider time, ILogger<SlackSockets> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var all = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var lanes = Enumerable.Range(1, settings.Count).Select(number => new SocketLane(number, opener, envelopes, time, log).KeepAsync(all.Token)).ToList();
        try
        {
            // Each goes on until Slack refuses one for good, which then holds for all.
            var error = await (await Task.WhenAny(lanes).ConfigureAwait(false)).ConfigureAwait(false);
            log.SocketsStopped(error, WhatToDo(error));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
        finally
        {
            await all.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(lanes)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public static string WhatToDo(string error) => error switch
    {
        "not_authed" or "invalid_auth" or "token_revoked" or "token_expired" or "not_allowed_token_type" =>
            $"{SlackOptions.AppTokenSetting} is not, or no longer, an “App-Level Token” of this app; make one under “Basic Information”.",
        "missing_scope" => $"{SlackOptions.AppTokenSetting} lacks the scope connections:write; make a token that has it under “Basic Information”.",
        "account_inactive" or "user_removed_from_team" => "whoever made the token has left the workspace; somebody else has to make one.",
        "team_disabled" => "the workspace is disabled; an administrator of Slack can say why.",
        _ => "Slack's documentation of apps.connections.open says what it means.",
    };
}
