using CsCheck;
using KpiBot.Channels.Receiving;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Activities that come again.</summary>
public sealed class DuplicateTests
{
    private readonly Traffic _traffic = new();

    [Fact]
    public async Task A_message_that_Teams_sends_again_after_fifteen_seconds_is_answered_once()
    {
        var time = new AwaitedTime();
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new() { Time = time, Traffic = _traffic });
        var message = Activities.Message(connector.ServiceUrl, "revenue", "1").ToJsonString();

        (await teams.PostAsync(message)).Dispose();
        Assert.Equal("revenue", (await connector.NextAsync()).CardText);
        foreach (var _ in Enumerable.Range(1, 3))
        {
            await time.AdvanceQuietlyAsync(TimeSpan.FromSeconds(15), _traffic);
            using var again = await teams.PostAsync(message);
            Assert.Equal(System.Net.HttpStatusCode.Accepted, again.StatusCode);
        }

        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "next", "2").ToJsonString())).Dispose();
        Assert.Equal("next", (await connector.NextAsync()).CardText);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_message()
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new());

        foreach (var conversation in (string[])["a:one", "a:two"])
        {
            var message = Activities.Message(connector.ServiceUrl, conversation, "1").With("conversation", new System.Text.Json.Nodes.JsonObject { ["id"] = conversation });
            (await teams.PostAsync(message.ToJsonString())).Dispose();
            Assert.Equal(conversation, (await connector.NextAsync()).CardText);
        }
    }

    /// <summary>Held against the plainest of models: everything that was ever added, with its time.</summary>
    [Fact]
    public void A_key_is_remembered_for_the_window_and_never_are_there_more_than_may_be()
    {
        const int most = 8;
        var window = TimeSpan.FromSeconds(60);
        var step = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 40], Gen.Frequency((8, Gen.Const('a')), (1, Gen.Const('r')), (1, Gen.Const('s'))));

        step.List[0, 120].Sample(steps =>
        {
            var time = new AwaitedTime();
            var recent = new Recent<int, int>(window, most, time);
            var added = new Dictionary<int, DateTimeOffset>();
            foreach (var (key, seconds, what) in steps)
            {
                time.Advance(TimeSpan.FromSeconds(seconds));
                var isFresh = added.TryGetValue(key, out var at) && time.GetUtcNow() - at < window;
                var isKnown = recent.TryGet(key, out _);
                // What is known was added in the window; what was added in the window and is not known made room for others.
                if (isKnown && !isFresh)
                    return false;
                if (isFresh && !isKnown && added.Values.Count(other => other > at) + steps.Count(s => s.Item3 != 'a') < most)
                    return false;
                if (what == 'r')
                {
                    recent.Remove(key);
                    added.Remove(key);
                }
                else if (what == 's')
                {
                    recent.Set(key, key);
                    added[key] = time.GetUtcNow();
                }
                else if (recent.TryAdd(key, key) != !isKnown)
                {
                    return false;
                }
                else if (!isKnown)
                {
                    added[key] = time.GetUtcNow();
                }

                if (recent.Count > most)
                    return false;
            }

            return true;
        });
    }
}
