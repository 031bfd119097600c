using System.Text.Json.Serialization;

namespace KpiBot.Channels.Slack.Elements;

/// <summary>The first row is the header.</summary>
internal sealed record TableBlock(IReadOnlyList<IReadOnlyList<TableCell>> Rows, IReadOnlyList<TableColumn> ColumnSettings) : Block;

/// <param name="Text">Never empty: Slack refuses the whole message.</param>
internal sealed record TableCell(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "raw_text";
}

internal sealed record TableColumn(ColumnAlign Align, bool IsWrapped);

[JsonConverter(typeof(JsonStringEnumConverter<ColumnAlign>))]
internal enum ColumnAlign
{
    [JsonStringEnumMemberName("left")]
    Left,

    [JsonStringEnumMemberName("right")]
    Right,
}
