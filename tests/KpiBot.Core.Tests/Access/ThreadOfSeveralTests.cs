using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Tests.Answers;
using KpiBot.Core.Tests.Conversations;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Core.Tests.Access;

/// <summary>Several people in one thread: whoever goes on goes on with the thread's question, and sees of it what they may see.</summary>
public class ThreadOfSeveralTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly ConversationsInMemory store = new();

    [Fact]
    public async Task Another_person_s_follow_up_keeps_the_first_one_s_question()
    {
        Assert.Equal("€300", (await Number(Team.Ben, "revenue this month", "t")).Headline);

        var answer = await Number(Team.Ben, "and in October?", "t", user: "b2");

        Assert.Equal(("€150", "Kept: Revenue. “reset” starts afresh."), (answer.Headline, answer.Reading[0]));
    }

    [Fact]
    public async Task Who_may_see_less_sees_less_of_it()
    {
        await Say(Team.Ben, "revenue this month", "t");

        var answer = await Number(Team.Anna, "et le mois dernier ?", "t");

        Assert.Equal("revenue", answer.Result.Query.Kpi.Id);
        Assert.Contains("50", answer.Headline, StringComparison.Ordinal);
        Assert.DoesNotContain("150", answer.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_see_it_learns_nothing_of_it()
    {
        await Say(Team.Ben, "revenue this month", "t");

        var answers = await Say(Team.Carl, "and last month?", "t");

        Assert.IsType<IssueAnswer>(Assert.Single(answers));
        Assert.DoesNotContain("evenue", answers.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("€", answers.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_leaves_it_as_it_was_for_the_others()
    {
        await Say(Team.Ben, "revenue this month", "t");
        await Say(Team.Carl, "and last month?", "t");

        Assert.Equal("revenue", (await Number(Team.Ben, "by country", "t")).Result.Query.Kpi.Id);
    }

    [Fact]
    public async Task Another_thread_shares_nothing()
    {
        await Say(Team.Ben, "revenue this month", "t");

        Assert.Equal("missing_kpi", Assert.IsType<IssueAnswer>(Assert.Single(await Say(Team.Ben, "and last month?", "u"))).Code);
    }

    [Fact]
    public async Task It_lives_a_day_from_its_last_message_and_no_longer()
    {
        await Say(Team.Ben, "revenue this month", "t");

        Assert.Equal("€150", (await Number(Team.Ben, "and last month?", "t", after: TimeSpan.FromHours(23))).Headline);
        Assert.Equal("€150", (await Number(Team.Ben, "in euros", "t", after: TimeSpan.FromHours(46))).Headline);
        Assert.Equal("missing_kpi", Assert.IsType<IssueAnswer>(Assert.Single(await Say(Team.Ben, "and this month?", "t", after: TimeSpan.FromHours(46 + 24)))).Code);
    }

    private async Task<KpiAnswer> Number(Principal who, string text, string thread, string user = "b", TimeSpan after = default) =>
        Assert.IsType<KpiAnswer>(Assert.Single(await Say(who, text, thread, user, after)));

    /// <summary>Each message meets a process that has just started: what is known of the thread is in the store alone.</summary>
    private async Task<IReadOnlyList<Answer>> Say(Principal who, string text, string thread, string user = "b", TimeSpan after = default)
    {
        var memory = new ConversationMemory(store, new FixedClock(Start + after), new ThreadTurns());
        var started = Conversation.Create(Results.Catalog, Results.Calendar, Team.Facts, "EUR", NullLogger.Instance, memory, access: Team.Policy);
        return (await started.AskAsync(new Utterance(text) { Asker = who, Thread = thread, User = user }, TestContext.Current.CancellationToken)).Answers;
    }
}
