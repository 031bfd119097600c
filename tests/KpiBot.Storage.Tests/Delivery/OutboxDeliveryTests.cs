using KpiBot.Core.Delivery;
using static KpiBot.Storage.Tests.Delivery.RunningOutbox;

namespace KpiBot.Storage.Tests.Delivery;

/// <summary>What is in the outbox is said: in order, once, and what cannot be said is told.</summary>
public sealed class OutboxDeliveryTests : IAsyncDisposable
{
    private readonly RunningOutbox outbox = new();

    public ValueTask DisposeAsync() => outbox.DisposeAsync();

    private ScriptedChannel Channel => outbox.Channel;

    [Fact]
    public async Task A_message_is_kept_as_on_its_way_before_its_channel_gets_it_and_as_delivered_after()
    {
        OutboxState? keptBefore = null;
        Channel.Script = _ =>
        {
            keptBefore = outbox.Watched.Find("one")!.State;
            return null;
        };
        outbox.Begin();

        await outbox.Outbox.AddAsync([Message("one")]);

        var delivered = await outbox.UntilAsync("one", OutboxState.Delivered);
        Assert.Equal(OutboxState.Sending, keptBefore);
        Assert.Equal(("1", 1, false), (delivered.Reference, delivered.Attempts, delivered.MayBeRepeat));
        Assert.Equal([("one", OutboxState.Delivered)], outbox.Trail.Records);
    }

    [Fact]
    public async Task The_same_key_is_said_once()
    {
        outbox.Begin();
        await outbox.Outbox.AddAsync([Message("one")]);
        await outbox.UntilAsync("one", OutboxState.Delivered);

        await outbox.Outbox.AddAsync([Message("one"), Message("two")]);
        await outbox.UntilAsync("two", OutboxState.Delivered);

        Assert.Equal(["one", "two"], Channel.Accepted.Select(said => said.Title));
    }

