using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Core.Access;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>A person's settings in a dialog: opened by a button, wrong entries said in place, and kept beyond a restart.</summary>
public sealed class SettingsDialogTests
{
    private const string Alex = "11111111-2222-3333-4444-555555555555";
    private const string Seller = "aaaaaaaa-2222-3333-4444-555555555555";

    [Theory]
    [InlineData("help", "Settings")]
    [InlineData("hello", "Settings")]
    [InlineData("settings", "Settings")]
    [InlineData("aide", "Réglages")]
    [InlineData("réglages", "Réglages")]
    public async Task A_button_opens_it(string said, string button)
    {
        await using var teams = await RememberingTeams.StartAsync();

        var card = (await SayAsync(teams, said)).Card;
        var opener = CardReading.ButtonsOf(card).Single(b => b.GetProperty("title").GetString() == button).GetProperty("data");

        Assert.Equal("task/fetch", opener.GetProperty("msteams").GetProperty("type").GetString());
        var form = await OpenAsync(teams, Alex, opener);
        Assert.Equal(["language", "owner", "favourites"], Inputs(form).Select(i => i.GetProperty("id").GetString()));
        Assert.Contains(Inputs(form)[2].GetProperty("choices").EnumerateArray(), c => c.GetProperty("value").GetString() == "revenue");
    }

