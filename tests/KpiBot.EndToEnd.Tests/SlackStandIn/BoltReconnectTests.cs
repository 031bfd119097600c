namespace KpiBot.EndToEnd.Tests.SlackStandIn;

/// <summary>The stand-in's connections end as Slack's do, and Slack's client comes back.</summary>
public sealed class BoltReconnectTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private BoltApp _bolt = null!;

    public async ValueTask InitializeAsync() => _bolt = await BoltApp.StartAsync(isSocket: true);

    public ValueTask DisposeAsync() => _bolt.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_comes_back_when_it_is_asked_to_and_when_it_is_cut_off(bool isAsked)
    {
        if (isAsked)
            await _bolt.Slack.Sockets.WarnAsync("refresh_requested");
        else
            _bolt.Slack.Sockets.Drop();

        await _bolt.Slack.Sockets.UntilAsync(_ => _bolt.Slack.Sockets is { Opened: 2, Count: > 0 }).WaitAsync(Patience, TestContext.Current.CancellationToken);
        var told = await _bolt.Anna.CommandAsync(_bolt.Channel, "/kpi", "again");
        Assert.Equal("You said again", (string?)told.Body?["text"]);
    }
}
