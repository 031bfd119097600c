using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Channels.Tests.Teams;
using KpiBot.SlackStandIn.Api;
using KpiBot.SlackStandIn.World;

namespace KpiBot.Channels.Tests.Slack.Sending;

/// <summary>Slack's limits are kept ahead, its word is waited for, and what may have happened is counted.</summary>
public sealed class LimitsInSlackTests : IAsyncLifetime
{
    private RunningSender _kpibot = null!;

    public async ValueTask InitializeAsync() => _kpibot = await RunningSender.StartAsync();

    public ValueTask DisposeAsync() => _kpibot.DisposeAsync();

    [Fact]
    public async Task Messages_of_a_channel_go_one_a_second_and_in_the_order_of_asking()
    {
        _kpibot.Slack.Rates.AreKept = true;
        var start = _kpibot.Time.GetUtcNow();

        await _kpibot.Passing(Task.WhenAll(Enumerable.Range(1, 20).Select(i => PostAsync($"number {i}"))));

        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"number {i}"), Said(_kpibot.Channel));
        Assert.Empty(_kpibot.Slack.Violations);
        Assert.InRange(_kpibot.Time.GetUtcNow() - start, TimeSpan.FromSeconds(19), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Other_channels_do_not_wait_for_it()
    {
        var places = Enumerable.Range(1, 20).Select(i => new SlackPlace("T0TEST", _kpibot.Workspace.AddChannel($"C0{i}").Id)).ToList();
        var start = _kpibot.Time.GetUtcNow();

        await _kpibot.Passing(Task.WhenAll(places.Select(place => _kpibot.Sender.PostAsync(place, SampleAnswers.Text("hello"), Token))));

        Assert.True(_kpibot.Time.GetUtcNow() - start < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_methods_tier_is_kept_in_each_workspace()
    {
        _kpibot.Slack.Rates.AreKept = true;
        var first = (SlackSent.Delivered)await _kpibot.Passing(PostAsync("first"));

        await _kpibot.Passing(Task.WhenAll(Enumerable.Range(1, 120).Select(i => _kpibot.Sender.UpdateAsync(_kpibot.Place, first.Ts!, SampleAnswers.Text($"{i}"), Token))));

        Assert.Empty(_kpibot.Slack.Violations);
        Assert.StartsWith("120", _kpibot.Channel.Find(first.Ts)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slacks_word_is_waited_for()
    {
        Next(new Fault.RateLimited(45));
        var start = _kpibot.Time.GetUtcNow();

        Assert.IsType<SlackSent.Delivered>(await _kpibot.Passing(PostAsync("revenue")));
        Assert.InRange(_kpibot.Time.GetUtcNow() - start, TimeSpan.FromSeconds(45), TimeSpan.FromMinutes(1));
        Assert.Equal(0, _kpibot.Get<SlackApi>().PossiblyDoubled);
    }

    [Theory]
    [InlineData("service_unavailable")]
    [InlineData("request_timeout")]
    [InlineData("ratelimited")]
    public async Task What_did_not_happen_is_tried_again_and_is_there_once(string error)
    {
        Next(new Fault.Error(error), new Fault.Status(503));

        Assert.Equal(new SlackSent.Delivered(null, MayBeDoubled: false), (SlackSent.Delivered)await _kpibot.Passing(PostAsync("revenue")) with { Ts = null });
        Assert.Single(_kpibot.Channel.Messages);
        Assert.Equal(0, _kpibot.Get<SlackApi>().PossiblyDoubled);
    }

    public static TheoryData<bool, int> LostAnswers => new() { { true, 2 }, { false, 2 } };

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task What_may_have_happened_is_tried_again_and_counted(bool isLost, int there)
    {
        Next(isLost ? new Fault.AnswerLost() : new Fault.HalfDone("fatal_error"));

        var sent = (SlackSent.Delivered)await _kpibot.Passing(PostAsync("revenue"));

        Assert.True(sent.MayBeDoubled);
        Assert.Equal(there, _kpibot.Channel.Messages.Count);
        Assert.Equal(1, _kpibot.Get<SlackApi>().PossiblyDoubled);
    }

    [Fact]
    public async Task A_change_that_is_made_twice_is_no_double()
    {
        var first = (SlackSent.Delivered)await _kpibot.Passing(PostAsync("first"));
        Next(new Fault.AnswerLost());

        var changed = (SlackSent.Delivered)await _kpibot.Passing(_kpibot.Sender.UpdateAsync(_kpibot.Place, first.Ts!, SampleAnswers.Text("changed"), Token));

        Assert.False(changed.MayBeDoubled);
        Assert.Equal(0, _kpibot.Get<SlackApi>().PossiblyDoubled);
    }

    [Fact]
    public async Task After_ten_minutes_it_is_given_up()
    {
        _kpibot.Slack.Faults = _ => new Fault.Error("service_unavailable");
        var start = _kpibot.Time.GetUtcNow();

        Assert.Equal(new SlackSent.NotDelivered("service_unavailable"), await _kpibot.Passing(PostAsync("revenue")));
        Assert.InRange(_kpibot.Time.GetUtcNow() - start, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(11));
    }

    /// <summary>Each at most as often as its answers were lost, and once; nothing else is there twice.</summary>
    [Fact]
    public async Task Through_random_faults_nothing_is_lost_and_the_order_is_kept()
    {
        var random = new Random(20261123);
        var gate = new Lock();
        var lost = new Dictionary<string, int>();
        _kpibot.Slack.Faults = request =>
        {
            lock (gate)
            {
                Fault? fault = random.Next(12) switch
                {
                    0 => new Fault.RateLimited(3),
                    1 => new Fault.Error("internal_error"),
                    2 => new Fault.Cut(),
                    3 => new Fault.AnswerLost(),
                    _ => null,
                };
                if (fault is Fault.AnswerLost)
                    lost[WordsOf(request.Text("text")!)] = lost.GetValueOrDefault(WordsOf(request.Text("text")!)) + 1;
                return fault;
            }
        };
        var places = Enumerable.Range(1, 20).Select(i => new SlackPlace("T0TEST", _kpibot.Workspace.AddChannel($"C0{i}").Id)).ToList();

        await _kpibot.Passing(Task.WhenAll(Enumerable.Range(1, 15).SelectMany(i => places.Select(place =>
            _kpibot.Sender.PostAsync(place, SampleAnswers.Text($"{place.ChannelId}-{i}"), Token)))));

        foreach (var place in places)
        {
            var there = Said(_kpibot.Workspace.Channel(place.ChannelId)!).ToList();
            Assert.Equal(Enumerable.Range(1, 15).Select(i => $"{place.ChannelId}-{i}"), there.Distinct());
            Assert.All(there.GroupBy(text => text), same => Assert.Equal(1 + lost.GetValueOrDefault(same.Key), same.Count()));
            Assert.Equal(there.Select(text => int.Parse(text.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture)).Order(), there.Select(text => int.Parse(text.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture)));
        }

        Assert.True(lost.Count > 10);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Said(Channel channel) => channel.Messages.Select(message => WordsOf(message.Text));

    /// <summary>The title of a sample answer, without what stands behind it.</summary>
    private static string WordsOf(string text) => text.Trim();

    private Task<SlackSent> PostAsync(string text) => _kpibot.Sender.PostAsync(_kpibot.Place, SampleAnswers.Text(text), Token);

    private void Next(params Fault[] faults)
    {
        var next = new Queue<Fault>(faults);
        _kpibot.Slack.Faults = _ => next.TryDequeue(out var fault) ? fault : null;
    }
}
