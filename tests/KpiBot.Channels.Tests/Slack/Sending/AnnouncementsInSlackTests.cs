using KpiBot.Channels.Slack.Sending;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Access;
using KpiBot.Core.Delivery;
using KpiBot.SlackStandIn.Api;

namespace KpiBot.Channels.Tests.Slack.Sending;

/// <summary>What the outbox holds is said in Slack once for each time that it is given, and what came of it is told apart.</summary>
public sealed class AnnouncementsInSlackTests : IAsyncLifetime
{
    private const string Sales = "slack:C0SALES";

    private RunningSender _kpibot = null!;

    public async ValueTask InitializeAsync()
    {
        _kpibot = await RunningSender.StartAsync(new() { Settings = new Dictionary<string, string?> { ["Slack:Administrator"] = RunningSender.Anna } });
        await _kpibot.Get<KnownPlaces>().NoteAsync(KnownPlaces.Seen(_kpibot.Place, DestinationKind.Channel, name: "sales"));
    }

    public ValueTask DisposeAsync() => _kpibot.DisposeAsync();

    [Fact]
    public async Task A_message_arrives_with_its_preview_and_is_named()
    {
        var sent = await DeliverAsync("Revenue yesterday: 12 k€");

        var message = Assert.Single(_kpibot.Channel.Messages);
        Assert.Equal(new DeliveryResult.Delivered(message.Ts), sent);
        Assert.StartsWith("Revenue yesterday: 12 k€", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("already", message.Text + message.Blocks, StringComparison.Ordinal);
        Assert.Empty(_kpibot.Slack.Violations);
    }

    [Fact]
    public async Task One_of_a_thread_stands_below_the_first_and_one_that_replaces_takes_its_place()
    {
        var first = Reference(await DeliverAsync("firing"));
        var below = Reference(await DeliverAsync("still firing", new(first, null)));

        Assert.Equal(new DeliveryResult.Delivered(first), await DeliverAsync("resolved", new(null, first), mayBeRepeat: true));

        Assert.Equal(first, _kpibot.Channel.Find(below!)!.ThreadTs);
        Assert.Equal((true, "resolved"), (_kpibot.Channel.Find(first!)!.IsEdited, _kpibot.Channel.Find(first!)!.Text));
        Assert.Equal(2, _kpibot.Channel.Messages.Count);
    }

    [Fact]
    public async Task What_would_replace_a_message_that_is_gone_stands_on_its_own()
    {
        var first = Reference(await DeliverAsync("wrong"));
        await _kpibot.Passing(_kpibot.Sender.DeleteAsync(_kpibot.Place, first!, Token));

        Assert.NotEqual(first, Reference(await DeliverAsync("right", new(null, first))));

        Assert.StartsWith("right", Assert.Single(_kpibot.Channel.Messages).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_be_there_is_not_said_again_by_the_channel_itself()
    {
        _kpibot.Slack.Faults = _ => new Fault.AnswerLost();
        Assert.IsType<DeliveryResult.Unconfirmed>(await DeliverAsync("revenue"));
        Assert.Single(_kpibot.Channel.Messages);

        _kpibot.Slack.Faults = _ => null;
        Assert.IsType<DeliveryResult.Delivered>(await DeliverAsync("revenue", mayBeRepeat: true));

        Assert.Contains("You may have this message already", _kpibot.Channel.Messages[1].Blocks.ToString() + _kpibot.Channel.Messages[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_may_be_tried_again_for_it_is_never_there_twice()
    {
        var first = Reference(await DeliverAsync("wrong"));
        var lost = 1;
        _kpibot.Slack.Faults = _ => lost-- > 0 ? new Fault.AnswerLost() : null;

        Assert.Equal(new DeliveryResult.Delivered(first), await DeliverAsync("right", new(null, first)));

        Assert.Single(_kpibot.Channel.Messages);
    }

    [Fact]
    public async Task What_did_not_arrive_is_left_to_the_outbox_after_half_a_minute()
    {
        _kpibot.Slack.Faults = _ => new Fault.Status(503);
        var start = _kpibot.Time.GetUtcNow();

        Assert.IsType<DeliveryResult.Postponed>(await DeliverAsync("revenue"));

        Assert.True(_kpibot.Time.GetUtcNow() - start <= TimeSpan.FromSeconds(40));
        Assert.Empty(_kpibot.Channel.Messages);
    }

    [Fact]
    public async Task A_longer_wait_that_Slack_asks_for_is_told()
    {
        _kpibot.Slack.Faults = _ => new Fault.RateLimited(120);

        Assert.Equal(new DeliveryResult.Postponed(TimeSpan.FromSeconds(120), "ratelimited"), await DeliverAsync("revenue"));
    }

    [Fact]
    public async Task A_channel_that_takes_nothing_more_is_marked_and_stays_so()
    {
        _kpibot.Channel.IsArchived = true;

        Assert.IsType<DeliveryResult.Stopped>(await DeliverAsync("revenue"));

        Assert.Equal(StopReason.Archived, Announcements.Find(Sales)!.Stopped);
    }

    [Fact]
    public async Task A_dead_token_does_not_end_it_for_good()
    {
        _kpibot.Slack.Tokens.End(_kpibot.Workspace, "token_revoked");

        Assert.Equal(new DeliveryResult.Postponed(null, "token_revoked"), await DeliverAsync("revenue"));
    }

    [Fact]
    public async Task What_Slack_refuses_is_refused()
    {
        _kpibot.Slack.Faults = _ => new Fault.Error("no_text");

        Assert.Equal(new DeliveryResult.Refused("no_text"), await DeliverAsync("revenue"));
    }

    [Fact]
    public async Task A_person_is_told_in_a_direct_message_that_is_begun_for_it()
    {
        var place = Announcements.PlaceOf(new([Identity.Email("anna@example.com"), Identity.Slack(RunningSender.Anna)]));
        Assert.Equal("slack:person:" + RunningSender.Anna, place);
        Assert.Equal(place, Announcements.Administrator);
        Assert.Equal((DestinationKind.Personal, Identity.Slack(RunningSender.Anna)), (Announcements.Find(place!)!.Kind, Announcements.Find(place!)!.Person));

        await DeliverAsync("first", place: place);
        await DeliverAsync("second", place: place);

        var chat = _kpibot.Workspace.DirectMessage(RunningSender.Anna);
        Assert.Equal(["first", "second"], chat.Messages.Select(message => message.Text));
        Assert.Equal("slack:" + chat.Id, Announcements.PlaceOf(new([Identity.Slack(RunningSender.Anna)])));
    }

    [Fact]
    public void Places_of_others_are_not_its_own()
    {
        Assert.Null(Announcements.Find("slack:C0OTHER"));
        Assert.Null(Announcements.Find("teams:19:x"));
        Assert.Null(Announcements.PlaceOf(new([Identity.Email("anna@example.com")])));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IChannelSender Announcements => _kpibot.Get<IChannelSender>();

    private Task<DeliveryResult> DeliverAsync(string text, EarlierMessages? earlier = null, bool mayBeRepeat = false, string? place = null) =>
        _kpibot.Passing(Announcements.DeliverAsync(new(place ?? Sales, SampleAnswers.Text(text), earlier ?? EarlierMessages.None, mayBeRepeat), Token));

    private static string? Reference(DeliveryResult result) => Assert.IsType<DeliveryResult.Delivered>(result).Reference;
}
