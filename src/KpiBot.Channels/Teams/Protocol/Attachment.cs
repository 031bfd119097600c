using System.Text.Json;

namespace KpiBot.Channels.Teams.Protocol;

internal sealed record Attachment(string? ContentType, JsonElement? Content)
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public string? Name { get; init; }

    public string? ContentUrl { get; init; }
}
