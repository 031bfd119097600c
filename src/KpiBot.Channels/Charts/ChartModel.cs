namespace KpiBot.Channels.Charts;

/// <summary>
/// What a chart shows, decided before anything is drawn: every text ready to be read, every number in the KPI's unit.
/// Lengths are in units of which a phone's width has <see cref="ChartSize.Width"/>.
/// </summary>
/// <param name="Title">One line or two.</param>
/// <param name="Subtitle">What it is cut into and the days that it covers; one line or two.</param>
public abstract record ChartModel(IReadOnlyList<string> Title, IReadOnlyList<string> Subtitle)
{
    /// <summary>Rows of entries, each narrow enough for the width.</summary>
    public IReadOnlyList<IReadOnlyList<LegendEntry>> Legend { get; init; } = [];

    /// <summary>What must be known to read it right, below it.</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];
}

/// <summary>How something is drawn, so that the legend shows the same.</summary>
public abstract record ChartMark
{
    private ChartMark() { }

    /// <summary>The series of the whole, or the nth member, as column or line.</summary>
    public sealed record Series(int Index, bool IsColumn) : ChartMark;

    /// <summary>The days that it is compared with.</summary>
    public sealed record Earlier(bool IsColumn) : ChartMark;

    /// <summary>A bucket that is not whole.</summary>
    public sealed record Part(bool IsColumn) : ChartMark;

    public sealed record Target : ChartMark;

    /// <summary>Where a number may come to lie.</summary>
    public sealed record Range : ChartMark;

    /// <summary>A number below zero, where both sides of it have a colour.</summary>
    public sealed record Fall : ChartMark;
}

public sealed record LegendEntry(ChartMark Mark, string Text);

/// <summary>A scale and its labels.</summary>
/// <param name="Ticks">In ascending order, inside the scale.</param>
public sealed record ValueAxis(double Low, double High, IReadOnlyList<ValueTick> Ticks);

public sealed record ValueTick(double Value, string Label);

/// <summary>A course over time, as columns or lines.</summary>
/// <param name="Series">Each has a value for every bucket, null where there are no data: a gap.</param>
public sealed record CourseChart(
    IReadOnlyList<string> Title, IReadOnlyList<string> Subtitle, ValueAxis Axis, IReadOnlyList<ChartSeries> Series) : ChartModel(Title, Subtitle)
{
    public bool IsColumns { get; init; }

    /// <summary>Buckets along the axis.</summary>
    public required int Buckets { get; init; }

    public required IReadOnlyList<TimeTick> Ticks { get; init; }

    /// <summary>Buckets that are not whole: the month so far, a week cut short.</summary>
    public IReadOnlySet<int> Parts { get; init; } = new HashSet<int>();

    /// <summary>Values that are written beside their point.</summary>
    public IReadOnlyList<PointLabel> Labels { get; init; } = [];

    public double? Target { get; init; }
}

public sealed record ChartSeries(ChartMark Mark, IReadOnlyList<double?> Values);

/// <param name="Lines">One or two: "oct." over "2026".</param>
public sealed record TimeTick(int Bucket, IReadOnlyList<string> Lines);

public sealed record PointLabel(int Bucket, double Value, string Text);

/// <summary>Members as bars that lie, the first on top.</summary>
/// <param name="Low">The scale's left end: zero, unless there are values below.</param>
/// <param name="High">Its right end.</param>
public sealed record BarChart(
    IReadOnlyList<string> Title, IReadOnlyList<string> Subtitle, double Low, double High, IReadOnlyList<BarRow> Rows) : ChartModel(Title, Subtitle)
{
    /// <summary>Of the column that the names stand in.</summary>
    public required double LabelWidth { get; init; }

    /// <summary>Of the column that the values stand in.</summary>
    public required double ValueWidth { get; init; }

    public double? Target { get; init; }
}

/// <param name="Label">One line or two.</param>
/// <param name="Value">Null draws no bar.</param>
/// <param name="Text">The value in words.</param>
public sealed record BarRow(IReadOnlyList<string> Label, double? Value, string Text)
{
    /// <summary>Over the days that it is compared with.</summary>
    public double? Earlier { get; init; }

    /// <summary>Whether it stands for all the members that are not shown.</summary>
    public bool IsOthers { get; init; }

    public BarFill Fill { get; init; }

    /// <summary>The ends between which the value may come to lie; null where it is known.</summary>
    public (double Low, double High)? Range { get; init; }

    /// <summary>Whether the bar is torn: its value lies far beyond the scale.</summary>
    public bool IsTorn { get; init; }
}

/// <summary>What a bar's colour says.</summary>
public enum BarFill
{
    Solid,

    /// <summary>Not known yet, or not whole.</summary>
    Pale,

    /// <summary>Something to set the others against.</summary>
    Quiet,

    /// <summary>A fall, beside rises.</summary>
    Fall,
}
