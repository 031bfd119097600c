namespace KpiBot.Core.Calendar;

/// <summary>Which occurrence a yearless period means: the nearest one on one side of a day.</summary>
internal readonly record struct Anchor(AnchorRule Rule, DateOnly Day)
{
    public bool LooksBack => Rule is AnchorRule.LatestStartedBy or AnchorRule.LatestEndedBy;

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
