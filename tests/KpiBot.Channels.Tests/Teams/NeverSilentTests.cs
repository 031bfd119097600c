using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Whatever fails, whoever asked gets one message that says what happened and what to do.</summary>
public sealed class NeverSilentTests
{
    private const string English = "I have an answer, but it cannot be shown here. Ask for less of it: a shorter period, fewer rows, or one KPI at a time.";
    private const string French = "J’ai une réponse, mais elle ne peut pas s’afficher ici. Demandez-en moins\u202F: une période plus courte, moins de lignes, ou un seul indicateur à la fois.";

    [Theory]
    [InlineData(400, UiLanguage.English, English)]
    [InlineData(413, UiLanguage.English, English)]
    [InlineData(413, UiLanguage.French, French)]
    public async Task A_card_that_Teams_refuses_is_followed_by_one_that_it_takes(int status, UiLanguage language, string said)
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new() { Ask = (_, _) => new(SampleAnswers.Reply(SampleAnswers.Kpi() with { Language = language })) });
        connector.AnswerNext(status);

        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "revenue").ToJsonString())).Dispose();

        Assert.NotEqual(said, (await connector.NextAsync()).CardText); // refused: nobody saw it
        Assert.Equal(said, (await connector.NextAsync()).CardText);
        Assert.False(connector.HasMore);
    }

    [Theory]
    [InlineData(UiLanguage.English, English)]
    [InlineData(UiLanguage.French, French)]
    public async Task Cards_that_cannot_be_made_come_to_one_message(UiLanguage language, string said)
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        var broken = SampleAnswers.Kpi() with { Language = language, Result = null! };
        await using var teams = await RunningTeams.StartAsync(new() { Ask = (_, _) => new(SampleAnswers.Reply(WithTable(broken), WithTable(broken))) });

        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "revenue and orders").ToJsonString())).Dispose();

        Assert.Equal(said, (await connector.NextAsync()).CardText);
        Assert.False(connector.HasMore);
    }

    [Theory]
    [InlineData("en-US", "set the revenue target for November to 1000", "Something went wrong on my side, so nothing came of this. Please try again; if it stays so, whoever runs KpiBot finds it in the log under ")]
    [InlineData("fr-FR", "fixe l'objectif de CA de novembre à 1000", "Une erreur s’est produite de mon côté, rien n’a abouti. Réessayez\u202F; si cela persiste, la personne qui gère KpiBot la trouvera au journal sous ")]
    public async Task A_store_that_takes_nothing_more_is_told_of_once(string locale, string text, string said)
    {
        await using var teams = await RememberingTeams.StartAsync();
        teams.LoseStore();

        Assert.StartsWith(said, (await teams.SayAsync(text, locale: locale)).CardText, StringComparison.Ordinal);
        Assert.False(teams.HasMore);
    }

    [Fact]
    public async Task What_was_read_before_the_store_was_lost_is_still_answered()
    {
        await using var teams = await RememberingTeams.StartAsync();
        teams.LoseStore();

        Assert.Contains("€", (await teams.SayAsync("revenue last month")).CardText, StringComparison.Ordinal);
        Assert.False(teams.HasMore);
    }

    private static KpiAnswer WithTable(KpiAnswer answer) => answer with { Table = new(["Country", "Revenue"], [new(["Germany"], "1", null, Tone.Neutral, 1)]) };
}
