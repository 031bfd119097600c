using System.Text.Json.Nodes;
using KpiBot.Core.Access;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>KpiBot is added, greets once, and forgets where it was removed.</summary>
public sealed class MembershipTests : IAsyncLifetime
{
    private const string Alex = "11111111-2222-3333-4444-555555555555";

    private readonly DestinationsInMemory _kept = new();
    private ConnectorStandIn _connector = null!;

    public async ValueTask InitializeAsync() => _connector = await ConnectorStandIn.StartAsync();

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_greets_once_of_the_two_activities_that_tell_of_an_installation_whichever_comes_first(bool installationFirst)
    {
        await using var teams = await StartAsync();
        List<JsonObject> told = [Installation("add"), Activities.MembersAdded(_connector.ServiceUrl, "28:bot")];
        if (!installationFirst)
            told.Reverse();

        foreach (var activity in told)
            await PostAsync(teams, activity);

        Assert.StartsWith("Hello, I am KpiBot", (await _connector.NextAsync()).CardText);
        await NothingMoreAsync(teams);
    }

    [Fact]
    public async Task It_does_not_greet_again_after_a_restart_and_does_after_it_was_removed()
    {
        await using (var teams = await StartAsync())
        {
            await PostAsync(teams, Installation("add"));
            await _connector.NextAsync();
        }

        await using (var again = await StartAsync())
        {
            await PostAsync(again, Installation("add"));
            await NothingMoreAsync(again);
            await PostAsync(again, Installation("remove"));
            await PostAsync(again, Installation("add"));
            Assert.StartsWith("Hello, I am KpiBot", (await _connector.NextAsync()).CardText);
        }
    }

    [Fact]
    public async Task The_greeting_offers_questions_that_are_answered()
    {
        await using var teams = await StartAsync();
        await PostAsync(teams, Installation("add"));

        var button = CardReading.ButtonsOf((await _connector.NextAsync()).Card)[1];
        await PostAsync(teams, Activities.Message(_connector.ServiceUrl, "").With("value", JsonNode.Parse(button.GetProperty("data").GetRawText())));

        Assert.Equal("list of KPIs", (await _connector.NextAsync()).CardText);
    }

    [Theory]
    [InlineData("add-upgrade")]
    [InlineData("remove-upgrade")]
    public async Task An_upgrade_greets_nobody_and_forgets_nothing(string action)
    {
        await using var teams = await StartAsync();
        await PostAsync(teams, Activities.Message(_connector.ServiceUrl, "hello"));
        await _connector.NextAsync();

        await PostAsync(teams, Installation(action));

        await NothingMoreAsync(teams);
        await Patience.UntilAsync(() => _kept.ReadAll().Count == 1);
    }

    [Fact]
    public async Task It_keeps_how_to_reach_a_conversation_by_its_newest_address()
    {
        await using var elsewhere = await ConnectorStandIn.StartAsync();
        await using var teams = await StartAsync();
        await PostAsync(teams, Personal(Activities.Message(_connector.ServiceUrl, "one")));
        await _connector.NextAsync();
        await PostAsync(teams, Personal(Activities.Message(_connector.ServiceUrl, "two")));
        await _connector.NextAsync();
        await Patience.UntilAsync(() => _kept.Writes == 1);

        await PostAsync(teams, Personal(Activities.Message(elsewhere.ServiceUrl, "three")).With("locale", "fr-FR"));
        await elsewhere.NextAsync();
        await PostAsync(teams, Personal(Activities.Message(elsewhere.ServiceUrl, "four")).With("locale", "fr-FR"));
        await elsewhere.NextAsync();

        await Patience.UntilAsync(() => _kept.Writes >= 2);
        var kept = Assert.Single(_kept.ReadAll());
        Assert.Equal(("teams:a:conversation", DestinationKind.Personal, Identity.Entra(Alex)), (kept.Id, kept.Kind, kept.Person));
        Assert.Contains(elsewhere.ServiceUrl.ToString(), kept.Address, StringComparison.Ordinal);
        Assert.Equal(Core.Localization.UiLanguage.French, kept.Language);
    }

