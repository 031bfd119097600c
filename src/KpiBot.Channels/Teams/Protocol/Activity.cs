using System.Text.Json;

namespace KpiBot.Channels.Teams.Protocol;

/// <summary>
/// The Bot Framework's unit of exchange, in and out. Only the fields that KpiBot reads or writes; clients send many more.
/// </summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>Of an invoke: what it wants.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installation update: <c>add</c>, <c>remove</c> or either with <c>-upgrade</c>.</summary>
    public string? Action { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>The base address of the connector that takes the replies.</summary>
    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    /// <summary>What a pressed button carries.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>A BCP 47 tag: "fr-FR".</summary>
    public string? Locale { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>What Teams alone says; see <see cref="TeamsChannelData"/>.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Shown in notifications, where a card cannot be.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Where a reply to this activity goes; null where it does not say.</summary>
    public ConversationReference? GetConversationReference() =>
        Uri.TryCreate(ServiceUrl, UriKind.Absolute, out var serviceUrl) && Conversation is { Id.Length: > 0 } conversation
            ? new(serviceUrl, conversation, Bot: Recipient, User: From, ActivityId: Id, ChannelId, Locale)
            : null;
}
