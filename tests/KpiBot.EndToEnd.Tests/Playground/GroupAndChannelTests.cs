namespace KpiBot.EndToEnd.Tests.Playground;

/// <summary>
/// Where others read too: the client's group chat and a channel of its team. Installing and removing are mocked by the client's own
/// templates.
/// </summary>
public sealed class GroupAndChannelTests(PlaygroundSession session) : IClassFixture<PlaygroundSession>
{
    private const string Announcements = "channel-announcements-id";

    [Fact]
    public async Task A_group_chat_is_greeted_and_its_questions_are_answered_in_their_own_language()
    {
        var playground = await session.BeginAsync();
        var group = await playground.GroupChatAsync();

        await playground.MockAsync("install", group);
        var welcome = await playground.NextCardAsync(_ => true);
        Assert.Contains("Hello, I am KpiBot", welcome.Text);

        await playground.SayAsync(group, "revenue last month");
        var english = await playground.NextCardAsync(card => card.Headline is not null);
        Assert.Equal("en", english.Language);
        Assert.Contains("October 2026", english.Text);

        await playground.SayAsync(group, "et par pays\u202F?");
        var french = await playground.NextCardAsync(card => card.TableRows > 0);
        Assert.Equal("fr", french.Language);
        Assert.Contains("octobre 2026", french.Text);
        Assert.Contains("Allemagne", french.Text);

        await playground.MockAsync("uninstall", group);
        await playground.MockAsync("install", group);
        Assert.Contains("Hello, I am KpiBot", (await playground.NextCardAsync(card => card.Headline is null)).Text);
    }

    [Fact]
    public async Task A_channel_is_greeted_and_its_thread_is_answered_in_the_thread()
    {
        var playground = await session.BeginAsync();

        await playground.MockAsync("install", Announcements);
        Assert.Contains("Hello, I am KpiBot", (await playground.NextCardAsync(_ => true)).Text);

        var post = await playground.SayAsync(Announcements, "chiffre d'affaires du mois dernier");
        await playground.NextCardAsync(card => card.Headline is not null);
        await playground.SayAsync($"{Announcements};messageid={post}", "et par pays\u202F?");
        var rows = await playground.NextCardAsync(card => card.TableRows > 0);

        Assert.Equal("fr", rows.Language);
        Assert.Contains("octobre 2026", rows.Text);
        Assert.Contains("Allemagne", rows.Text);
    }
}
