using System.Text.Json.Serialization;

namespace KpiBot.Channels.Teams.Cards.Elements;

/// <summary>A chart that Teams draws itself, in its own colours by day and by night. Other clients show the fallback.</summary>
internal abstract record NativeChart(string Title, CardElement Fallback) : CardElement
{
    public string? XAxisTitle { get; init; }

    public string? YAxisTitle { get; init; }
}

internal sealed record LineChart(string Title, CardElement Fallback, IReadOnlyList<LineSeries> Data) : NativeChart(Title, Fallback);

internal sealed record LineSeries(string Legend, IReadOnlyList<LinePoint> Values)
{
    public ChartColor? Color { get; init; }
}

/// <param name="X">An ISO date: the axis is one of time then.</param>
internal sealed record LinePoint(string X, decimal Y);

internal sealed record VerticalBarChart(string Title, CardElement Fallback, IReadOnlyList<BarPoint> Data) : NativeChart(Title, Fallback);

internal sealed record HorizontalBarChart(string Title, CardElement Fallback, IReadOnlyList<BarPoint> Data) : NativeChart(Title, Fallback);

internal sealed record BarPoint(string X, decimal Y)
{
    public ChartColor? Color { get; init; }
}

internal sealed record StackedBarChart(string Title, CardElement Fallback, IReadOnlyList<StackedBar> Data) : NativeChart(Title, Fallback);

internal sealed record StackedBar(string Title, IReadOnlyList<StackPart> Data);

internal sealed record StackPart(string Legend, decimal Value)
{
    public ChartColor? Color { get; init; }
}

/// <summary>Names that every theme of Teams has a colour for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChartColor>))]
internal enum ChartColor
{
    [JsonStringEnumMemberName("categoricalBlue")]
    Blue,

    [JsonStringEnumMemberName("categoricalMarigold")]
    Marigold,

    [JsonStringEnumMemberName("categoricalTeal")]
    Teal,

    [JsonStringEnumMemberName("categoricalPurple")]
    Purple,

    [JsonStringEnumMemberName("categoricalRed")]
    Red,

    [JsonStringEnumMemberName("categoricalLime")]
    Lime,

    [JsonStringEnumMemberName("neutral")]
    Neutral,
}
