namespace KpiBot.Core.Calendar;

/// <summary>Which occurrence a yearless period means: the nearest one on one side of a day.</summary>
internal readonly record struct Anchor(AnchorRule Rule, DateOnly Day)
{
    public bool LooksBack => Rule is AnchorRule.LatestStartedBy or AnchorRule.LatestEndedBy;

    /// <summary>
    /// Where a part of something is looked for ("the last week of December"), what it is part of may lie less far on that side
    /// than the part must, or else farther.
    /// </summary>
    public (Anchor Near, Anchor Far) OfWhole => Rule switch
    {
        AnchorRule.LatestStartedBy or AnchorRule.LatestEndedBy => (this with { Rule = AnchorRule.LatestStartedBy }, this with { Rule = AnchorRule.LatestEndedBy }),
        AnchorRule.FirstFrom or AnchorRule.FirstEndingAfter => (this with { Rule = AnchorRule.FirstEndingAfter }, this with { Rule = AnchorRule.FirstFrom }),
    };

    public bool Accepts(DateRange range) => Rule switch
    {
        AnchorRule.LatestStartedBy => range.Start <= Day,
        AnchorRule.LatestEndedBy => range.End <= Day,
        AnchorRule.FirstFrom => range.Start >= Day,
        AnchorRule.FirstEndingAfter => range.End > Day,
    };
}

internal enum AnchorRule
{
    LatestStartedBy,
    LatestEndedBy,
    FirstFrom,
    FirstEndingAfter,
}