    [Fact]
    public async Task What_is_saved_holds_from_then_on_and_beyond_a_restart()
    {
        await using var teams = await RememberingTeams.StartAsync();

        Assert.Equal("C’est enregistré\u202F: cela vaut pour vous désormais.", Message(await SaveAsync(teams, Alex, "fr", "robin weber", "orders,revenue")));
        await teams.RestartAsync();

        Assert.Contains("100", (await SayAsync(teams, "my revenue in October")).CardText, StringComparison.Ordinal);
        var help = (await SayAsync(teams, "help")).Card;
        Assert.Equal("fr", help.GetProperty("lang").GetString());
        Assert.Equal(["Commandes", "Chiffre d'affaires (HT)"], CardReading.ButtonsOf(help).Take(2).Select(b => b.GetProperty("title").GetString()!.Replace('’', '\'')));
        var form = await OpenAsync(teams, Alex);
        Assert.Equal(["fr", "Robin Weber", "orders,revenue"], Inputs(form).Select(i => i.GetProperty("value").GetString()));
        var remembered = (await SayAsync(teams, "réglages")).CardText;
        Assert.Contains("Robin Weber", remembered, StringComparison.Ordinal);
        Assert.Contains("Vos favoris", remembered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_favourite_asks_for_its_KPI()
    {
        await using var teams = await RememberingTeams.StartAsync();
        await SaveAsync(teams, Alex, "each", "", "revenue");

        var answer = await teams.ExecuteAsync((await SayAsync(teams, "help")).Card, "Revenue", Alex, "personal", "a:alex");

        Assert.Contains("€200", CardReading.TextOf(answer.GetProperty("value")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_is_welcomed_with_their_favourites()
    {
        await using var teams = await RememberingTeams.StartAsync();
        await SaveAsync(teams, Alex, "each", "", "orders");

        await teams.InstallAsync(Alex, "a:alex");

        Assert.Equal(["Orders", "help", "list of KPIs", "Settings"], CardReading.ButtonsOf((await teams.NextAsync()).Card).Select(b => b.GetProperty("title").GetString()));
    }

    [Theory]
    [InlineData("Robin Webber", "I find no “Robin Webber” in the data. Did you mean “Robin Weber”?")]
    [InlineData("xyz", "I find no “xyz” in the data: write the name as it stands there, or nothing.")]
    public async Task A_name_that_is_not_in_the_data_is_said_in_place_and_nothing_is_kept(string typed, string fault)
    {
        await using var teams = await RememberingTeams.StartAsync();

        var form = Card(await SaveAsync(teams, Alex, "fr", typed, "revenue"));

        Assert.Contains(fault, CardReading.TextOf(form), StringComparison.Ordinal);
        Assert.Equal(["fr", typed, "revenue"], Inputs(form).Select(i => i.GetProperty("value").GetString()));
        Assert.Equal(["each", "", ""], Inputs(await OpenAsync(teams, Alex)).Select(i => i.GetProperty("value").GetString()));
    }

    [Theory]
    [InlineData("revenue,orders,leads,win_rate,average_order_value,conversion_rate", "choose at most 5")]
    [InlineData("revenue,no_such_kpi", "One of these is no longer there to choose")]
    public async Task Wrong_favourites_are_said_in_place(string favourites, string fault)
    {
        await using var teams = await RememberingTeams.StartAsync();

        Assert.Contains(fault, CardReading.TextOf(Card(await SaveAsync(teams, Alex, "en", "", favourites))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"de\"")]
    public async Task A_language_that_the_form_does_not_have_is_not_taken(string language)
    {
        await using var teams = await RememberingTeams.StartAsync();

        var answer = await teams.InvokeAsync(teams.Invoke("task/submit", new JsonObject
        {
            ["data"] = new JsonObject { ["dialog"] = "settings", ["language"] = JsonNode.Parse(language) },
        }, Alex, "personal", "a:alex"));

        Assert.StartsWith("This button holds nothing", Message(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_somebody_is_by_the_configuration_is_shown_and_changed_by_nobody()
    {
        await using var teams = await RememberingTeams.StartAsync(Policy());

        var form = await OpenAsync(teams, Seller);
        Assert.Contains("In the data you are Alex Martin.", CardReading.TextOf(form), StringComparison.Ordinal);
        Assert.Equal(["language", "favourites"], Inputs(form).Select(i => i.GetProperty("id").GetString()));

        var forged = Card(await SaveAsync(teams, Seller, "en", "Robin Weber", ""));
        Assert.Contains("alone changes it", CardReading.TextOf(forged), StringComparison.Ordinal);
        Assert.Contains("€50", (await teams.SayAsAsync(Seller, "personal", "my revenue in October", "a:seller")).CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_chooses_what_they_may_not_see_nor_sees_more_by_choosing()
    {
        const string france = "bbbbbbbb-2222-3333-4444-555555555555";
        await using var teams = await RememberingTeams.StartAsync(Policy());

        var form = Card(await SaveAsync(teams, france, "en", "Robin Weber", "gross_margin"));
        Assert.Contains("I find no “Robin Weber” in the data", CardReading.TextOf(form), StringComparison.Ordinal);
        Assert.Contains("One of these is no longer there to choose", CardReading.TextOf(form), StringComparison.Ordinal);
        Assert.DoesNotContain(Inputs(form)[^1].GetProperty("choices").EnumerateArray(), c => c.GetProperty("value").GetString() == "gross_margin");

        await SaveAsync(teams, france, "en", "Alex Martin", "revenue");
        Assert.Contains("€50", (await teams.SayAsAsync(france, "personal", "my revenue in October", "a:france")).CardText, StringComparison.Ordinal);
    }

    private static Task<ReceivedReply> SayAsync(RememberingTeams teams, string text) => teams.SayAsAsync(Alex, "personal", text, "a:alex");

    private static async Task<JsonElement> OpenAsync(RememberingTeams teams, string person, JsonElement? opener = null) =>
        Card(await teams.InvokeAsync(teams.Invoke("task/fetch", new JsonObject
        {
            ["data"] = opener is { } data ? JsonNode.Parse(data.GetRawText()) : new JsonObject { ["dialog"] = "settings" },
        }, person, "personal", "a:" + person)));

    private static Task<JsonElement> SaveAsync(RememberingTeams teams, string person, string language, string owner, string favourites) =>
        teams.InvokeAsync(teams.Invoke("task/submit", new JsonObject
        {
            ["data"] = new JsonObject { ["dialog"] = "settings", ["language"] = language, ["owner"] = owner, ["favourites"] = favourites },
        }, person, "personal", "a:" + person));

    private static JsonElement Card(JsonElement answer) => answer.GetProperty("task").GetProperty("value").GetProperty("card").GetProperty("content");

    private static string Message(JsonElement answer) => answer.GetProperty("task").GetProperty("value").GetString()!;

    private static IReadOnlyList<JsonElement> Inputs(JsonElement card) =>
        [.. card.GetProperty("body").EnumerateArray().Where(e => e.GetProperty("type").GetString()!.StartsWith("Input.", StringComparison.Ordinal))];

    private static AccessPolicy Policy()
    {
        var faults = new FaultCollector();
        var rules = AccessReader.Read(new("access.yaml", $$"""
            people:
            - { id: alex, entra: {{Seller}}, owner: Alex Martin }
            roles:
            - { id: sales, members: [alex], kpis: [revenue], rows: { owner: me } }
            - { id: france, members: [bbbbbbbb-2222-3333-4444-555555555555], kpis: [revenue], rows: { country: France } }
            """), BuiltInCatalog.Catalog, ["country", "owner"], faults);
        Assert.Empty(faults.Sorted);
        return new(BuiltInCatalog.Catalog, rules);
    }
}
