namespace KpiBot.Core.Language.Lexicons;

/// <summary>A KPI and the notions that all stand in a question about it.</summary>
internal sealed record PlainName(string KpiId, IReadOnlyList<Notion> Notions, IReadOnlyList<Notion> May)
{
    public PlainName(string kpiId, string[] notions, params string[] may)
        : this(kpiId, [.. notions.Select(Notion.Of)], [.. may.Select(Notion.Of)])
    {
    }

    /// <summary>A share of something: a value or dimension beside it may as well be what the share is of, "what share of the deals we won came from France".</summary>
    public bool IsShare { get; init; }

    /// <summary>Not where a number of them is asked for: "how many people replied" is no rate.</summary>
    public bool NotCounted { get; init; }

    /// <summary>Whether a negation is part of it.</summary>
    public bool IsNegative { get; init; }

    /// <summary>The ids of what to offer instead, the nearest first, where no KPI is what was asked for; empty where one is.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];

    /// <summary>Not of what the company itself does: "how much do we spend per order".</summary>
    public bool NotOurs { get; init; }
}
