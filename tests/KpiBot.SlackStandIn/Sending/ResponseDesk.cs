using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using KpiBot.SlackStandIn.Api;
using KpiBot.SlackStandIn.World;
using Microsoft.AspNetCore.Http;

namespace KpiBot.SlackStandIn.Sending;

/// <summary>The addresses that come with commands and buttons: five uses within half an hour.</summary>
internal sealed class ResponseDesk(SlackServer server)
{
    private const int MostUses = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Ticket> _tickets = new();
    private readonly ChatMethods _chat = new(server);

    /// <summary>Sees whatever was said at an address.</summary>
    public event Action<object?>? Answered;

    /// <param name="message">The message that has the button; null where there is none.</param>
    public string AddressFor(Workspace workspace, Channel channel, string user, string? message = null)
    {
        var ticket = $"{Guid.NewGuid():N}";
        _tickets[ticket] = new(workspace, channel, user, message, server.Time.GetUtcNow());
        return new Uri(server.Root, $"/respond/{ticket}").AbsoluteUri;
    }

    public async Task TakeAsync(HttpContext context, string ticket)
    {
        if (!_tickets.TryGetValue(ticket, out var known) || server.Time.GetUtcNow() - known.Made > Lifetime)
        {
            await AnswerAsync(context, "expired_url");
            return;
        }

        if (known.Use() > MostUses)
        {
            server.Violate("an address of a command or a button used more than five times");
            await AnswerAsync(context, "used_url");
            return;
        }

        try
        {
            Take(known, (await JsonNode.ParseAsync(context.Request.Body))!.AsObject());
            await context.Response.WriteAsync("ok");
            Answered?.Invoke(null);
        }
        catch (ApiErrorException refused)
        {
            await AnswerAsync(context, refused.Message, StatusCodes.Status400BadRequest);
        }
    }

    private void Take(Ticket ticket, JsonObject body)
    {
        if ((bool?)body["delete_original"] == true && ticket.Message is { } gone)
        {
            ticket.Channel.Replace(gone, _ => null);
            return;
        }

        var message = _chat.Read(ticket.Workspace, body["text"]?.ToString(), body["blocks"] as JsonArray);
        if ((bool?)body["replace_original"] == true && ticket.Message is { } earlier)
            ticket.Channel.Replace(earlier, before => before with { Text = message.Text, Blocks = message.Blocks, IsEdited = true });
        else
            ticket.Channel.Add(message with { ThreadTs = body["thread_ts"]?.ToString(), OnlyFor = body["response_type"]?.ToString() == "in_channel" ? null : ticket.User });
    }

    private static Task AnswerAsync(HttpContext context, string error, int status = StatusCodes.Status404NotFound)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { ok = false, error });
    }

    private sealed record Ticket(Workspace Workspace, Channel Channel, string User, string? Message, DateTimeOffset Made)
    {
        private int _uses;

        public int Use() => Interlocked.Increment(ref _uses);
    }
}
