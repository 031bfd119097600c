
namespace KpiBot.Channels.Tests.Teams;

/// <summary>The three dots, where an answer takes longer than a moment.</summary>
public sealed class TypingTests
{
    private readonly Traffic _traffic = new();

    [Fact]
    public async Task It_is_shown_after_a_second_and_again_every_two_until_the_answer_is_there()
    {
        var (time, begun, answer) = (new AwaitedTime(), new TaskCompletionSource(), new TaskCompletionSource());
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new() { Time = time, Traffic = _traffic, Ask = EchoAfter(begun, answer.Task) });

        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "slow").ToJsonString())).Dispose();
        await begun.Task;
        var start = time.GetUtcNow();
        for (var shown = 0; shown < 3; shown++)
        {
            var typing = connector.NextTypingAsync();
            await time.AdvanceUntilAsync(typing, _traffic);
            Assert.EndsWith("/conversations/a%3Aconversation/activities", (await typing).Target);
        }

        Assert.True(time.GetUtcNow() - start >= TimeSpan.FromSeconds(1 + 2 + 2));
        answer.SetResult();
        Assert.Equal("slow", (await connector.NextAsync()).CardText);
        await time.AdvanceQuietlyAsync(TimeSpan.FromMinutes(1), _traffic);
        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "slow").ToJsonString())).Dispose();
        await connector.NextAsync();
        Assert.Equal(0, connector.Typed);
    }

    [Fact]
    public async Task An_answer_within_a_second_shows_none()
    {
        var (time, begun, answer) = (new AwaitedTime(), new TaskCompletionSource(), new TaskCompletionSource());
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new() { Time = time, Traffic = _traffic, Ask = EchoAfter(begun, answer.Task) });

        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "quick").ToJsonString())).Dispose();
        await begun.Task;
        time.Advance(TimeSpan.FromMilliseconds(999));
        answer.SetResult();

        Assert.Equal("quick", (await connector.NextAsync()).CardText);
        Assert.Equal(0, connector.Typed);
    }

    private static AskConversation EchoAfter(TaskCompletionSource begun, Task answer) => async (said, _) =>
    {
        begun.TrySetResult();
        await answer;
        return SampleAnswers.Reply(SampleAnswers.Text(said.Text));
    };
}