    [Fact]
    public async Task The_threads_of_a_channel_are_one_destination()
    {
        await using var teams = await StartAsync();

        foreach (var thread in (string[])["1", "2"])
        {
            await PostAsync(teams, InChannel(Activities.Message(_connector.ServiceUrl, thread), $"19:general@thread.tacv2;messageid={thread}"));
            Assert.Contains($"messageid%3D{thread}", (await _connector.NextAsync()).Target, StringComparison.Ordinal);
        }

        await Patience.UntilAsync(() => _kept.ReadAll().Count == 1);
        Assert.Equal(("teams:19:general@thread.tacv2", DestinationKind.Channel), _kept.ReadAll().Select(d => (d.Id, d.Kind)).Single());
    }

    [Theory]
    [InlineData("teamDeleted", "19:general@thread.tacv2", 0)]
    [InlineData("teamHardDeleted", "19:general@thread.tacv2", 0)]
    [InlineData("channelDeleted", "19:sales@thread.tacv2", 1)]
    [InlineData("channelRenamed", "19:sales@thread.tacv2", 2)]
    public async Task What_is_deleted_is_forgotten(string happened, string channel, int left)
    {
        await using var teams = await StartAsync();
        foreach (var id in (string[])["19:general@thread.tacv2", "19:sales@thread.tacv2"])
        {
            await PostAsync(teams, InChannel(Activities.Message(_connector.ServiceUrl, "x"), id));
            await _connector.NextAsync();
            await Patience.UntilAsync(() => _kept.ReadAll().Any(d => d.Id == "teams:" + id));
        }

        var update = InChannel(Activities.MembersAdded(_connector.ServiceUrl), "19:general@thread.tacv2");
        update["channelData"]!["eventType"] = happened;
        update["channelData"]!["channel"]!["id"] = channel;
        await PostAsync(teams, update);
        await NothingMoreAsync(teams);

        await Patience.UntilAsync(() => _kept.ReadAll().Count(d => d.Kind is DestinationKind.Channel) == left);
    }

