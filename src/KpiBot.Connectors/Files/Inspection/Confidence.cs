namespace KpiBot.Connectors.Files.Inspection;

/// <summary>How sure a proposed column is.</summary>
public enum Confidence
{
    /// <summary>The header is a usual name of the column.</summary>
    Sure,

    /// <summary>The header has a usual name among other words.</summary>
    Likely,

    /// <summary>Nothing in the file says it: it is assumed, and a note says so.</summary>
    Assumed,
}