    [Fact]
    public async Task What_is_there_at_the_start_is_said_in_the_order_of_adding()
    {
        await outbox.Outbox.AddAsync([.. Enumerable.Range(0, 20).Select(number => Message($"{number}"))]);

        outbox.Begin();
        await outbox.UntilAsync("19", OutboxState.Delivered);

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"{number}"), Channel.Accepted.Select(said => said.Title));
    }

    [Fact]
    public async Task What_failed_holds_up_its_own_place_and_no_other()
    {
        var tries = 0;
        Channel.Script = message => message.Place == "test:a" && ++tries <= 2 ? Says(new DeliveryResult.Postponed(null, "busy")) : null;
        outbox.Begin();

        await outbox.Outbox.AddAsync([Message("a1"), Message("a2"), Message("b1", "test:b")]);
        await outbox.UntilAsync("b1", OutboxState.Delivered, isAtOnce: true);
        await outbox.UntilAsync("a2", OutboxState.Delivered);

        Assert.Equal(["b1", "a1", "a2"], Channel.Accepted.Select(said => said.Title));
        Assert.All(Channel.Accepted, said => Assert.False(said.MayBeRepeat));
    }

    [Fact]
    public async Task Waits_double_from_a_minute_to_an_hour_and_end_after_a_day_with_word_to_the_owner()
    {
        var tried = Start;
        Channel.Script = message =>
        {
            tried = outbox.Time.GetUtcNow();
            return message.Place == "test:a" ? Says(new DeliveryResult.Postponed(null, "busy")) : null;
        };
        outbox.Begin();
        await outbox.Outbox.AddAsync([Message("a1")]);

        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            var entry = await outbox.UntilAsync("a1", OutboxState.Postponed);
            waits.Add((entry.Due - tried).TotalMinutes);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], waits);
        var parked = await outbox.UntilAsync("a1", OutboxState.Parked);
        Assert.Equal(new Parking(ParkReason.GivenUp, Sentence: "busy"), parked.Parking);
        Assert.True(parked.EndedAt - parked.FirstTriedAt > TimeSpan.FromHours(22.9));
        await outbox.UntilAsync("parked:a1", OutboxState.Delivered);
        Assert.Equal(ScriptedChannel.Owner, Assert.Single(Channel.Accepted).Place);
    }

    [Fact]
    public async Task A_channel_that_asks_for_longer_gets_it()
    {
        var asked = new Queue<TimeSpan>([TimeSpan.FromMinutes(90)]);
        var tried = new List<DateTimeOffset>();
        Channel.Script = _ =>
        {
            tried.Add(outbox.Time.GetUtcNow());
            return asked.TryDequeue(out var after) ? Says(new DeliveryResult.Postponed(after, "busy")) : null;
        };
        outbox.Begin();
        await outbox.Outbox.AddAsync([Message("a1")]);

        Assert.Equal(TimeSpan.FromMinutes(90), (await outbox.UntilAsync("a1", OutboxState.Postponed)).Due - tried[0]);
        await outbox.UntilAsync("a1", OutboxState.Delivered);
        Assert.True(tried[1] - tried[0] >= TimeSpan.FromMinutes(90));
    }

    [Fact]
    public async Task What_was_not_confirmed_is_said_once_more_and_says_so()
    {
        var lost = new Queue<string>(["the answer was lost"]);
        Channel.Script = message => lost.TryDequeue(out var sentence) ? AcceptsButSays(message, new DeliveryResult.Unconfirmed(sentence)) : null;
        outbox.Begin();

        await outbox.Outbox.AddAsync([Message("a1")]);
        await outbox.UntilAsync("a1", OutboxState.Delivered);

        Assert.Equal([("a1", false), ("a1", true)], Channel.Accepted.Select(said => (said.Title, said.MayBeRepeat)));
    }

    [Fact]
    public async Task And_never_a_third_time()
    {
        Channel.Script = message => message.Place == "test:a" ? AcceptsButSays(message, new DeliveryResult.Unconfirmed("no answer")) : null;
        outbox.Begin();

        await outbox.Outbox.AddAsync([Message("a1")]);

        Assert.Equal(ParkReason.Unconfirmed, (await outbox.UntilAsync("a1", OutboxState.Parked)).Parking!.Reason);
        Assert.Equal([false, true], Channel.Accepted.Where(said => said.Place == "test:a").Select(said => said.MayBeRepeat));
    }

    [Fact]
    public async Task A_channel_that_throws_may_have_said_it()
    {
        Channel.Script = message => message is { Place: "test:a", MayBeRepeat: false } ? throw new InvalidOperationException("a fault of the channel") : null;
        outbox.Begin();

        await outbox.Outbox.AddAsync([Message("a1")]);
        await outbox.UntilAsync("a1", OutboxState.Delivered);

        Assert.True(Assert.Single(Channel.Accepted).MayBeRepeat);
    }

    [Fact]
    public async Task A_message_that_was_on_its_way_when_the_process_ended_is_said_once_more_and_says_so()
    {
        var given = new TaskCompletionSource();
        Channel.Script = message => Never(message, given);
        outbox.Begin();
        await outbox.Outbox.AddAsync([Message("a1"), Message("a2")]);
        await given.Task;

        Channel.Script = _ => null;
        await outbox.RestartAsync();
        await outbox.UntilAsync("a2", OutboxState.Delivered);

        Assert.Equal([("a1", false), ("a1", true), ("a2", false)], Channel.Accepted.Select(said => (said.Title, said.MayBeRepeat)));
    }

    [Fact]
    public async Task And_parked_where_that_happens_again()
    {
        for (var i = 0; i < 2; i++)
        {
            var given = new TaskCompletionSource();
            Channel.Script = message => Never(message, given);
            if (i == 0)
            {
                outbox.Begin();
                await outbox.Outbox.AddAsync([Message("a1")]);
            }
            else
            {
                await outbox.RestartAsync();
            }

            await given.Task;
        }

        Channel.Script = _ => null;
        await outbox.RestartAsync();

        Assert.Equal(ParkReason.Unconfirmed, (await outbox.UntilAsync("a1", OutboxState.Parked)).Parking!.Reason);
        Assert.Equal([false, true], Channel.Accepted.Where(said => said.Place == "test:a").Select(said => said.MayBeRepeat));
    }

    [Fact]
    public async Task A_stop_waits_for_what_is_on_its_way_and_begins_nothing_more()
    {
        var (given, answer) = (new TaskCompletionSource(), new TaskCompletionSource<DeliveryResult>());
        Channel.Script = _ =>
        {
            given.TrySetResult();
            return answer.Task;
        };
        outbox.Begin();
        await outbox.Outbox.AddAsync([Message("a1"), Message("a2")]);
        await given.Task;

        var stop = outbox.StopAsync();
        Assert.False(stop.IsCompleted);
        answer.SetResult(new DeliveryResult.Delivered(null));
        await stop;

        Assert.Equal((OutboxState.Delivered, OutboxState.Waiting), (outbox.Watched.Find("a1")!.State, outbox.Watched.Find("a2")!.State));
    }

    [Fact]
    public async Task What_is_not_due_yet_lets_others_pass()
    {
        outbox.Begin();
        var later = Start.AddMinutes(10);

        await outbox.Outbox.AddAsync([Message("night") with { NotBefore = later }, Message("not fresh", payload: $"until {later:O}"), Message("now")]);
        await outbox.UntilAsync("now", OutboxState.Delivered, isAtOnce: true);
        await outbox.UntilAsync("not fresh", OutboxState.Delivered);

        Assert.Equal(["now", "night", "not fresh"], Channel.Accepted.Select(said => said.Title));
        Assert.All(["night", "not fresh"], key => Assert.True(outbox.Watched.Find(key)!.EndedAt >= later));
    }

    [Fact]
    public async Task What_is_of_no_use_any_more_is_parked_unsaid()
    {
        Channel.Script = message => message.Place == "test:a" ? Says(new DeliveryResult.Postponed(TimeSpan.FromHours(5), "busy")) : null;
        outbox.Begin();

        await outbox.Outbox.AddAsync([Message("a1") with { Expires = Start.AddHours(1) }]);
        await outbox.UntilAsync("a1", OutboxState.Postponed, isAtOnce: true);
        var parked = await outbox.UntilAsync("a1", OutboxState.Parked);

        Assert.Equal((ParkReason.Expired, 1), (parked.Parking!.Reason, parked.Attempts));
        Assert.True(parked.EndedAt >= Start.AddHours(1));
    }

    [Fact]
    public async Task Messages_of_a_thread_stand_below_its_first_and_a_correction_takes_the_place_of_what_it_corrects()
    {
        outbox.Begin();

        await outbox.Outbox.AddAsync([Message("head") with { Thread = "t" }, Message("other"), Message("below") with { Thread = "t" }, Message("new") with { Replaces = "other" }, Message("gone") with { Replaces = "never there" }]);
        await outbox.UntilAsync("gone", OutboxState.Delivered);

        Assert.Equal(
            [EarlierMessages.None, EarlierMessages.None, new("1", null), new(null, "2"), EarlierMessages.None],
            Channel.Accepted.Select(said => said.Earlier));
    }

    [Fact]
    public async Task No_more_than_64_places_are_spoken_in_at_once()
    {
        var (full, go, here, most) = (new TaskCompletionSource(), new TaskCompletionSource<DeliveryResult>(), 0, 0);
        Channel.Script = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref here));
            if (here == OutboxRules.MostPlaces)
                full.TrySetResult();
            await go.Task;
            Interlocked.Decrement(ref here);
            return new DeliveryResult.Delivered(null);
        };
        for (var i = 0; i < 100; i++)
            Channel.Add($"test:{i}");
        outbox.Begin();
        await outbox.Outbox.AddAsync([.. Enumerable.Range(0, 100).Select(number => Message($"{number}", $"test:{number}")), Message("last", "test:0")]);
        await full.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        go.SetResult(new DeliveryResult.Delivered(null));
        await outbox.UntilAsync("last", OutboxState.Delivered);
        await outbox.StopAsync();

        Assert.Equal(OutboxRules.MostPlaces, most);
    }

    [Fact]
    public async Task A_store_that_cannot_write_for_a_while_makes_nothing_come_twice()
    {
        outbox.Watched.FailsOn = entry => entry.State is OutboxState.Delivered or OutboxState.Sending && outbox.Watched.Faults < 8;
        outbox.Begin();

        await outbox.Outbox.AddAsync([Message("a1")]);
        await outbox.UntilAsync("a1", OutboxState.Delivered);

        Assert.Equal(8, outbox.Watched.Faults);
        Assert.False(Assert.Single(Channel.Accepted).MayBeRepeat);
    }

    [Fact]
    public async Task What_was_delivered_is_forgotten_after_its_days_while_the_bot_runs()
    {
        outbox.Begin();
        await outbox.Outbox.AddAsync([Message("a1")]);
        await outbox.UntilAsync("a1", OutboxState.Delivered);
        Assert.Equal(Start - OutboxRules.Usual.KeepFor, await outbox.Watched.Pruned.Reader.ReadAsync(TestContext.Current.CancellationToken));

        await outbox.Outbox.AddAsync([Message("a2") with { NotBefore = Start.AddDays(OutboxRules.UsualKeepDays - 1) }]);
        outbox.Time.Advance(TimeSpan.FromDays(OutboxRules.UsualKeepDays - 1));
        await outbox.UntilAsync("a2", OutboxState.Delivered);
        Assert.NotNull(outbox.Watched.Find("a1"));
        await outbox.Outbox.AddAsync([Message("a3") with { NotBefore = Start.AddDays(OutboxRules.UsualKeepDays + 2) }]);
        outbox.Time.Advance(TimeSpan.FromDays(3));
        await outbox.UntilAsync("a3", OutboxState.Delivered);
        while (await outbox.Watched.Pruned.Reader.ReadAsync(TestContext.Current.CancellationToken) <= Start)
        {
        }

        Assert.Null(outbox.Watched.Find("a1"));
        Assert.NotNull(outbox.Watched.Find("a2"));
    }

    private static Task<DeliveryResult> Says(DeliveryResult result) => Task.FromResult(result);

    private Task<DeliveryResult> AcceptsButSays(Outgoing message, DeliveryResult result)
    {
        Channel.Accept(message);
        return Says(result);
    }

    /// <summary>The channel has it, and its answer never comes.</summary>
    private Task<DeliveryResult> Never(Outgoing message, TaskCompletionSource given)
    {
        Channel.Accept(message);
        given.TrySetResult();
        return new TaskCompletionSource<DeliveryResult>().Task;
    }
}
