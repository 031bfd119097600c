using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Core.Access;
using KpiBot.Core.Kpis.Yaml;
using Microsoft.AspNetCore.DataProtection;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>What the buttons of answers do, pressed on the cards that KpiBot has sent.</summary>
public sealed class CardActionTests
{
    private const string Lead = "11111111-2222-3333-4444-555555555555";
    private const string Seller = "aaaaaaaa-2222-3333-4444-555555555555";
    private const string Thread = RememberingTeams.General + ";messageid=1";

    private const string Rules = $$"""
        roles:
        - { id: lead, members: [{{Lead}}] }
        - { id: sales, members: [{{Seller}}], kpis: [revenue], rows: { country: France } }
        places:
        - { id: general, teams: "{{RememberingTeams.General}}", audience: [lead] }
        """;

    [Theory]
    [InlineData("revenue in October")]
    [InlineData("revenue in October by country")]
    [InlineData("CA en octobre par pays")]
    [InlineData("revenue by month")]
    [InlineData("top 1 countries by revenue this year")]
    [InlineData("why did revenue change in October")]
    public async Task Every_button_of_an_answer_is_answered_with_a_number_in_the_place_of_the_card(string question)
    {
        await using var teams = await RememberingTeams.StartAsync();
        var card = (await teams.SayAsAsync(Lead, "personal", question, "a:lead")).Card;
        var buttons = CardReading.ButtonsOf(card).Where(b => b.GetProperty("type").GetString() == "Action.Execute" && b.GetProperty("verb").GetString() == "ask").ToList();
        Assert.True(buttons.Count >= 3, $"Only {buttons.Count} buttons.");

        foreach (var title in buttons.Select(b => b.GetProperty("title").GetString()!))
        {
            var answer = await teams.ExecuteAsync(card, title, Lead, "personal", "a:lead");

            Assert.Equal("application/vnd.microsoft.card.adaptive", answer.GetProperty("type").GetString());
            Assert.Matches("[€%0-9]", CardReading.RunsOf(answer.GetProperty("value")).First(run => run.TryGetProperty("size", out var size) && size.GetString() == "ExtraLarge").GetProperty("text").GetString());
        }

        Assert.False(teams.SaidMore);
    }

