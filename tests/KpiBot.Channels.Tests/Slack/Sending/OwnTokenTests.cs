using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Installing;
using KpiBot.Channels.Tests.Teams;
using KpiBot.SlackStandIn;
using KpiBot.SlackStandIn.Api;

namespace KpiBot.Channels.Tests.Slack.Sending;

/// <summary>The configured bot token: Slack says whose it is, as soon as it can be asked.</summary>
public sealed class OwnTokenTests
{
    [Fact]
    public async Task Its_workspace_and_its_user_are_known_at_the_start()
    {
        await using var kpibot = await RunningSender.StartAsync();

        var own = Assert.Single(kpibot.Get<SlackInstallations>().All);
        Assert.Equal((new WorkspaceId("T0TEST"), kpibot.Workspace.BotUser, kpibot.Workspace.BotId), (own.Workspace, own.BotUserId, own.BotId));
        Assert.Null(kpibot.Get<SlackInstallations>().Find(new("T0OTHER")));
    }

    [Fact]
    public async Task An_organisation_is_kept_with_it()
    {
        var time = new AwaitedTime();
        var slack = await SlackServer.StartAsync(time);
        slack.AddWorkspace("T0TEST", "E0GROUP");
        await using var kpibot = await RunningSender.StartAsync(new() { Slack = slack, Time = time });

        Assert.Equal("E0GROUP", Assert.Single(kpibot.Get<SlackInstallations>().All).Workspace.Enterprise);
    }

    [Fact]
    public async Task Slack_that_is_away_is_asked_until_it_is_back()
    {
        var time = new AwaitedTime();
        var slack = await SlackServer.StartAsync(time);
        var tries = 0;
        slack.Faults = _ => ++tries < 20 ? new Fault.Status(503) : null;
        await using var kpibot = await RunningSender.StartAsync(new() { Slack = slack, Time = time });

        Assert.Equal("T0TEST", Assert.Single(kpibot.Get<SlackInstallations>().All).Key);
    }

    [Fact]
    public async Task A_token_that_Slack_refuses_is_said_to_be_refused_and_what_to_do()
    {
        var time = new AwaitedTime();
        await using var kpibot = await RunningSender.StartAsync(new()
        {
            Slack = await SlackServer.StartAsync(time),
            Time = time,
            Settings = new Dictionary<string, string?> { ["SLACK_BOT_TOKEN"] = "xoxb-1-wrong" },
        });

        Assert.NotNull(Assert.Single(kpibot.Get<SlackInstallations>().All).Stopped);
        Assert.Contains(kpibot.Logs.Lines, line => line.Contains("Slack does not take SLACK_BOT_TOKEN", StringComparison.Ordinal) && line.Contains("invalid_auth", StringComparison.Ordinal));
        Assert.DoesNotContain(kpibot.Logs.Lines, line => line.Contains("xoxb-1-wrong", StringComparison.Ordinal));
    }
}
