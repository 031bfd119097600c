using KpiBot.Core.Answers;

namespace KpiBot.Core.Delivery;

/// <summary>Keeps on record what was said without being asked, and what could not be.</summary>
public interface IDeliveryTrail
{
    /// <summary>Durable when the task completes.</summary>
    Task DeliveredAsync(OutboxEntry entry, Destination place, Answer shown);

    /// <summary>Durable when the task completes.</summary>
    Task ParkedAsync(OutboxEntry entry);
}
