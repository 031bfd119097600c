using System.Net.Http.Json;
using System.Text.Json;

namespace KpiBot.EndToEnd.Tests.Playground;

/// <summary>
/// The dialog of the running KpiBot, over the sample company. The Playground shows no dialogs: the invokes that Teams would send
/// are sent here.
/// </summary>
public sealed class SettingsDialogTests(PlaygroundSession session) : IClassFixture<PlaygroundSession>
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    [Fact]
    public async Task It_is_opened_filled_in_wrongly_put_right_and_holds()
    {
        var playground = await session.BeginAsync();
        Assert.Contains("Settings", (await playground.AskAsync("help")).Buttons);

        var opened = await InvokeAsync("task/fetch", new { dialog = "settings" });
        Assert.Equal("Your settings", opened.GetProperty("task").GetProperty("value").GetProperty("title").GetString());

        var wrong = await InvokeAsync("task/submit", new { dialog = "settings", language = "each", owner = "Nobody Atall", favourites = "revenue,orders" });
        Assert.Contains("Nobody Atall", wrong.GetProperty("task").GetProperty("value").GetProperty("card").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("in the data", wrong.GetRawText(), StringComparison.Ordinal);

        var saved = await InvokeAsync("task/submit", new { dialog = "settings", language = "each", owner = "", favourites = "orders" });
        Assert.StartsWith("Saved", saved.GetProperty("task").GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.Equal("Orders", (await playground.AskAsync("help")).Buttons[0]);
    }

    /// <summary>As the Playground's own person.</summary>
    private async Task<JsonElement> InvokeAsync(string name, object data)
    {
        var (chat, user) = await (await session.BeginAsync()).WhoAsync();
        using var response = await Http.PostAsJsonAsync(session.Messages, new
        {
            type = "invoke",
            name,
            id = Guid.NewGuid().ToString(),
            channelId = "msteams",
            serviceUrl = new Uri((await session.BeginAsync()).Page, "_connector").ToString(),
            from = new { id = user },
            recipient = new { id = "bot" },
            conversation = new { id = chat, conversationType = "personal" },
            locale = "en-US",
            value = new { data },
        }, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
