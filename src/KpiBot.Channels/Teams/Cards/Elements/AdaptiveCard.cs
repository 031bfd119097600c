using System.Text.Json.Serialization;

namespace KpiBot.Channels.Teams.Cards.Elements;

/// <param name="Lang">ISO 639-1.</param>
/// <param name="FallbackText">Markdown, for a client that cannot show the card.</param>
/// <param name="Speak">Plain text or SSML.</param>
internal sealed record AdaptiveCard(string Lang, string FallbackText, string Speak, IReadOnlyList<CardElement> Body)
{
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>The newest that Teams takes from bots.</summary>
    public string Version { get; } = "1.5";
}
