using KpiBot.Channels.Slack.Manifest;
using NJsonSchema;

namespace KpiBot.Channels.Tests.Slack.Installing;

/// <summary>What <c>kpibot manifests --slack</c> writes.</summary>
public sealed class SlackManifestTests
{
    private static readonly SlackManifest OverSockets = new(Address: null, "KpiBot");
    private static readonly SlackManifest OverHttp = new(new("https://kpi.example.com"), "KpiBot");

    public static TheoryData<bool> Ways => [false, true];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task It_is_valid_by_Slacks_schema(bool http)
    {
        var schema = await SchemaAsync();

        Assert.Empty(schema.Validate(new ReadManifest(http ? OverHttp : OverSockets).ToJson()));
    }

    [Fact]
    public async Task What_the_schema_forbids_is_found()
    {
        var schema = await SchemaAsync();
        var json = new ReadManifest(OverSockets).ToJson();

        Assert.NotEmpty(schema.Validate(json.Replace("\"type\":\"message\"", "\"type\":\"everywhere\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(json.Replace("\"is_enabled\"", "\"enabled\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Over_HTTP_every_address_is_the_companys()
    {
        var manifest = new ReadManifest(OverHttp);

        Assert.Equal("https://kpi.example.com/slack/events", manifest.Text("settings", "event_subscriptions", "request_url"));
        Assert.Equal("https://kpi.example.com/slack/interactivity", manifest.Text("settings", "interactivity", "request_url"));
        Assert.Equal("https://kpi.example.com/slack/commands", ReadManifest.Text(manifest.Children("features", "slash_commands").Single(), "url"));
        Assert.Equal(["https://kpi.example.com/slack/oauth"], manifest.Texts("oauth_config", "redirect_urls"));
        Assert.Equal("false", manifest.Text("settings", "socket_mode_enabled"));
    }

    [Fact]
    public void Over_sockets_there_is_no_address_and_everything_else_is_the_same()
    {
        var yaml = OverSockets.ToYaml();

        Assert.DoesNotContain("http", yaml, StringComparison.Ordinal);
        Assert.Contains("socket_mode_enabled: true", yaml, StringComparison.Ordinal);
        Assert.Equal(
            OverHttp.ToYaml().Split('\n').Where(line => !line.Contains("http", StringComparison.Ordinal)),
            yaml.Replace("socket_mode_enabled: true", "socket_mode_enabled: false", StringComparison.Ordinal).Split('\n'));
    }

    [Theory]
    [InlineData("Chiffres & \"Cie\": #1")]
    [InlineData("Été ${{SOCKETS}}")]
    public void A_name_may_hold_any_sign(string name) =>
        Assert.Equal(name, new ReadManifest(OverSockets with { Name = name }).Text("display_information", "name"));

    [Theory]
    [InlineData("http://kpi.example.com", "KpiBot")]
    [InlineData("https://localhost:3978", "KpiBot")]
    [InlineData("https://kpi.example.com/slack", "KpiBot")]
    [InlineData("https://kpi.example.com", " ")]
    [InlineData("https://kpi.example.com", "A name that is longer than Slack takes")]
    public void What_Slack_would_refuse_is_said(string address, string name) => Assert.Single(new SlackManifest(new(address), name).Faults);

    private static Task<JsonSchema> SchemaAsync() =>
        JsonSchema.FromFileAsync(SharedData.Require(Path.Combine("specs", "slack-manifest.schema.2.0.0.json")), TestContext.Current.CancellationToken);
}
