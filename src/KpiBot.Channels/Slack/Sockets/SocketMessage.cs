using System.Text.Json;

namespace KpiBot.Channels.Slack.Sockets;

/// <summary>What comes over a socket.</summary>
internal abstract record SocketMessage
{
    private SocketMessage() { }

    /// <summary>The first: from now on things come.</summary>
    /// <param name="Connections">How many the app has, as Slack counts them.</param>
    public sealed record Hello(long Connections) : SocketMessage;

    /// <summary>Something that Slack sends again, here or elsewhere, until it is acknowledged.</summary>
    public sealed record Envelope(string Id, string Type, JsonElement Payload) : SocketMessage;

    /// <summary>Slack will close the socket.</summary>
    public sealed record Disconnect(string Reason) : SocketMessage;

    public sealed record Unknown(string What) : SocketMessage;

    /// <summary>Nothing comes any more.</summary>
    public sealed record Closed(string Why) : SocketMessage;

    public static SocketMessage Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return new Unknown("no JSON");
        }
    }

    private static SocketMessage Read(JsonElement json) => LooseJson.Text(json, "type") switch
    {
        "hello" => new Hello(LooseJson.Property(json, "num_connections") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var count) ? count : 1),
        "disconnect" => new Disconnect(LooseJson.Text(json, "reason") ?? "no reason given"),
        { } type when LooseJson.Text(json, "envelope_id") is { Length: > 0 } id => new Envelope(id, type, LooseJson.Property(json, "payload")?.Clone() ?? default),
        var other => new Unknown(other ?? "a message without a type"),
    };
}
