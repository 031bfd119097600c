using KpiBot.Core.Delivery;
using static KpiBot.Storage.Tests.Delivery.RunningOutbox;

namespace KpiBot.Storage.Tests.Delivery;

/// <summary>A message that cannot be delivered is parked, and somebody hears of it where they alone read.</summary>
public sealed class ParkedMessageTests : IAsyncDisposable
{
    private readonly RunningOutbox outbox = new();

    public ValueTask DisposeAsync() => outbox.DisposeAsync();

    private ScriptedChannel Channel => outbox.Channel;

    [Fact]
    public async Task The_owner_hears_what_it_was_about_where_it_was_for_and_why_and_the_next_message_goes_on()
    {
        Channel.Script = message => ((Core.Answers.TextAnswer)message.Answer).Title == "a1" ? Task.FromResult<DeliveryResult>(new DeliveryResult.Refused("too odd")) : null;
        outbox.Begin();

        await outbox.Outbox.AddAsync([Message("a1"), Message("a2")]);
        await outbox.UntilAsync("parked:a1", OutboxState.Delivered);

        Assert.Equal(["test:a", ScriptedChannel.Owner], Channel.Accepted.OrderBy(said => said.Place).Select(said => said.Place));
        var notice = outbox.Watched.Find("parked:a1")!.Message.Content.Payload;
        Assert.Contains("about a1", notice, StringComparison.Ordinal);
        Assert.Contains("sales", notice, StringComparison.Ordinal);
        Assert.Contains("refused", notice, StringComparison.Ordinal);
        Assert.Contains(("a1", OutboxState.Parked), outbox.Trail.Records);
    }

    [Theory]
    [InlineData("test:stopped", "plain", ParkReason.PlaceStopped)]
    [InlineData("test:nowhere", "plain", ParkReason.PlaceUnknown)]
    [InlineData("test:a", "of a later version", ParkReason.ContentUnknown)]
    public async Task What_no_try_could_deliver_is_not_tried(string place, string kind, ParkReason reason)
    {
        Channel.Add("test:stopped", stopped: StopReason.Archived);
        outbox.Begin();

        await outbox.Outbox.AddAsync([Message("a1", place) with { Content = new(kind, "") }]);

        var parked = await outbox.UntilAsync("a1", OutboxState.Parked);
        Assert.Equal((reason, 0), (parked.Parking!.Reason, parked.Attempts));
        await outbox.UntilAsync("parked:a1", OutboxState.Delivered);
        Assert.Equal([ScriptedChannel.Owner], Channel.Accepted.Select(said => said.Place));
    }

    [Fact]
    public async Task That_a_channel_is_off_is_waited_out_for_a_day()
    {
        outbox.Begin();

        await outbox.Outbox.AddAsync([Message("a1", "off:a")]);

        await outbox.UntilAsync("a1", OutboxState.Postponed);
        Assert.Equal(ParkReason.GivenUp, (await outbox.UntilAsync("a1", OutboxState.Parked)).Parking!.Reason);
    }

    [Fact]
    public async Task What_cannot_be_composed_is_tried_for_a_day()
    {
        outbox.Begin();

        await outbox.Outbox.AddAsync([Message("a1", payload: "broken")]);

        Assert.Equal(ParkReason.GivenUp, (await outbox.UntilAsync("a1", OutboxState.Parked)).Parking!.Reason);
    }

    [Fact]
    public async Task The_administrator_hears_of_what_has_no_owner_or_was_for_the_owner_alone()
    {
        Channel.Script = message => message.Place != ScriptedChannel.Administrators ? Task.FromResult<DeliveryResult>(new DeliveryResult.Stopped(StopReason.BlockedByPerson, "no")) : null;
        outbox.Begin();

        await outbox.Outbox.AddAsync([Message("a1") with { Owner = null }, Message("own", ScriptedChannel.Owner)]);
        await outbox.UntilAsync("parked:own", OutboxState.Delivered);
        await outbox.UntilAsync("parked:a1", OutboxState.Delivered);

        Assert.All(Channel.Accepted, said => Assert.Equal(ScriptedChannel.Administrators, said.Place));
    }

    [Fact]
    public async Task A_notice_is_kept_and_said_in_private_in_the_language_of_the_chat()
    {
        Channel.Add(ScriptedChannel.Owner, DestinationKind.Personal, language: Core.Localization.UiLanguage.French);
        var notices = new Notices(outbox.Outbox, [Channel]);
        Assert.True(notices.CanReach(ScriptedChannel.Anna));
        Assert.False(notices.CanReach(Core.Access.Principal.Unknown));

        await notices.TellAsync("dispute:1", ScriptedChannel.Anna, new("a doubt", "un doute"), language => new(language, language.ToString(), [], []));
        await notices.TellAsync("dispute:2", Core.Access.Principal.Unknown, new("a doubt", "un doute"), language => new(language, language.ToString(), [], []));
        Assert.Equal("dispute:1", Assert.Single(outbox.Watched.ReadOpen()).Message.Key);
        outbox.Begin();
        await outbox.UntilAsync("dispute:1", OutboxState.Delivered);

        Assert.Equal((ScriptedChannel.Owner, "French"), Channel.Accepted.Select(said => (said.Place, said.Title)).Single());
    }

    [Fact]
    public async Task That_such_a_notice_is_parked_is_told_to_nobody()
    {
        Channel.Script = _ => Task.FromResult<DeliveryResult>(new DeliveryResult.Refused("no"));
        outbox.Begin();

        await outbox.Outbox.AddAsync([Message("a1"), Message("b1", "test:b")]);
        await outbox.UntilAsync("parked:b1", OutboxState.Parked);
        await outbox.StopAsync();

        Assert.Equal(["a1", "b1", "parked:a1", "parked:b1"], outbox.Trail.Records.Select(record => record.Key).Order());
        Assert.Empty(outbox.Watched.ReadOpen());
    }
}
