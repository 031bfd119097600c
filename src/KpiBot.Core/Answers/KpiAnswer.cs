using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers;

/// <summary>
/// The answer to one KPI question, worded in the reader's language. <see cref="Result"/> has the bare numbers for whoever
/// computes on; everything else is ready to be laid out.
/// </summary>
/// <param name="Title">The KPI's name and, where there are any, the filters: "Revenue · Germany, Web".</param>
/// <param name="Headline">The value with its unit: "142 300 €", or "no data".</param>
/// <param name="Period">The resolved dates in words: "November 2026 so far (1–22 Nov)".</param>
public sealed record KpiAnswer(UiLanguage Language, KpiResult Result, string Title, string Headline, string Period) : Answer(Language)
{
    public override T RenderWith<T>(IAnswerRenderer<T> renderer) => renderer.Render(this);

    public ChangeLine? Change { get; init; }

    /// <summary>Landing, target and pace, most important first; empty where there is neither a forecast nor a target.</summary>
    public IReadOnlyList<OutlookLine> Outlook { get; init; } = [];

    /// <summary>What the numbers say, in sentences that stand before them: the reasons of a change.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Facts that nobody asked for, at most two: the most telling ones of a plain value.</summary>
    public IReadOnlyList<InsightLine> Insights { get; init; } = [];

    /// <summary>The rest of them, to be unfolded.</summary>
    public IReadOnlyList<InsightLine> MoreInsights { get; init; } = [];

    /// <summary>Rows of a breakdown, ranking, trend, decomposition or funnel; the months of a landing; a target beside what has come.</summary>
    public AnswerTable? Table { get; init; }

    /// <summary>The series in a line, where there is one of the whole.</summary>
    public SparkLine? Spark { get; init; }

    /// <summary>What the reader must know to read the number right, most important first.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What KpiBot took the question to mean where that was not plain: what was kept of the question before, corrections, words not understood.</summary>
    public IReadOnlyList<string> Reading { get; init; } = [];

    /// <summary>Ways on from here: to drop what was kept of the question before.</summary>
    public IReadOnlyList<AnswerChoice> Ways { get; init; } = [];

    /// <summary>
    /// The question that gives this very answer by the facts of its day, whoever asks it and wherever: its days are dates. Null where
    /// it cannot be said so that it would be read back as just that.
    /// </summary>
    public string? Again { get; init; }

    /// <summary>How far the data reach and where they come from.</summary>
    public required string Freshness { get; init; }

    public required HowComputed HowComputed { get; init; }

    /// <summary>Whether the numbers are the sample company's.</summary>
    public bool IsSampleData { get; init; }

    /// <summary>The whole answer in one line, for notifications and screen readers.</summary>
    public required string Summary { get; init; }
}

/// <summary>Whether a change is welcome, by the KPI's direction.</summary>
public enum Tone
{
    Neutral,
    Good,
    Bad,
}

/// <summary>The change against the comparison: "+12,3 % vs 1–22 October (126 700 €)".</summary>
/// <param name="Amount">The change alone: "+12,3 %" or "+2,1 pts".</param>
/// <param name="Against">What it is set against, in words, with its value.</param>
public sealed record ChangeLine(string Amount, string Against, Tone Tone);

/// <summary>Where the number is heading: "On track:" "landing at €152,000 (€140k – €164k), 8.6% above target".</summary>
/// <param name="Lead">What it is about, in a word or two.</param>
public sealed record OutlookLine(string Lead, string Text, Tone Tone);

/// <summary>A series as a small line: its points in order, null where one has no data, and the ends of its scale in words.</summary>
public sealed record SparkLine(IReadOnlyList<double?> Points, string Lowest, string Highest);

/// <summary>A table as it is read: headers, and cells in the order of the headers.</summary>
public sealed record AnswerTable(IReadOnlyList<string> Headers, IReadOnlyList<AnswerRow> Rows);

/// <param name="Label">The member or the bucket; for two dimensions both.</param>
/// <param name="Share">The value's size against the largest shown, 0 to 1, for bars; null where it has no data.</param>
public sealed record AnswerRow(IReadOnlyList<string> Label, string Value, string? Change, Tone Tone, double? Share)
{
    /// <summary>A second figure that stands after the value, under a header of its own: a step's rate, a part's share.</summary>
    public string? Detail { get; init; }
}

/// <summary>Formula in words, and the numbers that went into it.</summary>
public sealed record HowComputed(string Formula, IReadOnlyList<LabelledText> Parts);
