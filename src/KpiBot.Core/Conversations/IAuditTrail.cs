namespace KpiBot.Core.Conversations;

/// <summary>What was asked and what was shown, for whoever has to answer for it.</summary>
public interface IAuditTrail
{
    /// <summary>Adds an entry. Durable when the task completes; those of the same moment become so together.</summary>
    /// <param name="expired">Entries from before then may go.</param>
    Task AppendAsync(AuditEntry entry, DateTimeOffset expired);

    /// <param name="since">The first instant that counts.</param>
    /// <returns>The oldest first.</returns>
    IReadOnlyList<AuditEntry> Read(DateTimeOffset since);
}

/// <summary>One message and what came of it.</summary>
/// <param name="Who">The person's id where they are known, and the identities that the channel gave.</param>
/// <param name="Where">The place where others read; null where the asker alone does.</param>
/// <param name="Asked">The text as it was written.</param>
/// <param name="Intent">What it was taken to want.</param>
/// <param name="Shown">Each answer: the KPI, its days, the rows and the number, or the code of a refusal.</param>
/// <param name="ShownPrivately">The same of what the asker alone was shown.</param>
public sealed record AuditEntry(
    DateTimeOffset At, string Who, string? Where, string Asked, string Intent, IReadOnlyList<string> Shown, IReadOnlyList<string> ShownPrivately);
