using KpiBot.Core.Answers;

namespace KpiBot.Core.Tests.Access;

public class SharedPlaceTests
{
    [Fact]
    public async Task What_all_may_see_is_answered_in_the_place()
    {
        var reply = await Team.Anna.Ask("revenue this month", Team.French);

        Assert.Equal("€100", Assert.IsType<KpiAnswer>(Assert.Single(reply.Answers)).Headline);
        Assert.Empty(reply.Private);
    }

    [Fact]
    public async Task What_only_the_asker_may_see_is_answered_privately_and_the_place_gets_one_line()
    {
        var reply = await Team.Ben.Ask("gross margin this month", Team.French);

        Assert.Equal("€160", Assert.IsType<KpiAnswer>(Assert.Single(reply.Private)).Headline);
        Assert.Equal("Not everyone who reads here may see that: I have answered privately.", Assert.IsType<TextAnswer>(Assert.Single(reply.Answers)).Title);
    }

    [Fact]
    public async Task Of_rows_that_only_the_asker_may_see_the_place_gets_its_part()
    {
        var reply = await Team.Ben.Ask("revenue this month", Team.French);

        Assert.Equal("€300", Assert.IsType<KpiAnswer>(Assert.Single(reply.Private)).Headline);
        Assert.Equal(("Revenue · France", "€100"), Assert.IsType<KpiAnswer>(reply.Answers[0]) is var a ? (a.Title, a.Headline) : default);
        Assert.StartsWith("This is what everyone who reads here may see", Assert.IsType<TextAnswer>(reply.Answers[1]).Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("revenue this month")]
    [InlineData("gross margin this month")]
    [InlineData("margin")]
    [InlineData("what is gross margin?")]
    [InlineData("list of KPIs")]
    [InlineData("help")]
    [InlineData("revenue of Bavaria Furniture")]
    [InlineData("revenue by country this month")]
    [InlineData("frobnicate")]
    public async Task A_place_that_nothing_was_said_about_learns_nothing(string text)
    {
        var reply = await Team.Ben.Ask(text, Team.Lobby);

        Assert.NotEmpty(reply.Private);
        Assert.Equal("Not everyone who reads here may see that: I have answered privately.", new[] { Assert.Single(reply.Answers) }.Words().Trim());
    }

    [Fact]
    public async Task Where_a_channel_cannot_answer_privately_the_line_says_what_to_do_and_nothing_is_sent()
    {
        var reply = await Team.Ben.Ask("gross margin this month", Team.French, canBePrivate: false);

        Assert.Empty(reply.Private);
        Assert.Equal("Not everyone who reads here may see that: ask me in our personal chat.", new[] { Assert.Single(reply.Answers) }.Words().Trim());
    }

    [Fact]
    public async Task A_place_shows_nobody_more_than_they_may_see() =>
        Assert.Equal("nothing_to_see", Assert.IsType<IssueAnswer>(Assert.Single((await Team.Dora.Ask("revenue this month", Team.French)).Answers)).Code);

    [Fact]
    public async Task A_follow_up_in_a_place_keeps_to_the_place()
    {
        var reply = await Team.Ben.Ask("and last month?", Team.French, canBePrivate: true, "gross margin this month");

        Assert.Equal("€70", Assert.IsType<KpiAnswer>(Assert.Single(reply.Private)).Headline);
        Assert.DoesNotContain("70", reply.Answers.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_configured_everybody_sees_everything_everywhere()
    {
        var open = KpiBot.Core.Conversations.Conversation.Create(
            Tests.Answers.Results.Catalog, Tests.Answers.Results.Calendar, Team.Facts, "EUR", Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);

        var reply = await open.AskAsync(new("gross margin this month") { Asker = Team.Dora, Place = Team.Lobby }, TestContext.Current.CancellationToken);

        Assert.Equal("€160", Assert.IsType<KpiAnswer>(Assert.Single(reply.Answers)).Headline);
    }
}
