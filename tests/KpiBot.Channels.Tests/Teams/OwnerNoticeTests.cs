using KpiBot.Core.Access;
using KpiBot.Core.Kpis;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Whoever answers for a KPI is told of a doubt, in their own chat.</summary>
public sealed class OwnerNoticeTests
{
    private const string Owner = "11111111-2222-3333-4444-555555555555";
    private const string Seller = "aaaaaaaa-2222-3333-4444-555555555555";

    [Fact]
    public async Task The_owner_gets_one_message_without_the_number_and_whoever_doubts_hears_of_it()
    {
        await using var teams = await RememberingTeams.StartAsync(Everybody(), Owned);
        await teams.SayAsAsync(Owner, "personal", "hello", "a:owner");
        await teams.SayAsAsync(Seller, "personal", "revenue in October", "a:seller");

        var (answer, notice) = Sorted(await teams.SayAsAsync(Seller, "personal", "this number is wrong", "a:seller"), await teams.NextAsync());

        Assert.Contains("finance answers for this KPI: I am writing to them in our personal chat.", answer.CardText, StringComparison.Ordinal);
        Assert.EndsWith("/conversations/a%3Aowner/activities", notice.Target);
        Assert.Contains("seller doubts a number of yours: Revenue", notice.CardText, StringComparison.Ordinal);
        Assert.Contains("this number is wrong", notice.CardText, StringComparison.Ordinal);
        Assert.Contains("October 2026", notice.CardText, StringComparison.Ordinal);
        Assert.DoesNotContain("150", notice.CardText, StringComparison.Ordinal);
        Assert.False(teams.SaidMore);
    }

    [Fact]
    public async Task In_a_channel_too_it_is_one_message()
    {
        await using var teams = await RememberingTeams.StartAsync(Everybody(), Owned);
        await teams.SayAsAsync(Owner, "personal", "hello", "a:owner");
        await teams.SayAsAsync(Seller, "channel", "revenue in October", RememberingTeams.General);

        var (_, notice) = Sorted(await teams.SayAsAsync(Seller, "channel", "this number is wrong", RememberingTeams.General), await teams.NextAsync());

        Assert.EndsWith("/conversations/a%3Aowner/activities", notice.Target);
        Assert.False(teams.SaidMore);
    }

    [Fact]
    public async Task A_chat_is_begun_with_an_owner_who_has_none()
    {
        await using var teams = await RememberingTeams.StartAsync(Everybody(), Owned);
        await teams.SayAsAsync(Seller, "personal", "revenue in October", "a:seller", tenant: "t");

        var said = new List<ReceivedReply> { await teams.SayAsAsync(Seller, "personal", "this number is wrong", "a:seller", tenant: "t"), await teams.NextAsync(), await teams.NextAsync() };

        var begun = said.Single(request => request.Target.EndsWith("/v3/conversations", StringComparison.Ordinal));
        Assert.Equal(Owner, begun.Activity.GetProperty("members")[0].GetProperty("id").GetString());
        Assert.Equal("t", begun.Activity.GetProperty("tenantId").GetString());
        Assert.False(begun.Activity.GetProperty("isGroup").GetBoolean());
        Assert.Single(said, request => request.Target.Contains("/conversations/made-", StringComparison.Ordinal) && request.CardText.Contains("doubts a number of yours", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_lines_behind_the_number_are_a_file_and_asking_for_them_is_no_second_doubt()
    {
        await using var teams = await RememberingTeams.StartAsync(new RememberedSetup { Access = Everybody(), Catalog = Owned, PublicAddress = "https://kpibot.example.com/" });
        await teams.SayAsAsync(Owner, "personal", "hello", "a:owner");
        await teams.SayAsAsync(Seller, "channel", "revenue in October", RememberingTeams.General);
        var (doubted, _) = Sorted(await teams.SayAsAsync(Seller, "channel", "this number is wrong", RememberingTeams.General), await teams.NextAsync());

        await teams.ExecuteAsync(doubted.Card, "Export as CSV", Seller, "channel", RememberingTeams.General);
        var link = new Uri(CardReading.ButtonsOf((await teams.NextAsync()).Card).Single().GetProperty("url").GetString()!);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var csv = await http.GetStringAsync(new Uri(teams.Messages, link.PathAndQuery), TestContext.Current.CancellationToken);

        Assert.StartsWith("Counts in", csv, StringComparison.Ordinal);
        Assert.Contains("Order", csv.Split('\n')[0], StringComparison.Ordinal);
        Assert.False(teams.SaidMore);
    }

    [Fact]
    public async Task An_owner_who_cannot_be_reached_is_named()
    {
        await using var teams = await RememberingTeams.StartAsync(Everybody(), Owned);
        await teams.SayAsAsync(Seller, "personal", "revenue in October", "a:seller");

        var answer = await teams.SayAsAsync(Seller, "personal", "this number is wrong", "a:seller");

        Assert.Contains("finance answers for this KPI. I cannot write to them, so please tell them.", answer.CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_who_doubts_is_not_told_by_themselves()
    {
        await using var teams = await RememberingTeams.StartAsync(Everybody(), Owned);
        await teams.SayAsAsync(Owner, "personal", "revenue in October", "a:owner");

        var answer = await teams.SayAsAsync(Owner, "personal", "this number is wrong", "a:owner");

        Assert.Contains("You answer for this KPI yourself.", answer.CardText, StringComparison.Ordinal);
        await teams.SayAsAsync(Owner, "personal", "orders in October", "a:owner");
        Assert.False(teams.SaidMore);
    }

    private static (ReceivedReply Answer, ReceivedReply Notice) Sorted(ReceivedReply one, ReceivedReply other) =>
        one.CardText.Contains("doubts a number of yours", StringComparison.Ordinal) ? (other, one) : (one, other);

    private static readonly KpiCatalog Owned = new(
        [.. BuiltInCatalog.Catalog.Kpis.Select(kpi => kpi.Id == "revenue" ? kpi with { Owner = "finance" } : kpi)],
        BuiltInCatalog.Catalog.Dimensions, BuiltInCatalog.Catalog.AmbiguousTerms);

    private static AccessPolicy Everybody()
    {
        var faults = new FaultCollector();
        var rules = AccessReader.Read(new("access.yaml", $$"""
            people:
            - { id: finance, entra: {{Owner}} }
            - { id: seller, entra: {{Seller}} }
            roles:
            - { id: team, members: [everyone] }
            """), Owned, ["country"], faults);
        Assert.Empty(faults.Sorted);
        return new(Owned, rules);
    }
}
