using System.Text.Json.Nodes;
using KpiBot.Channels.Tests.Slack.Arriving;
using KpiBot.Core.Access;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Channels.Tests.Slack.Views;

/// <summary>A person's settings in a modal: opened in several ways, wrong entries said in place, and held from then on.</summary>
public sealed class SettingsModalTests
{
    [Theory]
    [InlineData("settings")]
    [InlineData("My settings")]
    [InlineData("réglages")]
    [InlineData("mes préférences")]
    public async Task The_command_opens_it_at_once_and_says_nothing(string text)
    {
        await using var settling = await SettlingInSlack.StartAsync();

        (await settling.Slack.CommandAsync(text, trigger: "9.9.9")).Dispose();

        var opened = await settling.OpenedAsync();
        Assert.Equal(("views.open", "9.9.9"), (opened.Method, opened.Body.GetProperty("trigger_id").GetString()));
        await settling.Slack.StopAsync();
        Assert.False(settling.Slack.Desk.HasMore);
    }

    [Theory]
    [InlineData("settings", "Settings")]
    [InlineData("help", "Settings")]
    [InlineData("aide", "Réglages")]
    public async Task What_tells_of_settings_has_a_button_that_opens_it(string said, string label)
    {
        await using var settling = await SettlingInSlack.StartAsync();
        await settling.Slack.EventAsync(SlackEvents.DirectMessage(said));
        var button = (await settling.Slack.NextAsync()).Buttons.Single(b => b.GetProperty("action_id").GetString() == "open-settings");
        Assert.Equal(label, button.GetProperty("text").GetProperty("text").GetString());

        (await settling.Slack.InteractAsync(SlackEvents.Press("open-settings", "settings", settling.Slack.Desk.ResponseUrl("press"), channel: "D1", message: "1764000000.000001"))).Dispose();

        var form = SettlingInSlack.Checked((await settling.OpenedAsync()).View);
        Assert.Equal("Your settings", form.GetProperty("title").GetProperty("text").GetString());
        Assert.Contains(SettlingInSlack.Field(form, "favourites").GetProperty("options").EnumerateArray(), option => option.GetProperty("value").GetString() == "revenue");
    }

