using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Channels.Teams.Sending.Limits;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Channels.Tests.Teams.Proof;

/// <summary>
/// A thousand messages to fifty conversations of two tenants, through throttling, an outage, cut connections, slow and lost answers.
/// </summary>
public sealed class NothingIsLostTests
{
    private const int Conversations = 50;
    private const int Messages = 20;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Each_arrives_in_order_and_within_the_limits_and_twice_only_where_an_answer_was_lost(int seed)
    {
        var (time, traffic) = (new AwaitedTime(), new Traffic());
        await using var connector = await StatefulConnector.StartAsync(time, new(seed), (TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(20)));
        using var http = new HttpClient(Through(traffic)) { Timeout = Timeout.InfiniteTimeSpan };
        using var limits = new SendingLimits(time);
        var cards = new CardDelivery(new(new(http, time), limits, time, NullLogger<OrderedSending>.Instance), new(TestKeys.Seal, PlaceOffers.None));

        var sent = Enumerable.Range(0, Messages).SelectMany(message => Enumerable.Range(0, Conversations).Select(conversation =>
            cards.SendAsync(ReferenceTo(conversation, connector.ServiceUrl), SampleAnswers.Text(NameOf(conversation, message)), CancellationToken.None))).ToList();
        var all = Task.WhenAll(sent);
        await time.AdvanceUntilAsync(all, traffic, () => connector.Held);

        Assert.All(await all, answer => Assert.IsType<ConnectorAnswer.Done>(answer));
        Assert.Equal(0, connector.Violations);
        var doubled = 0;
        for (var conversation = 0; conversation < Conversations; conversation++)
        {
            var accepted = connector.AcceptedIn(IdOf(conversation));
            Assert.Equal(Enumerable.Range(0, Messages).Select(message => NameOf(conversation, message)), accepted.Distinct());
            // Copies follow each other: what comes after waits for what is tried again.
            Assert.Equal(accepted.GroupBy(message => message).SelectMany(copies => copies), accepted);
            foreach (var copies in accepted.GroupBy(message => message))
            {
                Assert.Equal(connector.LostAnswersTo(copies.Key), copies.Count() - 1);
                doubled += copies.Count() - 1;
            }
        }

        Assert.InRange(doubled, 10, 120);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Seed {seed}: {Conversations * Messages} messages, {doubled} of them twice because an answer was lost, in {(time.GetUtcNow() - time.Start).TotalSeconds:N0} s of the connector's time.");
    }

    private static DelegatingHandler Through(Traffic traffic)
    {
        var counting = traffic.CreateHandler();
        counting.InnerHandler = BotConnectorClient.CreateHandler(useProxy: false);
        return counting;
    }

    private static ConversationReference ReferenceTo(int conversation, Uri serviceUrl) => new(
        serviceUrl, new ConversationAccount(IdOf(conversation)) { TenantId = conversation % 2 == 0 ? "one" : "two" }, null, null, null, "msteams", null);

    private static string IdOf(int conversation) => $"a:{conversation}";

    private static string NameOf(int conversation, int message) => $"message {message} to {conversation}";
}
