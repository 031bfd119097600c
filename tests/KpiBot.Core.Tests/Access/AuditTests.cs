using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Tests.Answers;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Core.Tests.Access;

public class AuditTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly List<AuditEntry> entries = [];
    private DateTimeOffset expired;

    [Fact]
    public async Task Who_where_what_was_asked_and_shown_and_when()
    {
        await Ask(Team.Ben, "revenue this month in France", Team.French);
        await Ask(Team.Ben, "gross margin this month", Team.French);
        await Ask(Team.Dora, "revenue", place: null);

        Assert.Equal(("ben (entra:11111111-2222-3333-4444-555555555555)", "teams:19:french", "revenue this month in France", Now),
            (entries[0].Who, entries[0].Where, entries[0].Asked, entries[0].At));
        Assert.Equal("revenue value 2026-11-01/2026-11-30 country=France: €100", Assert.Single(entries[0].Shown));
        Assert.Empty(entries[0].ShownPrivately);
        Assert.Equal("said: Not everyone who reads here may see that: I have answered privately.", Assert.Single(entries[1].Shown));
        Assert.Equal("gross_margin value 2026-11-01/2026-11-30: €160", Assert.Single(entries[1].ShownPrivately));
        Assert.Equal(("email:dora@x.eu", null, "refused: nothing_to_see"), (entries[2].Who, entries[2].Where, Assert.Single(entries[2].Shown)));
        Assert.Equal(Now.AddDays(-30), expired);
    }

    [Fact]
    public async Task Where_some_see_more_than_others_nothing_is_shown_that_cannot_be_put_on_record()
    {
        var reply = await Ask(Team.Ben, "revenue", place: null, new BrokenTrail());
        Assert.Equal("not_recorded", Assert.IsType<IssueAnswer>(Assert.Single(reply.Answers)).Code);

        var open = await Ask(Team.Ben, "revenue", place: null, new BrokenTrail(), AccessPolicy.Open(Results.Catalog));
        Assert.IsType<KpiAnswer>(Assert.Single(open.Answers));
    }

    private async Task<Reply> Ask(Principal who, string text, SharedPlace? place, IAuditTrail? trail = null, AccessPolicy? policy = null) =>
        await Conversation.Create(
            Results.Catalog, Results.Calendar, Team.Facts, "EUR", NullLogger.Instance, access: policy ?? Team.Policy,
            audit: new AuditLog(trail ?? new KeptTrail(this), new FixedClock(Now), keepDays: 30)).AskAsync(
            new Utterance(text) { Asker = who, Place = place, CanBeAnsweredPrivately = true }, TestContext.Current.CancellationToken);

    private sealed class KeptTrail(AuditTests test) : IAuditTrail
    {
        public Task AppendAsync(AuditEntry entry, DateTimeOffset expired)
        {
            test.entries.Add(entry);
            test.expired = expired;
            return Task.CompletedTask;
        }

        public IReadOnlyList<AuditEntry> Read(DateTimeOffset since) => test.entries;
    }

    private sealed class BrokenTrail : IAuditTrail
    {
        public Task AppendAsync(AuditEntry entry, DateTimeOffset expired) => throw new IOException("The disk is full.");

        public IReadOnlyList<AuditEntry> Read(DateTimeOffset since) => [];
    }
}