    [Fact]
    public async Task What_is_saved_holds_and_the_page_shows_it()
    {
        await using var settling = await SettlingInSlack.StartAsync();

        var saved = await settling.SendAsync("fr", "robin weber", ["orders", "revenue"]);

        Assert.Equal("update", saved.GetProperty("response_action").GetString());
        Assert.Equal("C’est enregistré\u202F: cela vaut pour vous désormais.", SettlingInSlack.TextOf(saved.GetProperty("view")));
        Assert.Equal("views.publish", (await settling.Slack.NextAsync()).Method);
        var form = await settling.OpenAsync();
        Assert.Equal("Vos réglages", form.GetProperty("title").GetProperty("text").GetString());
        Assert.Equal("fr", SettlingInSlack.Field(form, "language").GetProperty("initial_option").GetProperty("value").GetString());
        Assert.Equal("Robin Weber", SettlingInSlack.Field(form, "owner").GetProperty("initial_value").GetString());
        Assert.Equal(["orders", "revenue"], SettlingInSlack.Field(form, "favourites").GetProperty("initial_options").EnumerateArray().Select(option => option.GetProperty("value").GetString()));
        await settling.Slack.EventAsync(SlackEvents.DirectMessage("my revenue in October"));
        Assert.Contains("100", (await settling.Slack.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("U1", "Robin Webber", "I find no “Robin Webber” in the data. Did you mean “Robin Weber”?")]
    [InlineData("U2", "xyz", "Je ne trouve pas «\u202Fxyz\u202F» dans les données\u202F: écrivez le nom tel qu’il y figure, ou rien.")]
    public async Task A_name_that_is_not_in_the_data_is_said_below_its_field_and_nothing_is_kept(string user, string typed, string fault)
    {
        await using var settling = await SettlingInSlack.StartAsync();

        var refused = await settling.SendAsync("fr", typed, ["revenue"], user);

        Assert.Equal("errors", refused.GetProperty("response_action").GetString());
        Assert.Equal(fault, refused.GetProperty("errors").GetProperty("owner").GetString());
        Assert.Equal("each", SettlingInSlack.Field(await settling.OpenAsync(user), "language").GetProperty("initial_option").GetProperty("value").GetString());
    }

    [Fact]
    public async Task What_was_wrong_can_be_sent_again_once_it_is_right()
    {
        await using var settling = await SettlingInSlack.StartAsync();
        Assert.Equal("errors", (await settling.SendAsync("en", "xyz", [])).GetProperty("response_action").GetString());
        Assert.Equal("update", (await settling.SendAsync("en", "Alex Martin", [])).GetProperty("response_action").GetString());
    }

    [Fact]
    public async Task Too_many_favourites_are_said_below_their_field()
    {
        await using var settling = await SettlingInSlack.StartAsync();
        var refused = await settling.SendAsync("en", "", ["revenue", "orders", "leads", "win_rate", "average_order_value", "conversion_rate"]);
        Assert.Contains("choose at most 5", refused.GetProperty("errors").GetProperty("favourites").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_KPI_that_is_no_longer_there_is_said_in_a_form_that_has_those_that_are()
    {
        await using var settling = await SettlingInSlack.StartAsync();

        var anew = await settling.SendAsync("en", "xyz", ["revenue", "no_such_kpi"]);

        Assert.Equal("update", anew.GetProperty("response_action").GetString());
        var form = anew.GetProperty("view");
        Assert.Equal("xyz", SettlingInSlack.Field(form, "owner").GetProperty("initial_value").GetString());
        Assert.Equal("revenue", Assert.Single(SettlingInSlack.Field(form, "favourites").GetProperty("initial_options").EnumerateArray()).GetProperty("value").GetString());
        Assert.Contains("One of these is no longer there to choose", SettlingInSlack.TextOf(form), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_somebody_is_by_the_configuration_is_shown_and_changed_by_nobody()
    {
        await using var settling = await SettlingInSlack.StartAsync(AlexByConfiguration());

        Assert.Contains("In the data you are Alex Martin.", SettlingInSlack.TextOf(await settling.OpenAsync()), StringComparison.Ordinal);
        var refused = await settling.SendAsync("en", "Robin Weber", []);
        Assert.Contains("Whoever looks after KpiBot has said who you are in the data", SettlingInSlack.TextOf(refused.GetProperty("view")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_nobody_can_have_filled_in_so_keeps_nothing()
    {
        await using var settling = await SettlingInSlack.StartAsync();
        Assert.Contains("This form holds nothing that I could keep", SettlingInSlack.TextOf((await settling.SendAsync("de", "", [])).GetProperty("view")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("[[]]")]
    [InlineData("""{"language":{"selected_option":"en"},"owner":[],"favourites":{"selected_options":[null,5,{"value":{}}]}}""")]
    public async Task Values_of_any_kind_are_read_without_harm(string values)
    {
        await using var settling = await SettlingInSlack.StartAsync();
        var sent = SlackEvents.Submission("settings", []);
        sent["view"]!["state"]!["values"] = JsonNode.Parse(values);

        using var response = await settling.Slack.InteractAsync(sent);

        Assert.Contains("This form holds nothing that I could keep", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_version_says_so()
    {
        await using var settling = await SettlingInSlack.StartAsync();
        using var response = await settling.Slack.InteractAsync(SlackEvents.Submission("of-tomorrow", []));
        Assert.Contains("This form belongs to another version of KpiBot", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_a_socket_the_acknowledgement_carries_what_is_wrong()
    {
        await using var settling = await SettlingInSlack.StartAsync(settings: SlackSetup.OverOneSocket);
        var socket = await settling.Slack.Desk.NextSocketAsync();

        await socket.SendAsync(SlackEvents.Envelope("e1", "interactive", SlackEvents.Submission("settings", SettlingInSlack.Filled("en", "xyz", []))));

        var acknowledged = await socket.NextAsync();
        Assert.Equal("e1", acknowledged.GetProperty("envelope_id").GetString());
        Assert.Equal("errors", acknowledged.GetProperty("payload").GetProperty("response_action").GetString());
        Assert.StartsWith("I find no “xyz”", acknowledged.GetProperty("payload").GetProperty("errors").GetProperty("owner").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_takes_longer_than_a_moment_follows_in_a_window_that_is_open_by_then()
    {
        await using var settling = await SettlingInSlack.StartAsync(prepare: desk => desk.People["U4"] = new() { ["team_id"] = "T1", ["locale"] = "fr-FR" });
        settling.Slack.Desk.Holds = "users.info";

        (await settling.Slack.CommandAsync("settings", user: "U4", trigger: "4.4.4")).Dispose();

        var waiting = await settling.WaitedForAsync(settling.OpenedAsync());
        Assert.Equal(("views.open", "One moment…"), (waiting.Method, SettlingInSlack.TextOf(SettlingInSlack.Checked(waiting.View))));
        settling.Slack.Desk.Release();
        var form = await settling.OpenedAsync();
        Assert.Equal(("views.update", "V1"), (form.Method, form.Body.GetProperty("view_id").GetString()));
        Assert.Equal("Vos réglages", SettlingInSlack.Checked(form.View).GetProperty("title").GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_takes_longer_than_Slack_waits_is_kept_and_shown_after_it()
    {
        await using var settling = await SettlingInSlack.StartAsync();
        await settling.OpenAsync("U2");
        settling.Slack.Desk.Holds = "users.info";

        var answer = await settling.WaitedForAsync(settling.SendAsync("en", "xyz", []));

        Assert.Equal("One moment…", SettlingInSlack.TextOf(answer.GetProperty("view")));
        settling.Slack.Desk.Release();
        var late = await settling.Slack.NextAsync();
        Assert.Equal(("views.update", "V1"), (late.Method, late.Body.GetProperty("view_id").GetString()));
        Assert.Contains("I find no “xyz” in the data", SettlingInSlack.TextOf(SettlingInSlack.Checked(late.View)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Slack_no_longer_opens_it_the_person_is_told_so()
    {
        await using var settling = await SettlingInSlack.StartAsync(prepare: desk => desk.RefusesViews = "expired_trigger_id");

        (await settling.Slack.CommandAsync("settings")).Dispose();

        var told = await settling.Slack.NextAsync();
        Assert.Equal(("response command", "ephemeral"), (told.Method, told.ResponseType));
        Assert.Equal("Slack did not open the form in time. Please try once more.", told.Text);
    }

    private static AccessPolicy AlexByConfiguration()
    {
        var faults = new FaultCollector();
        var rules = AccessReader.Read(new("access.yaml", """
            people:
            - { id: alex, slack: U1, owner: Alex Martin }
            roles:
            - { id: sales, members: [alex], kpis: [revenue] }
            """), BuiltInCatalog.Catalog, ["owner"], faults);
        Assert.Empty(faults.Sorted);
        return new(BuiltInCatalog.Catalog, rules);
    }
}
