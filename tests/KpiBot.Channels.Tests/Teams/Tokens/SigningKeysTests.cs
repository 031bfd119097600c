using System.Net;

namespace KpiBot.Channels.Tests.Teams.Tokens;

/// <summary>When the issuer's keys are fetched, and what is done where they cannot be.</summary>
public sealed class SigningKeysTests
{
    private const string KeySet = "teams";

    [Fact]
    public async Task Keys_are_read_once_a_day()
    {
        await using var teams = await GuardedTeams.StartAsync();
        for (var hour = 0; hour < 24; hour++)
        {
            Assert.Equal(HttpStatusCode.Accepted, await PostAsync(teams));
            Assert.Equal(1, teams.Issuer.ReadsOf(KeySet));
            teams.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(teams));
        Assert.Equal(2, teams.Issuer.ReadsOf(KeySet));
    }

    [Fact]
    public async Task Invented_keys_make_them_be_read_at_most_once_an_hour()
    {
        await using var teams = await GuardedTeams.StartAsync();
        await PostAsync(teams);
        for (var minute = 0; minute < 120; minute++)
        {
            teams.Time.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(teams, scene => scene.SignWith(TestKey.Stranger)));
        }

        Assert.Equal(3, teams.Issuer.ReadsOf(KeySet));
    }

    [Fact]
    public async Task A_hundred_requests_at_once_read_them_once()
    {
        await using var teams = await GuardedTeams.StartAsync();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => PostAsync(teams)));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Accepted, status));
        Assert.Equal(1, teams.Issuer.ReadsOf(KeySet));
    }

    [Fact]
    public async Task Without_keys_Teams_is_asked_to_send_again_and_the_issuer_is_left_alone_for_a_minute()
    {
        await using var teams = await GuardedTeams.StartAsync();
        teams.Issuer.Publish(KeySet);
        for (var request = 0; request < 5; request++)
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(teams));
        Assert.Equal(1, teams.Issuer.ReadsOf(KeySet));

        teams.Issuer.Publish(KeySet, TestKey.Main);
        teams.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(teams));
    }

    [Fact]
    public async Task Without_keys_a_token_that_is_wrong_in_itself_is_refused_all_the_same()
    {
        await using var teams = await GuardedTeams.StartAsync();
        teams.Issuer.Publish(KeySet);

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(teams, scene => scene.Payload["iss"] = "https://kpibot.example"));
        Assert.Equal(0, teams.Issuer.ReadsOf(KeySet));
    }

    [Fact]
    public async Task Keys_that_cannot_be_renewed_serve_for_a_week()
    {
        await using var teams = await GuardedTeams.StartAsync();
        await PostAsync(teams);
        teams.Issuer.Publish(KeySet);

        teams.Time.Advance(TimeSpan.FromDays(6.9));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(teams));

        teams.Time.Advance(TimeSpan.FromDays(0.1));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(teams));
    }

    private static Task<HttpStatusCode> PostAsync(GuardedTeams teams, Action<TokenScene>? change = null) => teams.PostAsync("", scene =>
    {
        scene.Activity["type"] = "typing";
        scene.LivesFrom(teams.Time.GetUtcNow() - TokenScene.Nine, teams.Time.GetUtcNow() - TokenScene.Nine + TimeSpan.FromHours(1));
        change?.Invoke(scene);
    });
}
