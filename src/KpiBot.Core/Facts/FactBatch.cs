namespace KpiBot.Core.Facts;

/// <summary>How a sync's rows meet the stream's earlier ones.</summary>
public abstract record WriteMode
{
    private WriteMode() { }

    /// <summary>Entities: a row replaces the one with its external id, a deleted one removes it.</summary>
    public sealed record Upsert : WriteMode;

    /// <summary>Daily aggregates: the sync's rows replace all of the stream's rows whose day lies in <paramref name="Days"/>.</summary>
    public sealed record ReplaceDays(Calendar.DateRange Days) : WriteMode;

    /// <summary>The sync's rows are the whole stream: what they do not name is gone when the sync ends.</summary>
    public sealed record ReplaceAll : WriteMode;
}

/// <summary>One row. <paramref name="Values"/> follow the batch's columns.</summary>
/// <param name="ExternalId">The row's key in its stream.</param>
/// <param name="UpdatedAt">When the system last changed it, where the system says so.</param>
public sealed record Fact(string ExternalId, FactValue[] Values, DateTimeOffset? UpdatedAt = null, bool IsDeleted = false);

/// <summary>Rows of one fact, with the columns that they fill: the schema's, or a source's own text columns (dimensions).</summary>
public sealed record FactBatch(FactSchema Schema, IReadOnlyList<FactColumn> Columns, IReadOnlyList<Fact> Facts);
