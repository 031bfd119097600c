using System.Text.Json.Serialization;

namespace KpiBot.Channels.Slack.Elements;

/// <summary>Text in runs, each with its own style: unlike mrkdwn, no sign in a run means anything but itself.</summary>
internal sealed record RichTextBlock(IReadOnlyList<RichTextSection> Elements) : Block;

internal sealed record RichTextSection(IReadOnlyList<TextRun> Elements)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "rich_text_section";
}

/// <param name="Text">Never empty.</param>
internal sealed record TextRun(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "text";

    public TextStyle? Style { get; init; }
}

internal sealed record TextStyle
{
    public static readonly TextStyle Strong = new() { Bold = true };

    public static readonly TextStyle Aside = new() { Italic = true };

    public bool? Bold { get; private init; }

    public bool? Italic { get; private init; }
}
