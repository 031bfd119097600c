using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using KpiBot.Core.Access;
using KpiBot.Core.Conversations;

namespace KpiBot.Channels.Tests.Teams.Tokens;

/// <summary>Members of the bot's organisation are answered as who they are; everybody else as the settings say.</summary>
public sealed class WhoIsAnsweredTests
{
    private const string Anna = "11111111-2222-3333-4444-555555555555";
    private const string OtherTenant = "99999999-0d0b-4c53-8b8e-5b1de2c9e0a1";

    private readonly ConcurrentQueue<Utterance> _asked = new();

    [Fact]
    public async Task A_member_is_known_by_object_id_address_and_user_name()
    {
        await using var teams = await StartAsync();
        teams.Connector.Roster = id => Member(id).With("email", "Anna.Petit@example.com").With("userPrincipalName", "apetit@example.com");

        await teams.AskAsync("revenue");

        Assert.Equal([Identity.Entra(Anna), Identity.Email("anna.petit@example.com"), Identity.Email("apetit@example.com")], Assert.Single(_asked).Asker.Identities);
    }

    [Fact]
    public async Task The_roster_is_asked_once_an_hour_for_each_person_whatever_the_conversation()
    {
        await using var teams = await StartAsync();
        foreach (var chat in (string[])["a:one", "a:two", "a:one"])
            await teams.AskAsync("revenue", scene => scene.Activity["conversation"]!["id"] = chat);
        Assert.Equal(["a:one 29:anna"], teams.Connector.LookedUp);

        await teams.AskAsync("revenue", scene => scene.Activity["from"]!["id"] = "29:ben");
        Assert.Equal(["a:one 29:anna", "a:chat 29:ben"], teams.Connector.LookedUp);

        teams.Time.Advance(TimeSpan.FromMinutes(60));
        await teams.AskAsync("revenue", scene => scene.LivesFrom(TimeSpan.Zero, TimeSpan.FromHours(2)));
        Assert.Equal(3, teams.Connector.LookedUp.Count);
    }

    [Fact]
    public async Task In_a_channel_the_roster_is_the_teams()
    {
        await using var teams = await StartAsync();

        await teams.AskAsync("revenue", scene =>
        {
            scene.Activity["conversation"]!["id"] = "19:general@thread.tacv2;messageid=1";
            scene.Activity["channelData"] = new JsonObject { ["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" } };
        });

        Assert.Equal(["19:team@thread.tacv2 29:anna"], teams.Connector.LookedUp);
    }

    public static TheoryData<string, string> Guests => new()
    {
        { "a role", """{"tenantId":"8c1f6a52-0d0b-4c53-8b8e-5b1de2c9e0a1","userRole":"guest"}""" },
        { "a role in capitals", """{"tenantId":"8c1f6a52-0d0b-4c53-8b8e-5b1de2c9e0a1","userRole":"Guest"}""" },
        { "a user name of elsewhere", """{"tenantId":"8c1f6a52-0d0b-4c53-8b8e-5b1de2c9e0a1","userRole":"user","userPrincipalName":"max_other.example#EXT#@example.com"}""" },
        { "another tenant", $$"""{"tenantId":"{{OtherTenant}}","userRole":"user","email":"ceo@example.com"}""" },
    };

    [Theory]
    [MemberData(nameof(Guests))]
    public async Task A_guest_gets_one_polite_sentence_and_nothing_is_asked(string told, string member)
    {
        Assert.NotEmpty(told);
        await using var teams = await StartAsync();
        teams.Connector.Roster = _ => JsonNode.Parse(member)!.AsObject();

        Assert.StartsWith("I answer members of this organisation only, not its guests.", (await teams.AskAsync("revenue")).CardText, StringComparison.Ordinal);
        Assert.StartsWith(
            "Je ne réponds qu’aux membres de cette organisation, pas à ses invités.",
            (await teams.AskAsync("CA", scene => scene.Activity["locale"] = "fr-FR")).CardText, StringComparison.Ordinal);
        Assert.Empty(_asked);
    }

