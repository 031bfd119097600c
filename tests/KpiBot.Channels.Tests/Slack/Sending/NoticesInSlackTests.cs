using KpiBot.Channels.Slack.Sending;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Access;
using KpiBot.Core.Delivery;
using KpiBot.SlackStandIn.World;

namespace KpiBot.Channels.Tests.Slack.Sending;

/// <summary>Somebody hears where nothing can be said any more.</summary>
public sealed class NoticesInSlackTests : IAsyncLifetime
{
    private const string Admin = "U0ADMIN";

    private readonly DestinationsInMemory _destinations = new();
    private RunningSender _kpibot = null!;

    public async ValueTask InitializeAsync()
    {
        _kpibot = await RunningSender.StartAsync(new() { Destinations = _destinations, Settings = new Dictionary<string, string?> { ["Slack:Administrator"] = Admin } });
        _kpibot.Workspace.AddUser(new(Admin, "admin"));
    }

    public ValueTask DisposeAsync() => _kpibot.DisposeAsync();

    [Fact]
    public async Task Who_added_KpiBot_to_a_channel_hears_once_that_it_takes_nothing_more()
    {
        await _kpibot.Get<KnownPlaces>().TryWelcomeAsync(KnownPlaces.Seen(_kpibot.Place, DestinationKind.Channel, name: "sales"), Identity.Slack(RunningSender.Anna));
        _kpibot.Channel.IsArchived = true;

        var told = await ToldAsync(RunningSender.Anna, () => PostAsync());
        await PostAsync();

        Assert.Contains("I can no longer write in “sales”", told.Text, StringComparison.Ordinal);
        Assert.Contains("Slack gives: the channel is archived", told.Text, StringComparison.Ordinal);
        Assert.Equal(StopReason.Archived, _kpibot.Get<KnownPlaces>().Find(KnownPlaces.IdOf("C0SALES"))!.Destination.Stopped);
        Assert.Single(_kpibot.Workspace.DirectMessage(RunningSender.Anna).Messages);
    }

    [Fact]
    public async Task Where_they_cannot_be_reached_the_administrator_hears_it()
    {
        await _kpibot.Get<KnownPlaces>().TryWelcomeAsync(KnownPlaces.Seen(_kpibot.Place, DestinationKind.Channel, name: "sales"), addedBy: null);
        _kpibot.Channel.IsArchived = true;

        Assert.Contains("sales", (await ToldAsync(Admin, () => PostAsync())).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_in_which_somebody_speaks_again_is_open_again_beyond_a_restart()
    {
        var places = _kpibot.Get<KnownPlaces>();
        await places.NoteAsync(KnownPlaces.Seen(_kpibot.Place, DestinationKind.Channel));
        places.Stop(KnownPlaces.IdOf("C0SALES"), StopReason.NotAMember);
        Assert.NotNull(new KnownPlaces(_destinations).Find(KnownPlaces.IdOf("C0SALES"))!.Destination.Stopped);

        await places.NoteAsync(KnownPlaces.Seen(_kpibot.Place, DestinationKind.Channel));

        Assert.Null(new KnownPlaces(_destinations).Find(KnownPlaces.IdOf("C0SALES"))!.Destination.Stopped);
    }

    [Fact]
    public async Task One_greeting_for_each_channel_also_beyond_a_restart()
    {
        var seen = KnownPlaces.Seen(_kpibot.Place, DestinationKind.Channel);

        Assert.Equal((true, false), (await _kpibot.Get<KnownPlaces>().TryWelcomeAsync(seen, null), await _kpibot.Get<KnownPlaces>().TryWelcomeAsync(seen, null)));
        Assert.False(await new KnownPlaces(_destinations).TryWelcomeAsync(seen, null));
    }

    [Fact]
    public async Task What_is_not_new_is_not_written()
    {
        var seen = KnownPlaces.Seen(_kpibot.Place, DestinationKind.Channel, name: "sales");
        for (var i = 0; i < 5; i++)
            await _kpibot.Get<KnownPlaces>().NoteAsync(seen);

        Assert.Equal(1, _destinations.Writes);
    }

    private Task<SlackSent> PostAsync() => _kpibot.Passing(_kpibot.Sender.PostAsync(_kpibot.Place, SampleAnswers.Text("revenue"), TestContext.Current.CancellationToken));

    private Task<Message> ToldAsync(string user, Func<Task> work) => ToldAsync(user, () => { _ = work(); });

    private async Task<Message> ToldAsync(string user, Action work)
    {
        work();
        return await MessageAsync(user, 1);
    }

    /// <summary>The newest of so many messages to a person.</summary>
    private async Task<Message> MessageAsync(string user, int count)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var chat = _kpibot.Workspace.DirectMessage(user);
        _kpibot.Slack.Answered += _ => Look();
        Look();
        await _kpibot.Passing(arrived.Task);
        return chat.Messages[count - 1];

        void Look()
        {
            if (chat.Messages.Count >= count)
                arrived.TrySetResult();
        }
    }
}
