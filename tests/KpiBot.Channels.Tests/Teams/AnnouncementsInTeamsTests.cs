using KpiBot.Channels.Teams.References;
using KpiBot.Core.Access;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>What the outbox holds is said in Teams once for each time that it is given, and what came of it is told apart.</summary>
public sealed class AnnouncementsInTeamsTests : IAsyncLifetime
{
    private const string General = "19:general@thread.tacv2";
    private const string Group = "19:group@thread.v2";
    private const string Anna = "11111111-2222-3333-4444-555555555555";

    private readonly Traffic _traffic = new();
    private readonly AwaitedTime _time = new();
    private readonly DestinationsInMemory _kept = new();
    private ConnectorStandIn _connector = null!;
    private RunningTeams _teams = null!;

    public async ValueTask InitializeAsync()
    {
        _connector = await ConnectorStandIn.StartAsync();
        Keep(General, DestinationKind.Channel, "channel");
        Keep(Group, DestinationKind.Group, "groupChat");
        _teams = await RunningTeams.StartAsync(new()
        {
            Destinations = _kept,
            Time = _time,
            Traffic = _traffic,
            Settings = new Dictionary<string, string?>(new TeamsSetup().Settings) { ["Teams:Administrator"] = Anna },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _teams.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task A_message_to_a_chat_arrives_with_its_preview_and_draws_attention()
    {
        Assert.Equal(new DeliveryResult.Delivered($"{Group} made-1"), await DeliverAsync("Revenue yesterday: 12 k€", Group));

        var sent = await _connector.NextAsync();
        Assert.EndsWith("/conversations/19%3Agroup%40thread.v2/activities", sent.Target);
        Assert.Equal("Revenue yesterday: 12 k€", sent.Activity.GetProperty("summary").GetString());
        Assert.True(sent.Activity.GetProperty("channelData").GetProperty("notification").GetProperty("alert").GetBoolean());
        Assert.DoesNotContain("already", sent.CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_the_first_begins_a_thread_and_those_below_stay_in_it()
    {
        await DeliverAsync("firing", General);
        await DeliverAsync("still firing", General, new($"{General};messageid=7 7", null));

        Assert.EndsWith("/v3/conversations", (await _connector.NextAsync()).Target);
        Assert.EndsWith("/conversations/19%3Ageneral%40thread.tacv2%3Bmessageid%3D7/activities", (await _connector.NextAsync()).Target);
    }

    [Fact]
    public async Task Where_the_thread_is_gone_another_begins_and_the_channel_stays_open()
    {
        _connector.AnswerNext(404, code: "ConversationNotFound");

        Assert.IsType<DeliveryResult.Delivered>(await DeliverAsync("still firing", General, new($"{General};messageid=7 7", null)));

        await _connector.NextAsync();
        Assert.EndsWith("/v3/conversations", (await _connector.NextAsync()).Target);
        Assert.Null(Announcements.Find("teams:" + General)!.Stopped);
    }

    [Fact]
    public async Task One_that_replaces_takes_the_place_of_the_earlier_and_says_nothing_of_repeats()
    {
        Assert.Equal(new DeliveryResult.Delivered($"{Group} 5"), await DeliverAsync("right", Group, new(null, $"{Group} 5"), mayBeRepeat: true));

        var sent = await _connector.NextAsync();
        Assert.Equal(("PUT", true), (sent.Method, sent.Target.EndsWith("/activities/5", StringComparison.Ordinal)));
        Assert.DoesNotContain("already", sent.CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_replace_a_message_that_is_gone_stands_on_its_own()
    {
        _connector.AnswerNext(404, code: "ActivityNotFoundInConversation");

        Assert.IsType<DeliveryResult.Delivered>(await DeliverAsync("right", Group, new(null, $"{Group} 5")));

        Assert.Equal(["PUT", "POST"], [(await _connector.NextAsync()).Method, (await _connector.NextAsync()).Method]);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task What_may_be_there_is_not_said_again_by_the_channel_itself(int status)
    {
        _connector.AnswerNext(status);

        Assert.IsType<DeliveryResult.Unconfirmed>(await DeliverAsync("revenue", Group));
        await _connector.NextAsync();
        Assert.False(_connector.HasMore);

        await DeliverAsync("revenue", Group, mayBeRepeat: true);
        Assert.Contains("You may have this message already", (await _connector.NextAsync()).CardText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task What_did_not_arrive_is_tried_again_for_half_a_minute_and_left_to_the_outbox_then(int status)
    {
        _connector.Always = ("POST", status, "Busy");
        var start = _time.GetUtcNow();

        Assert.IsType<DeliveryResult.Postponed>(await DeliverAsync("revenue", Group));

        Assert.True(_time.GetUtcNow() - start <= TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task A_connector_that_is_not_there_has_got_nothing()
    {
        await _connector.DisposeAsync();

        Assert.IsType<DeliveryResult.Postponed>(await DeliverAsync("revenue", Group));
    }

    [Fact]
    public async Task A_conversation_that_takes_nothing_more_is_marked()
    {
        _connector.AnswerNext(403, code: "BotNotInConversationRoster");

        Assert.Equal(StopReason.NotAMember, Assert.IsType<DeliveryResult.Stopped>(await DeliverAsync("revenue", Group)).Reason);

        Assert.Equal(StopReason.NotAMember, Announcements.Find("teams:" + Group)!.Stopped);
    }

    [Fact]
    public async Task What_Teams_refuses_is_refused()
    {
        _connector.AnswerNext(400);

        Assert.IsType<DeliveryResult.Refused>(await DeliverAsync("revenue", Group));
    }

    [Fact]
    public async Task A_person_is_told_in_a_chat_that_is_begun_for_it()
    {
        var place = Announcements.PlaceOf(new([Identity.Email("anna@example.com"), Identity.Entra(Anna)]));
        Assert.Equal("teams:person:" + Anna, place);
        Assert.Equal(place, Announcements.Administrator);
        Assert.Equal(DestinationKind.Personal, Announcements.Find(place!)!.Kind);

        await DeliverAsync("first", "person:" + Anna);
        await DeliverAsync("second", "person:" + Anna);

        Assert.EndsWith("/v3/conversations", (await _connector.NextAsync()).Target);
        Assert.All([await _connector.NextAsync(), await _connector.NextAsync()], sent => Assert.EndsWith("/conversations/made-1/activities", sent.Target));
        Assert.Equal("teams:made-1", Announcements.PlaceOf(new([Identity.Entra(Anna)])));
    }

    [Fact]
    public async Task A_chat_that_cannot_be_begun_is_told_apart()
    {
        _connector.AnswerNext(403);
        Assert.IsType<DeliveryResult.Refused>(await DeliverAsync("first", "person:" + Anna));

        _connector.AnswerNext(500);
        Assert.IsType<DeliveryResult.Postponed>(await DeliverAsync("first", "person:" + Anna));
    }

    [Fact]
    public void Places_of_others_are_not_its_own()
    {
        Assert.Null(Announcements.Find("teams:19:other"));
        Assert.Null(Announcements.Find("slack:C1"));
        Assert.Null(Announcements.PlaceOf(new([Identity.Email("anna@example.com")])));
    }

    private IChannelSender Announcements => _teams.Get<IChannelSender>();

    private async Task<DeliveryResult> DeliverAsync(string text, string place, EarlierMessages? earlier = null, bool mayBeRepeat = false)
    {
        var work = Announcements.DeliverAsync(new("teams:" + place, SampleAnswers.Text(text), earlier ?? EarlierMessages.None, mayBeRepeat), TestContext.Current.CancellationToken);
        await _time.AdvanceUntilAsync(work, _traffic);
        return await work;
    }

    private void Keep(string conversation, DestinationKind kind, string type) => _kept.Write(new(
        KnownConversations.IdOf(conversation), kind, new TeamsAddress(_connector.ServiceUrl, conversation, type, "t", null, "28:bot", "KpiBot", null).ToString()));
}