    [Fact]
    public async Task A_question_back_is_answered_by_its_candidates()
    {
        await using var teams = await RememberingTeams.StartAsync();
        var card = (await teams.SayAsAsync(Lead, "personal", "margin in October", "a:lead")).Card;

        var answer = await teams.ExecuteAsync(card, CardReading.ButtonsOf(card)[0].GetProperty("title").GetString()!, Lead, "personal", "a:lead");

        Assert.Contains("October 2026", CardReading.TextOf(answer.GetProperty("value")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_knows_no_Action_Execute_sends_a_message_and_gets_one()
    {
        await using var teams = await RememberingTeams.StartAsync();
        var card = await teams.SayAsync("revenue in October");

        Assert.Contains("Germany", (await teams.PressAsync(card, "By country")).CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_forged_or_tampered_with_is_refused_and_asks_nothing()
    {
        await using var teams = await RememberingTeams.StartAsync();
        var card = (await teams.SayAsAsync(Lead, "personal", "revenue in October", "a:lead")).Card;
        var real = CardReading.ButtonsOf(card).First(b => b.GetProperty("type").GetString() == "Action.Execute").GetProperty("data").GetProperty("sealed").GetString()!;
        var strangers = new Channels.Teams.Cards.Buttons.ButtonSeal(new EphemeralDataProtectionProvider()).Close(new("ask", "gross margin"));
        string[] forged =
        [
            real[..^1] + (real[^1] == 'A' ? 'B' : 'A'), real[..40], real + "AAAA", strangers, """{"verb":"ask","question":"revenue"}""",
            Convert.ToBase64String("""{"verb":"ask","question":"revenue"}"""u8), new string('A', 5_000), "é",
        ];

        foreach (var sealedText in forged)
            Assert.StartsWith("This button is too old, or was changed on its way here.", await RefusalAsync("ask", sealedText), StringComparison.Ordinal);
        Assert.StartsWith("This button is too old, or was changed", await RefusalAsync("export", real), StringComparison.Ordinal);
        Assert.False(teams.SaidMore);

        async Task<string?> RefusalAsync(string verb, string sealedText)
        {
            var value = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject { ["verb"] = verb, ["sealed"] = sealedText } } };
            var answer = await teams.InvokeAsync(teams.Invoke("adaptiveCard/action", value, Lead, "personal", "a:lead"));
            Assert.Equal((400, "application/vnd.microsoft.error"), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
            return answer.GetProperty("value").GetProperty("message").GetString();
        }
    }

    [Fact]
    public async Task Buttons_of_before_a_restart_work_and_are_too_old_where_the_keys_are_gone()
    {
        await using var teams = await RememberingTeams.StartAsync();
        var card = (await teams.SayAsAsync(Lead, "personal", "revenue in October", "a:lead")).Card;

        await teams.RestartAsync();
        Assert.Contains("Germany", CardReading.TextOf((await teams.ExecuteAsync(card, "By country", Lead, "personal", "a:lead")).GetProperty("value")), StringComparison.Ordinal);

        await teams.RestartAsync(new EphemeralDataProtectionProvider());
        var refused = await teams.ExecuteAsync(card, "By country", Lead, "personal", "a:lead");
        Assert.StartsWith("This button is too old", refused.GetProperty("value").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_presses_gets_what_they_may_see_whoever_the_card_was_for()
    {
        await using var teams = await RememberingTeams.StartAsync(Policy());
        var card = (await teams.SayAsAsync(Lead, "personal", "revenue in October", "a:lead")).Card;

        // As a card that was passed on, or whose button was copied out of it.
        var answer = CardReading.TextOf((await teams.ExecuteAsync(card, "By country", Seller, "personal", "a:seller")).GetProperty("value"));

        Assert.Contains("€50", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Germany", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_the_card_stays_its_askers_and_another_is_answered_below()
    {
        await using var teams = await RememberingTeams.StartAsync();
        var card = (await teams.SayAsAsync(Lead, "channel", "revenue in October", Thread)).Card;

        var other = await teams.ExecuteAsync(card, "By country", Seller, "channel", Thread);
        Assert.Equal("application/vnd.microsoft.activity.message", other.GetProperty("type").GetString());
        Assert.Equal("This card answers somebody else: your answer stands below.", other.GetProperty("value").GetString());
        Assert.Contains("Germany", (await teams.NextAsync()).CardText, StringComparison.Ordinal);

        var own = await teams.ExecuteAsync(card, "By country", Lead, "channel", Thread);
        Assert.Contains("Germany", CardReading.TextOf(own.GetProperty("value")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_takes_no_cards_place()
    {
        await using var teams = await RememberingTeams.StartAsync(Policy());
        var card = (await teams.SayAsAsync(Lead, "channel", "gross margin in October", Thread)).Card;

        var refused = await teams.ExecuteAsync(card, "By country", "99999999-2222-3333-4444-555555555555", "channel", Thread);

        Assert.Equal("application/vnd.microsoft.activity.message", refused.GetProperty("type").GetString());
        Assert.StartsWith("There is nothing here that you may see.", refused.GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.False(teams.SaidMore);
    }

    [Fact]
    public async Task A_sentence_takes_no_numbers_place()
    {
        await using var teams = await RememberingTeams.StartAsync();
        await teams.SayAsAsync(Lead, "personal", "revenue in Germany in October", "a:lead");
        var card = (await teams.SayAsAsync(Lead, "personal", "and by channel?", "a:lead")).Card;

        var answer = await teams.ExecuteAsync(card, "Start afresh", Lead, "personal", "a:lead");

        Assert.Equal("Forgotten. Your next question starts afresh.", answer.GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_card_of_older_data_says_so_when_it_is_pressed_and_can_be_refreshed()
    {
        await using var teams = await RememberingTeams.StartAsync();
        var card = (await teams.SayAsAsync(Lead, "personal", "revenue in October", "a:lead")).Card;
        Assert.Contains("Refreshed: the number has not changed.", CardReading.TextOf((await PressAsync("Refresh")).GetProperty("value")), StringComparison.Ordinal);
        Assert.DoesNotContain("older", CardReading.TextOf((await PressAsync("By channel")).GetProperty("value")), StringComparison.Ordinal);

        teams.Sell(new(2026, 10, 20), 25, "France");

        Assert.Contains("The card that you pressed was older: data have come in since", CardReading.TextOf((await PressAsync("By country")).GetProperty("value")), StringComparison.Ordinal);
        var refreshed = CardReading.TextOf((await teams.ExecuteAsync(card, "Refresh", Lead, "personal", "a:lead2")).GetProperty("value"));
        Assert.Contains("€175", refreshed, StringComparison.Ordinal);
        Assert.Contains("Refreshed: it said €150 before.", refreshed, StringComparison.Ordinal);

        Task<JsonElement> PressAsync(string title) => teams.ExecuteAsync(card, title, Lead, "personal", "a:lead");
    }

    private static AccessPolicy Policy()
    {
        var faults = new FaultCollector();
        var rules = AccessReader.Read(new("access.yaml", Rules), BuiltInCatalog.Catalog, ["country"], faults);
        Assert.Empty(faults.Sorted);
        return new(BuiltInCatalog.Catalog, rules);
    }
}