    [Theory]
    [InlineData("BotDisabledByAdmin", StopReason.DisabledByAdministrator)]
    [InlineData("ConversationBlockedByUser", StopReason.BlockedByPerson)]
    [InlineData("BotNotInConversationRoster", StopReason.NotAMember)]
    [InlineData("ForbiddenOperationException", StopReason.Forbidden)]
    public async Task Where_nothing_can_be_said_any_more_is_marked_until_somebody_speaks_there(string code, StopReason reason)
    {
        await using var teams = await StartAsync();
        await PostAsync(teams, Activities.Message(_connector.ServiceUrl, "known"));
        await _connector.NextAsync();
        await NothingMoreAsync(teams);

        _connector.AnswerNext(403, code: code);
        await PostAsync(teams, Activities.MembersAdded(_connector.ServiceUrl, "28:bot"));
        await _connector.NextAsync();
        await Patience.UntilAsync(() => _kept.ReadAll().Any(d => d.Stopped == reason));

        await PostAsync(teams, Activities.Message(_connector.ServiceUrl, "again"));
        await _connector.NextAsync();
        await Patience.UntilAsync(() => _kept.ReadAll().All(d => d.Stopped is null));
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_forgotten()
    {
        await using var teams = await StartAsync();
        await PostAsync(teams, Activities.Message(_connector.ServiceUrl, "known"));
        await _connector.NextAsync();
        await Patience.UntilAsync(() => _kept.ReadAll().Count == 1);

        _connector.AnswerNext(404, code: "ConversationNotFound");
        await PostAsync(teams, Activities.MembersAdded(_connector.ServiceUrl, "28:bot"));
        await _connector.NextAsync();

        await Patience.UntilAsync(() => _kept.ReadAll().Count == 0);
    }

    [Fact]
    public async Task Whoever_added_it_hears_of_it_in_their_own_chat()
    {
        await using var teams = await StartAsync();
        await PostAsync(teams, Personal(Activities.Message(_connector.ServiceUrl, "hello").With("conversation", new JsonObject { ["id"] = "a:alex" })));
        await _connector.NextAsync();
        _connector.AnswerNext(403, code: "BotNotInConversationRoster");

        await PostAsync(teams, AddedToChannel());

        Assert.StartsWith("Hello, I am KpiBot", (await _connector.NextAsync()).CardText);
        var told = await _connector.NextAsync();
        Assert.EndsWith("/conversations/a%3Aalex/activities", told.Target);
        Assert.Contains("I can no longer write in “Sales”", told.CardText, StringComparison.Ordinal);
        Assert.Contains("I am not a member there any more", told.CardText, StringComparison.Ordinal);
        Assert.True(told.Activity.GetProperty("channelData").GetProperty("notification").GetProperty("alert").GetBoolean());
    }

    [Fact]
    public async Task Where_they_are_not_known_the_administrators_channel_does_in_a_thread_of_its_own()
    {
        await using var teams = await StartAsync("19:ops@thread.tacv2");
        await PostAsync(teams, InChannel(Activities.Message(_connector.ServiceUrl, "hello"), "19:ops@thread.tacv2"));
        await _connector.NextAsync();
        _connector.AnswerNext(403, code: "BotDisabledByAdmin");

        await PostAsync(teams, AddedToChannel().With("from", new JsonObject { ["id"] = "29:someone" }));

        Assert.StartsWith("Hello, I am KpiBot", (await _connector.NextAsync()).CardText);
        var told = await _connector.NextAsync();
        Assert.EndsWith("/v3/conversations", told.Target);
        Assert.Equal("19:ops@thread.tacv2", told.Activity.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString());
        Assert.True(told.Activity.GetProperty("isGroup").GetBoolean());
        var card = told.Activity.GetProperty("activity").GetProperty("attachments")[0].GetProperty("content");
        Assert.Contains("an administrator has switched me off there", CardReading.TextOf(card), StringComparison.Ordinal);
    }

    private async Task<RunningTeams> StartAsync(string? administrator = null) => await RunningTeams.StartAsync(new()
    {
        Destinations = _kept,
        Settings = new Dictionary<string, string?> { ["Teams:DangerouslyAllowUnauthenticated"] = "true", ["Teams:Administrator"] = administrator },
    });

    private static async Task PostAsync(RunningTeams teams, JsonObject activity) => (await teams.PostAsync(activity.ToJsonString())).Dispose();

    private async Task NothingMoreAsync(RunningTeams teams)
    {
        await PostAsync(teams, Activities.Message(_connector.ServiceUrl, "next"));
        Assert.Equal("next", (await _connector.NextAsync()).CardText);
    }

    private JsonObject Installation(string action) => Activities.Message(_connector.ServiceUrl, "").With("type", "installationUpdate").With("action", action);

    private JsonObject AddedToChannel()
    {
        var added = InChannel(Activities.MembersAdded(_connector.ServiceUrl, "28:bot"), "19:sales@thread.tacv2");
        added["conversation"]!["name"] = "Sales";
        return added.With("from", new JsonObject { ["id"] = "29:alex", ["aadObjectId"] = Alex });
    }

    private static JsonObject Personal(JsonObject activity)
    {
        activity["conversation"]!["conversationType"] = "personal";
        return activity.With("from", new JsonObject { ["id"] = "29:alex", ["aadObjectId"] = Alex });
    }

    private static JsonObject InChannel(JsonObject activity, string id) => activity
        .With("conversation", new JsonObject { ["id"] = id, ["conversationType"] = "channel", ["tenantId"] = "t" })
        .With("channelData", new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = "t" },
            ["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" },
            ["channel"] = new JsonObject { ["id"] = id.Split(';')[0] },
        });
}