    [Theory]
    [MemberData(nameof(Guests))]
    public async Task A_guest_may_be_let_in_as_everyone_or_as_who_they_are_but_never_by_an_address(string told, string member)
    {
        Assert.NotEmpty(told);
        foreach (var (setting, expected) in ((string, Identity[])[])[("AsEveryone", []), ("AsMembers", [Identity.Entra(Anna)])])
        {
            await using var teams = await StartAsync(new() { ["Teams:Guests"] = setting });
            teams.Connector.Roster = _ => JsonNode.Parse(member)!.AsObject();
            await teams.AskAsync(setting);
            Assert.Equal(expected, _asked.Single(u => u.Text == setting).Asker.Identities);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_without_an_account_gets_a_sentence_or_what_everyone_gets(bool isToldByTheRoster)
    {
        void Anonymous(TokenScene scene)
        {
            if (!isToldByTheRoster)
                scene.Activity["from"]!.AsObject().Remove("aadObjectId");
        }

        await using (var teams = await StartAsync())
        {
            teams.Connector.Roster = id => Member(id).With("userRole", isToldByTheRoster ? "anonymous" : "user");
            Assert.StartsWith("I answer only people whom Teams knows", (await teams.AskAsync("revenue", Anonymous)).CardText, StringComparison.Ordinal);
            Assert.Empty(_asked);
        }

        await using var open = await StartAsync(new() { ["Teams:AnonymousMembers"] = "AsEveryone" });
        open.Connector.Roster = id => Member(id).With("userRole", isToldByTheRoster ? "anonymous" : "user");
        await open.AskAsync("revenue", Anonymous);
        Assert.Equal(Principal.Unknown, Assert.Single(_asked).Asker);
    }

    [Fact]
    public async Task Where_Teams_does_not_say_who_it_is_nothing_is_shown_and_the_next_time_it_is_asked_again()
    {
        await using var teams = await StartAsync();
        var roster = teams.Connector.Roster;
        teams.Connector.Roster = _ => null;
        Assert.StartsWith("Teams could not tell me just now who you are", (await teams.AskAsync("revenue")).CardText, StringComparison.Ordinal);
        Assert.Empty(_asked);

        teams.Connector.Roster = roster;
        await teams.AskAsync("revenue");
        Assert.Single(_asked);
    }

    [Theory]
    [InlineData(OtherTenant)]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_conversation_of_another_organisation_is_told_so(string? tenant)
    {
        await using var teams = await StartAsync();

        var reply = await teams.AskAsync("revenue", scene => scene.Activity["conversation"]!["tenantId"] = tenant);

        Assert.StartsWith("I answer the members of one organisation only", reply.CardText, StringComparison.Ordinal);
        Assert.Empty(_asked);
        Assert.Empty(teams.Connector.LookedUp);
    }

    [Fact]
    public async Task The_tenant_may_also_be_told_beside_the_conversation()
    {
        await using var teams = await StartAsync();

        await teams.AskAsync("revenue", scene =>
        {
            scene.Activity["conversation"]!.AsObject().Remove("tenantId");
            scene.Activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TokenScene.Tenant.ToUpperInvariant() } };
        });

        Assert.Single(_asked);
    }

    [Theory]
    [InlineData(OtherTenant)]
    [InlineData($"{TokenScene.Tenant}, {OtherTenant}")]
    [InlineData("*")]
    public async Task Further_tenants_are_answered_when_they_are_named(string allowed)
    {
        await using var teams = await StartAsync(new() { ["Teams:AllowedTenants"] = allowed });
        teams.Connector.Roster = id => Member(id).With("tenantId", OtherTenant);

        await teams.AskAsync("revenue", scene => scene.Activity["conversation"]!["tenantId"] = OtherTenant);

        Assert.Single(_asked);
    }

    [Fact]
    public async Task A_button_pressed_in_another_organisation_is_refused()
    {
        await using var teams = await StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await teams.PostAsync("", scene =>
        {
            scene.Activity["type"] = "invoke";
            scene.Activity["name"] = "adaptiveCard/action";
            scene.Activity["conversation"]!["tenantId"] = OtherTenant;
        }));
    }

    [Fact]
    public async Task An_installation_elsewhere_is_not_greeted()
    {
        await using var teams = await StartAsync();

        Assert.Equal(HttpStatusCode.Accepted, await teams.PostAsync("", scene =>
        {
            scene.Activity["type"] = "conversationUpdate";
            scene.Activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
            scene.Activity["conversation"]!["tenantId"] = OtherTenant;
        }));
        await teams.StopAsync();

        Assert.False(teams.Connector.HasMore);
    }

    private static JsonObject Member(string id) => new() { ["id"] = id, ["tenantId"] = TokenScene.Tenant, ["userRole"] = "user" };

    private Task<GuardedTeams> StartAsync(Dictionary<string, string?>? settings = null) => GuardedTeams.StartAsync(settings, new()
    {
        Ask = (said, _) =>
        {
            _asked.Enqueue(said);
            return new(SampleAnswers.Reply(SampleAnswers.Text(said.Text)));
        },
    });
}
