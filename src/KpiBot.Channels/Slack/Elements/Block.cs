using System.Text.Json.Serialization;

namespace KpiBot.Channels.Slack.Elements;

/// <summary>
/// What messages and views are made of. None of these holds <c>mrkdwn</c>: text is shown as it is, so nothing in the data can format,
/// link or mention.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(RichTextBlock), "rich_text")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(ChartBlock), "data_visualization")]
[JsonDerivedType(typeof(PictureBlock), "image")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(InputBlock), "input")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
internal abstract record Block;

/// <summary>Large and bold.</summary>
internal sealed record HeaderBlock(PlainText Text) : Block;

/// <summary>Small and grey.</summary>
internal sealed record ContextBlock(IReadOnlyList<PlainText> Elements) : Block;

internal sealed record ActionsBlock(IReadOnlyList<Button> Elements) : Block;

/// <summary>A picture that was uploaded to Slack before.</summary>
internal sealed record PictureBlock(SlackFile SlackFile, string AltText) : Block;

internal sealed record SlackFile(string Id);

/// <summary>Text without any formatting; codes of emoji in it stay codes.</summary>
internal sealed record PlainText(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "plain_text";

    public bool Emoji { get; }
}

/// <param name="ActionId">Unlike any other in the message.</param>
/// <param name="Value">What comes back when it is pressed: the question to ask.</param>
internal sealed record Button(string ActionId, PlainText Text, string Value)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "button";
}
