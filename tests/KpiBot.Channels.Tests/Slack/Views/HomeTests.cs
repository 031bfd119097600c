using System.Text.Json;
using KpiBot.Channels.Tests.Slack.Arriving;

namespace KpiBot.Channels.Tests.Slack.Views;

/// <summary>KpiBot's own page: each person's favourites, as they stand when it is opened.</summary>
public sealed class HomeTests
{
    [Theory]
    [InlineData("U1", "Your KPIs", "Choose your KPIs")]
    [InlineData("U2", "Vos indicateurs", "Choisir vos indicateurs")]
    public async Task Without_favourites_it_says_how_to_have_some(string user, string title, string button)
    {
        await using var settling = await SettlingInSlack.StartAsync();

        var home = await OpenAsync(settling, user);

        Assert.StartsWith(title, SettlingInSlack.TextOf(home), StringComparison.Ordinal);
        Assert.Contains(button, SettlingInSlack.TextOf(home), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("each", "Revenue\n€200", "See the whole answer")]
    [InlineData("fr", "Chiffre d’affaires (HT)\n200\u202F€", "Voir la réponse entière")]
    public async Task Each_favourite_stands_there_with_its_value_now(string language, string value, string button)
    {
        await using var settling = await SettlingInSlack.StartAsync();
        await settling.SendAsync(language, "", ["revenue", "orders"]);
        await settling.Slack.NextAsync();

        var home = SettlingInSlack.TextOf(await OpenAsync(settling));

        Assert.Contains(value, home.Replace("\u2060", "", StringComparison.Ordinal).Replace(" \n", "\n", StringComparison.Ordinal).Replace("\n\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(2, home.Split(button).Length - 1);
    }

    [Fact]
    public async Task The_button_of_a_favourite_asks_in_the_direct_message()
    {
        await using var settling = await SettlingInSlack.StartAsync();
        await settling.SendAsync("each", "", ["revenue"]);
        var button = (await settling.Slack.NextAsync()).Buttons.First();
        Assert.Equal(("ask-1", "Revenue"), (button.GetProperty("action_id").GetString(), button.GetProperty("value").GetString()));

        (await settling.Slack.InteractAsync(SlackEvents.PressAtHome("ask-1", "Revenue"))).Dispose();

        var answer = await settling.Slack.NextAsync();
        Assert.Equal(("chat.postMessage", "D0U1"), (answer.Method, answer.Channel));
        Assert.Contains("€200", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_of_its_tabs_is_not_the_page()
    {
        await using var settling = await SettlingInSlack.StartAsync();
        await settling.Slack.EventAsync(SlackEvents.HomeOpened(tab: "messages"));
        await settling.Slack.StopAsync();
        Assert.False(settling.Slack.Desk.HasMore);
    }

    [Fact]
    public async Task A_guest_reads_there_why_they_get_nothing()
    {
        await using var settling = await SettlingInSlack.StartAsync(prepare: desk => desk.People["U3"] = new() { ["team_id"] = "T1", ["is_restricted"] = true });
        Assert.StartsWith("I answer full members of this workspace only", SettlingInSlack.TextOf(await OpenAsync(settling, "U3")), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> OpenAsync(SettlingInSlack settling, string user = "U1")
    {
        await settling.Slack.EventAsync(SlackEvents.HomeOpened(user), id: "Ev-home-" + user);
        var published = await settling.Slack.NextAsync();
        Assert.Equal(("views.publish", user), (published.Method, published.Body.GetProperty("user_id").GetString()));
        return SettlingInSlack.Checked(published.View);
    }
}
