using KpiBot.Channels.Slack;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Channels.Tests.Slack.Sending;

/// <summary>Settings that are wrong are each named, and no sentence repeats what could be a secret.</summary>
public sealed class SlackSettingsTests
{
    [Fact]
    public void Without_any_nothing_can_be_said() => Assert.False(Read().CanSpeak);

    [Fact]
    public void One_workspace_has_its_bot_token_alone()
    {
        var options = Read(("SLACK_BOT_TOKEN", "xoxb-1-abc"));

        Assert.Equal((true, 0, "https://slack.com/api/"), (options.CanSpeak, options.Faults.Count, options.Addresses.Api.AbsoluteUri));
    }

    [Fact]
    public void Several_are_named_or_anybody_may()
    {
        (string, string?)[] app = [("SLACK_CLIENT_ID", "1.2"), ("SLACK_CLIENT_SECRET", "hidden")];

        Assert.Equal(["T0ONE", "E0TWO"], Read([.. app, ("Slack:AllowedTeams", "T0ONE, E0TWO")]).AllowedTeams!);
        Assert.Null(Read([.. app, ("Slack:AllowedTeams", "*")]).AllowedTeams);
        Assert.Contains("Slack:AllowedTeams is missing", Assert.Single(Read(app).Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SLACK_BOT_TOKEN", "xapp-secret", "must")]
    [InlineData("SLACK_BOT_TOKEN", "xoxb-secret secret", "signs")]
    [InlineData("SLACK_APP_TOKEN", "xoxb-secret", "connections:write")]
    [InlineData("SLACK_CLIENT_SECRET", "secret", "SLACK_CLIENT_ID is missing")]
    public void A_fault_is_named_without_the_secret(string name, string value, string said)
    {
        var faults = string.Join('\n', Read((name, value), ("Slack:AllowedTeams", "*")).Faults);

        Assert.Contains(said is "must" ? "does not begin with xoxb-" : said, faults, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", faults.Replace("SLACK_CLIENT_SECRET", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Slack:ApiAddress", "http://slack.example/api/")]
    [InlineData("Slack:AllowedTeams", "C0SALES")]
    [InlineData("Slack:Administrator", "anna@example.com")]
    public void What_it_cannot_be_is_said(string name, string value) => Assert.Contains(value, Assert.Single(Read((name, value)).Faults), StringComparison.Ordinal);

    [Fact]
    public void No_secret_shows_itself()
    {
        var options = Read(("SLACK_CLIENT_ID", "1.2"), ("SLACK_CLIENT_SECRET", "hidden"), ("SLACK_SIGNING_SECRET", "hidden"), ("SLACK_APP_TOKEN", "xapp-hidden"), ("Slack:AllowedTeams", "*"));

        Assert.Empty(options.Faults);
        Assert.DoesNotContain("hidden", options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", options.Client!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://slack.com/api", "https://files.slack.com/upload/v1/x", true)]
    [InlineData("https://slack-gov.com/api/", "https://files.slack-gov.com/upload/v1/x", true)]
    [InlineData("https://slack.com/api/", "https://files.slack-gov.com/upload/v1/x", false)]
    [InlineData("https://slack.com/api/", "https://evil.example/upload", false)]
    [InlineData("https://slack.com/api/", "http://127.0.0.1/upload", false)]
    [InlineData("http://127.0.0.1:5000/api/", "http://127.0.0.1:5001/upload", true)]
    [InlineData("http://127.0.0.1:5000/api/", "https://files.slack.com/upload", false)]
    public void Bytes_go_to_the_same_Slack_alone(string api, string address, bool isAllowed) =>
        Assert.Equal(isAllowed, KpiBot.Channels.Slack.Api.SlackAddresses.At(new(api)).Uploads.Allow(new(address)));

    private static SlackOptions Read(params (string Name, string? Value)[] settings) =>
        SlackOptions.From(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build());
}
