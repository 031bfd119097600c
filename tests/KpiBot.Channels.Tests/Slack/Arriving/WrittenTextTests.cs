using KpiBot.Channels.Slack.Turns;

namespace KpiBot.Channels.Tests.Slack.Arriving;

public sealed class WrittenTextTests
{
    [Theory]
    [InlineData("<@UBOT> revenue last month", "revenue last month")]
    [InlineData("revenue last month <@UBOT>", "revenue last month")]
    [InlineData("<@UBOT|kpibot> revenue", "revenue")]
    [InlineData("<@UBOT> <@UBOT> revenue", "revenue")]
    [InlineData("<@UBOT>", "")]
    [InlineData("<@UBOT> revenue of <@U2|robin>", "revenue of @robin")]
    [InlineData("<@UBOT> revenue of <@U2>", "revenue of @U2")]
    [InlineData("<@UBOT> send it to <#C9|sales> on Monday", "send it to #sales on Monday")]
    [InlineData("<@UBOT> tell <!subteam^S1|@finance> and <!here>", "tell @finance and @here")]
    [InlineData("<@UBOT> <!date^1764000000^{date}|24 November 2025>", "24 November 2025")]
    [InlineData("<@UBOT> revenue of <http://shop.example|shop.example>", "revenue of shop.example")]
    [InlineData("<@UBOT> revenue of <https://shop.example/a?b=1&amp;c=2>", "revenue of https://shop.example/a?b=1&c=2")]
    [InlineData("<@UBOT> write to <mailto:alex@example.com|alex@example.com>", "write to alex@example.com")]
    [InlineData("<@UBOT> tell me when margin &lt; 20 % &amp; orders &gt; 5", "tell me when margin < 20 % & orders > 5")]
    [InlineData("<@UBOT> a &amp;lt; b", "a &lt; b")]
    [InlineData("<@UBOT> half < a tag", "half < a tag")]
    [InlineData("<@UBOT>\u00A0CA du mois dernier", "CA du mois dernier")]
    public void A_message_is_read_as_it_was_typed(string coded, string typed) => Assert.Equal(typed, WrittenText.Of(coded, "UBOT"));

    [Fact]
    public void Where_Slack_does_not_say_who_the_bot_is_the_first_mention_called_it() =>
        Assert.Equal("revenue of @U2", WrittenText.Of("<@U1> revenue of <@U2>", bot: null));

    [Fact]
    public void In_a_direct_message_nobody_has_to_be_mentioned() => Assert.Equal("revenue of @U2", WrittenText.Of("revenue of <@U2>"));
}
