using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace KpiBot.EndToEnd.Tests.Playground;

/// <summary>
/// Microsoft's own client for bots: it posts what a person says to the bot as Teams does, takes the bot's replies as the
/// connector does, and passes them on to its page. This reads what the page is sent.
/// </summary>
internal sealed class AgentsPlayground : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly RunningProcess _process;
    private readonly HttpClient _http;
    private readonly ClientWebSocket _stream = new();

    private AgentsPlayground(RunningProcess process, Uri page)
    {
        _process = process;
        Page = page;
        _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = page };
    }

    public Uri Page { get; }

    public static async Task<AgentsPlayground> StartAsync(Uri bot)
    {
        var port = RunningProcess.FreePort();
        var process = RunningProcess.Start(
            Peers.Node,
            new Dictionary<string, string> { ["TEAMSAPPTESTER_BROWSER"] = "none" },
            Peers.Playground, "start", "-e", bot.ToString(), "-c", "msteams", "-p", $"{port}", "--disable-telemetry");
        var playground = new AgentsPlayground(process, new($"http://localhost:{port}/"));
        try
        {
            await process.UntilItAnswersAsync(new(playground.Page, "_internal/v1/config"), HttpMethod.Get, Patience);
            await playground._stream.ConnectAsync(
                new UriBuilder(playground.Page) { Scheme = "ws", Path = "_ws_conversation/v1/conversations/stream" }.Uri,
                TestContext.Current.CancellationToken);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    /// <summary>Says something in the personal chat and returns the first card that comes back.</summary>
    public async Task<ReceivedCard> AskAsync(string text)
    {
        await SayAsync((await WhoAsync()).Chat, text);
        return await NextCardAsync(_ => true);
    }

    /// <summary>Where others read too the bot is mentioned: else it hears nothing, as in Teams.</summary>
    /// <param name="conversation">A chat, a channel, or a thread of one: its id, <c>;messageid=</c> and the id of its first message.</param>
    /// <returns>The message's id.</returns>
    public async Task<string> SayAsync(string conversation, string text)
    {
        var (chat, user) = await WhoAsync();
        var bot = (await ConfigAsync()).GetProperty("bot");
        var mention = $"<at>{bot.GetProperty("name").GetString()}</at>";
        object message = conversation == chat
            ? new { from = new { id = user }, text, textFormat = "plain" }
            : new
            {
                from = new { id = user },
                text = $"{mention} {text}",
                textFormat = "plain",
                mentions = new[] { new { mentioned = new { id = bot.GetProperty("id").GetString() }, text = mention } },
            };
        using var response = await _http.PostAsJsonAsync(
            $"_conversation/v1/conversations/{Uri.EscapeDataString(conversation)}/messages", message, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("messageId").GetString()!;
    }

    /// <summary>Sends what Teams sends when this happens there: the client's own template of it.</summary>
    public async Task MockAsync(string happening, string conversation)
    {
        var template = await _http.GetFromJsonAsync<JsonElement>(
            $"_internal/v1/customActivities/template?conversationId={Uri.EscapeDataString(conversation)}&type={happening}", TestContext.Current.CancellationToken);
        using var response = await _http.PostAsJsonAsync("_internal/v1/customActivities", template, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public async Task<string> GroupChatAsync() => (await ConfigAsync()).GetProperty("groupChats")[0].GetProperty("id").GetString()!;

    /// <summary>The personal chat and the person in it.</summary>
    public async Task<(string Chat, string User)> WhoAsync()
    {
        var config = await ConfigAsync();
        return (config.GetProperty("personalChat").GetProperty("id").GetString()!, config.GetProperty("currentUser").GetProperty("id").GetString()!);
    }

    /// <summary>The next card of the kind that the page is sent.</summary>
    public async Task<ReceivedCard> NextCardAsync(Func<ReceivedCard, bool> isMeant)
    {
        while (true)
        {
            var happening = await ReadAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);
            if (happening.TryGetProperty("message", out var message)
                && message.TryGetProperty("attachments", out var attachments)
                && attachments.GetArrayLength() > 0
                && new ReceivedCard(attachments[0].GetProperty("content")) is var card
                && isMeant(card))
                return card;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _stream.Dispose();
        _http.Dispose();
        await _process.DisposeAsync();
    }

    private async Task<JsonElement> ConfigAsync() =>
        (await _http.GetFromJsonAsync<JsonElement>("_internal/v1/config", TestContext.Current.CancellationToken)).GetProperty("config");

    private async Task<JsonElement> ReadAsync()
    {
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _stream.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            text.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonSerializer.Deserialize<JsonElement>(text.ToArray());
    }
}
