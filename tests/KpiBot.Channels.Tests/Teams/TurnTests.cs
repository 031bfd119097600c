using System.Text.Json.Nodes;
using KpiBot.Core.Localization;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Channels.Tests.Teams;

public sealed class TurnTests
{
    [Fact]
    public async Task The_reply_goes_to_the_activity_that_asked_as_a_card_alone()
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new() { Ask = (_, _) => new(SampleAnswers.Reply(SampleAnswers.Kpi())) });
        var message = Activities.Message(connector.ServiceUrl, "revenue", id: "1/2 3")
            .With("conversation", new JsonObject { ["id"] = "19:abc@thread.tacv2;messageid=17" });

        (await teams.PostAsync(message.ToJsonString())).Dispose();
        var reply = await connector.NextAsync();

        Assert.Equal("POST", reply.Method);
        Assert.Equal("/connector/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D17/activities/1%2F2%203", reply.Target);
        Assert.Equal("message", reply.Activity.GetProperty("type").GetString());
        Assert.Equal("1/2 3", reply.Activity.GetProperty("replyToId").GetString());
        Assert.Equal("28:bot", reply.Activity.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("29:user", reply.Activity.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("19:abc@thread.tacv2;messageid=17", reply.Activity.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("Revenue in Germany, November so far: 142 300 €, +12.3 %", reply.Activity.GetProperty("summary").GetString());
        Assert.False(reply.Activity.TryGetProperty("text", out _));
        var attachment = Assert.Single(reply.Activity.GetProperty("attachments").EnumerateArray());
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
    }

    [Fact]
    public async Task Several_answers_are_several_cards_in_their_order()
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new()
        {
            Ask = (_, _) => new(SampleAnswers.Reply(SampleAnswers.Text("first"), SampleAnswers.Text("second"))),
        });

        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "revenue and orders").ToJsonString())).Dispose();

        Assert.Equal("first", (await connector.NextAsync()).CardText);
        Assert.Equal("second", (await connector.NextAsync()).CardText);
    }

    [Theory]
    [InlineData("\r\n<at>KpiBot</at> revenue this month\r\n", "<at>KpiBot</at>", "revenue this month")]
    [InlineData("<at>KpiBot</at>&nbsp;revenue", "<at>KpiBot</at>", "revenue")]
    [InlineData("<at id=\"0\">Kpi.Bot+</at> revenue", "<at id=\"0\">Kpi.Bot+</at>", "revenue")]
    [InlineData("revenue, <at>KpiBot</at>", "<at>KpiBot</at>", "revenue,")]
    public async Task The_mention_that_calls_the_bot_is_no_part_of_the_question(string text, string mention, string asked)
    {
        var message = (Uri url) => Activities.Message(url, text).Mentioning(mention, "28:bot");
        Assert.Equal(asked, (await AskedAsync(message)).Text);
    }

    [Fact]
    public async Task Others_who_are_mentioned_stay_in_the_question()
    {
        var message = (Uri url) => Activities.Message(url, "<at>KpiBot</at> revenue of <at>Megan</at>")
            .Mentioning("<at>KpiBot</at>", "28:bot")
            .Mentioning("<at>Megan</at>", "29:megan");
        Assert.Equal("revenue of <at>Megan</at>", (await AskedAsync(message)).Text);
    }

    [Fact]
    public async Task A_button_asks_the_question_that_it_carries()
    {
        var pressed = (Uri url) => Activities.Message(url, "").With("text", null).With("value", TestKeys.Asking("orders this month"));
        Assert.Equal("orders this month", (await AskedAsync(pressed)).Text);
    }

    [Theory]
    [InlineData("\"orders\"")]
    [InlineData("{\"question\":\"orders\"}")]
    [InlineData("{\"verb\":5}")]
    [InlineData("{\"other\":\"x\"}")]
    [InlineData("[]")]
    public async Task A_button_that_carries_no_question_asks_nothing_and_is_answered_all_the_same(string value)
    {
        var pressed = (Uri url) => Activities.Message(url, "").With("value", JsonNode.Parse(value));
        Assert.Equal("", (await AskedAsync(pressed)).Text);
    }

    [Theory]
    [InlineData("fr-FR", UiLanguage.French)]
    [InlineData("fr", UiLanguage.French)]
    [InlineData("FR-ca", UiLanguage.French)]
    [InlineData("en-US", UiLanguage.English)]
    [InlineData("de-DE", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public async Task The_language_of_the_client_is_passed_on(string? locale, UiLanguage? language)
    {
        var message = (Uri url) => Activities.Message(url, "revenue").With("locale", locale);
        Assert.Equal(language, (await AskedAsync(message)).Language);
    }

    [Theory]
    [InlineData("en-US", "Hello, I am KpiBot", "help")]
    [InlineData("fr-FR", "Bonjour, je suis KpiBot", "aide")]
    public async Task Whoever_adds_the_bot_is_welcomed_once_with_things_to_try(string locale, string greeting, string firstTry)
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new());

        (await teams.PostAsync(Activities.MembersAdded(connector.ServiceUrl, "29:user", "28:bot").With("locale", locale).ToJsonString())).Dispose();
        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "next").ToJsonString())).Dispose();

        var welcome = await connector.NextAsync();
        Assert.StartsWith(greeting, welcome.CardText);
        Assert.Equal(firstTry, CardReading.ButtonsOf(welcome.Card)[0].GetProperty("title").GetString());
        Assert.Equal("next", (await connector.NextAsync()).CardText);
    }

    [Fact]
    public async Task Nobody_is_welcomed_where_only_people_are_added()
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new());

        (await teams.PostAsync(Activities.MembersAdded(connector.ServiceUrl, "29:user").ToJsonString())).Dispose();
        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "next").ToJsonString())).Dispose();

        Assert.Equal("next", (await connector.NextAsync()).CardText);
    }

    [Theory]
    [InlineData("en-US", "Something went wrong on my side")]
    [InlineData("fr-FR", "Quelque chose s’est mal passé de mon côté")]
    public async Task A_fault_of_KpiBots_own_is_owned_up_to_and_the_next_question_is_answered(string locale, string apology)
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new()
        {
            Ask = (said, _) => said.Text == "fail" ? throw new InvalidOperationException("broken") : new(SampleAnswers.Reply(SampleAnswers.Text(said.Text))),
        });

        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "fail").With("locale", locale).ToJsonString())).Dispose();
        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "next").ToJsonString())).Dispose();

        Assert.StartsWith(apology, (await connector.NextAsync()).CardText);
        Assert.Equal("next", (await connector.NextAsync()).CardText);
    }

    [Fact]
    public async Task A_question_that_takes_too_long_is_given_up_and_the_person_is_told()
    {
        var time = new FakeTimeProvider();
        var begun = new TaskCompletionSource();
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new()
        {
            Time = time,
            Ask = async (_, cancellation) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellation);
                throw new InvalidOperationException("The wait has no end but the cancellation.");
            },
        });

        (await teams.PostAsync(Activities.Message(connector.ServiceUrl, "everything").ToJsonString())).Dispose();
        await begun.Task;
        time.Advance(TimeSpan.FromSeconds(61));

        Assert.StartsWith("This took me too long", (await connector.NextAsync()).CardText);
    }

    private static async Task<(string Text, UiLanguage? Language)> AskedAsync(Func<Uri, JsonObject> message)
    {
        (string, UiLanguage?) asked = default;
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var teams = await RunningTeams.StartAsync(new()
        {
            Ask = (said, _) =>
            {
                asked = (said.Text, said.ChannelLanguage);
                return new(SampleAnswers.Reply(SampleAnswers.Text("answer")));
            },
        });
        (await teams.PostAsync(message(connector.ServiceUrl).ToJsonString())).Dispose();
        await connector.NextAsync();
        return asked;
    }
}
