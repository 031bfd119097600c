using KpiBot.Core.Conversations;

namespace KpiBot.Storage.LiteDb;

/// <summary>One message and what came of it.</summary>
internal sealed class AuditRecord
{
    /// <summary>Ascending in the order of writing.</summary>
    public long Id { get; set; }

    /// <summary>UTC ticks, which order as instants do.</summary>
    public long At { get; set; }

    public required string Who { get; set; }

    public string? Where { get; set; }

    public required string Asked { get; set; }

    public required string Intent { get; set; }

    public required List<string> Shown { get; set; }

    public required List<string> ShownPrivately { get; set; }

    public static AuditRecord Of(AuditEntry entry) => new()
    {
        At = entry.At.UtcTicks,
        Who = entry.Who,
        Where = entry.Where,
        Asked = entry.Asked,
        Intent = entry.Intent,
        Shown = [.. entry.Shown],
        ShownPrivately = [.. entry.ShownPrivately],
    };

    public AuditEntry ToEntry() => new(new(At, TimeSpan.Zero), Who, Where, Asked, Intent, Shown, ShownPrivately);
}
