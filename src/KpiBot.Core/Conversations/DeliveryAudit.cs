using KpiBot.Core.Answers;
using KpiBot.Core.Delivery;

namespace KpiBot.Core.Conversations;

/// <summary>Puts on the audit trail what was said without being asked, and what could not be.</summary>
/// <param name="keepDays">How long entries are kept.</param>
public sealed class DeliveryAudit(IAuditTrail trail, int keepDays) : IDeliveryTrail
{
    private const string Self = "kpibot";

    public Task DeliveredAsync(OutboxEntry entry, Destination place, Answer shown) =>
        AppendAsync(entry, entry.MayBeRepeat ? [AuditWording.Of(shown), "may be a repeat"] : [AuditWording.Of(shown)]);

    public Task ParkedAsync(OutboxEntry entry) =>
        AppendAsync(entry, [$"not delivered: {entry.Parking!.Text.English}{(entry.Parking.Sentence is { } sentence ? $" ({sentence})" : "")}"]);

    private Task AppendAsync(OutboxEntry entry, IReadOnlyList<string> shown)
    {
        var at = entry.EndedAt!.Value;
        return trail.AppendAsync(
            new(at, Self, entry.Message.Place, $"{entry.Message.Subject.English} ({entry.Message.Key})", entry.State.ToString(), shown, []),
            at - TimeSpan.FromDays(keepDays));
    }
}
