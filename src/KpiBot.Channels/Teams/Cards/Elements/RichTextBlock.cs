namespace KpiBot.Channels.Teams.Cards.Elements;

/// <summary>Text that is shown as it is: unlike a TextBlock's, the text of a run is not read as Markdown.</summary>
internal sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement;

internal sealed record TextRun(string Text)
{
    public string Type { get; } = "TextRun";

    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }
}

internal enum TextSize
{
    Small,
    Medium,
    ExtraLarge,
}

internal enum TextWeight
{
    Bolder,
}

internal enum TextColor
{
    Accent,
    Attention,
}
