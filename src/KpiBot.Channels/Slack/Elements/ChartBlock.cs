using System.Text.Json.Serialization;

namespace KpiBot.Channels.Slack.Elements;

/// <summary>A chart that Slack draws. Every series has a value for every category, in their order.</summary>
internal sealed record ChartBlock(string Title, ChartBody Chart) : Block;

internal sealed record ChartBody(ChartKind Type, IReadOnlyList<ChartSeries> Series, ChartAxes AxisConfig);

[JsonConverter(typeof(JsonStringEnumConverter<ChartKind>))]
internal enum ChartKind
{
    [JsonStringEnumMemberName("bar")]
    Bar,

    [JsonStringEnumMemberName("line")]
    Line,
}

/// <param name="Name">Unlike any other series'.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Data);

internal sealed record ChartPoint(string Label, decimal Value);

/// <param name="Categories">The points' labels, each once.</param>
internal sealed record ChartAxes(IReadOnlyList<string> Categories)
{
    public string? XLabel { get; init; }

    public string? YLabel { get; init; }
}
