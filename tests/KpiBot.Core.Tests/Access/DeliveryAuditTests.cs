using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;
using KpiBot.Core.Delivery;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Tests.Access;

/// <summary>What was said without being asked is on record, and so is what could not be.</summary>
public class DeliveryAuditTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly OutboxEntry Entry =
        new(1, new("schedule:1/2026-11-23/teams:19:a", "teams:19:a", new("post", "{}"), new("Revenue", "CA")), Now.AddHours(-1)) { EndedAt = Now };

    private readonly Trail trail = new();

    [Fact]
    public async Task Where_what_it_was_about_what_was_shown_and_when()
    {
        await new DeliveryAudit(trail, keepDays: 30).DeliveredAsync(
            Entry with { State = OutboxState.Delivered, MayBeRepeat = true }, new("teams:19:a", DestinationKind.Channel, ""), new TextAnswer(UiLanguage.French, "CA d’hier", [], []));

        var entry = Assert.Single(trail.Entries);
        Assert.Equal((Now, "kpibot", "teams:19:a", "Revenue (schedule:1/2026-11-23/teams:19:a)", "Delivered"), (entry.At, entry.Who, entry.Where, entry.Asked, entry.Intent));
        Assert.Equal(["said: CA d’hier", "may be a repeat"], entry.Shown);
        Assert.Equal(Now.AddDays(-30), trail.Expired);
    }

    [Fact]
    public async Task Why_it_was_parked()
    {
        await new DeliveryAudit(trail, keepDays: 30).ParkedAsync(Entry with { State = OutboxState.Parked, Parking = new(ParkReason.PlaceStopped, StopReason.Archived, "is_archived") });

        Assert.Equal(("Parked", "not delivered: the channel is archived (is_archived)"), (trail.Entries[0].Intent, Assert.Single(trail.Entries[0].Shown)));
    }

    private sealed class Trail : IAuditTrail
    {
        public List<AuditEntry> Entries { get; } = [];

        public DateTimeOffset Expired { get; private set; }

        public Task AppendAsync(AuditEntry entry, DateTimeOffset expired)
        {
            Entries.Add(entry);
            Expired = expired;
            return Task.CompletedTask;
        }

        public IReadOnlyList<AuditEntry> Read(DateTimeOffset since) => Entries;
    }
}
