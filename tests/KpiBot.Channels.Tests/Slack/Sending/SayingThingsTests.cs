using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Delivery;
using KpiBot.SlackStandIn.Api;

namespace KpiBot.Channels.Tests.Slack.Sending;

/// <summary>What is said in Slack arrives as it should, and what does not arrive is told apart.</summary>
public sealed class SayingThingsTests : IAsyncLifetime
{
    private RunningSender _kpibot = null!;

    public async ValueTask InitializeAsync() => _kpibot = await RunningSender.StartAsync();

    public ValueTask DisposeAsync() => _kpibot.DisposeAsync();

    [Fact]
    public async Task A_message_arrives_with_words_and_blocks_and_is_named()
    {
        var sent = await PostAsync("revenue");

        var message = Assert.Single(_kpibot.Channel.Messages);
        Assert.Equal(new SlackSent.Delivered(message.Ts, MayBeDoubled: false), sent);
        Assert.StartsWith("revenue", message.Text, StringComparison.Ordinal);
        Assert.NotEmpty(message.Blocks);
        Assert.Empty(_kpibot.Slack.Violations);
    }

    [Fact]
    public async Task A_message_of_a_thread_stays_in_it_and_can_be_changed_and_taken_back()
    {
        var first = (SlackSent.Delivered)await PostAsync("first");
        var thread = _kpibot.Place with { ThreadTs = first.Ts };

        var second = (SlackSent.Delivered)await _kpibot.Passing(_kpibot.Sender.PostAsync(thread, SampleAnswers.Text("second"), Token));
        await _kpibot.Passing(_kpibot.Sender.UpdateAsync(thread, second.Ts!, SampleAnswers.Text("changed"), Token));

        Assert.Equal((first.Ts, true), (_kpibot.Channel.Find(second.Ts)!.ThreadTs, _kpibot.Channel.Find(second.Ts)!.IsEdited));
        Assert.StartsWith("changed", _kpibot.Channel.Find(second.Ts)!.Text, StringComparison.Ordinal);
        await _kpibot.Passing(_kpibot.Sender.DeleteAsync(thread, second.Ts!, Token));
        Assert.Null(_kpibot.Channel.Find(second.Ts));
        Assert.IsType<SlackSent.MessageGone>(await _kpibot.Passing(_kpibot.Sender.UpdateAsync(thread, second.Ts!, SampleAnswers.Text("again"), Token)));
    }

    [Fact]
    public async Task What_one_person_alone_is_to_see_is_shown_to_them_alone()
    {
        await _kpibot.Passing(_kpibot.Sender.PostEphemeralAsync(_kpibot.Place, RunningSender.Anna, SampleAnswers.Text("psst"), Token));

        Assert.Equal(RunningSender.Anna, Assert.Single(_kpibot.Channel.Messages).OnlyFor);
    }

    [Fact]
    public async Task The_address_of_a_command_takes_five_messages()
    {
        var address = AddressOfCommand();
        for (var i = 0; i < 5; i++)
            Assert.IsType<SlackSent.Delivered>(await RespondAsync(address));

        Assert.IsType<SlackSent.NotDelivered>(await RespondAsync(address));
        Assert.Equal(5, _kpibot.Channel.Messages.Count(message => message.OnlyFor == RunningSender.Anna));
        Assert.Empty(_kpibot.Slack.Violations);
    }

    [Fact]
    public async Task And_none_after_half_an_hour()
    {
        var address = AddressOfCommand();
        _kpibot.Time.Advance(TimeSpan.FromMinutes(30));

        Assert.IsType<SlackSent.NotDelivered>(await RespondAsync(address));
        Assert.Empty(_kpibot.Channel.Messages);
    }

    [Theory]
    [InlineData("https://hooks.slack.com/commands/T1/1/x", true)]
    [InlineData("https://hooks.slack.com.example/commands/T1/1/x", false)]
    [InlineData("https://hooks.slack.com@example.com/", false)]
    [InlineData("http://hooks.slack.com/commands/T1/1/x", false)]
    [InlineData("https://hooks.slack.com:8443/x", false)]
    [InlineData("http://127.0.0.1/x", false)]
    [InlineData("not an address", false)]
    public void Answers_go_to_Slacks_own_addresses_alone(string address, bool isTaken) =>
        Assert.Equal(isTaken, ResponseUrl.Read(address, KpiBot.Channels.Slack.Api.SlackAddresses.Slack, _kpibot.Time) is not null);

    [Theory]
    [InlineData("channel_not_found", StopReason.ConversationGone)]
    [InlineData("is_archived", StopReason.Archived)]
    [InlineData("not_in_channel", StopReason.NotAMember)]
    [InlineData("restricted_action", StopReason.Forbidden)]
    [InlineData("restricted_action_read_only_channel", StopReason.Forbidden)]
    [InlineData("messages_tab_disabled", StopReason.DisabledByAdministrator)]
    public async Task A_channel_that_takes_nothing_more_is_told_with_its_reason(string error, StopReason reason)
    {
        _kpibot.Slack.Faults = _ => new Fault.Error(error);

        Assert.Equal(new SlackSent.Stopped(reason, error), await PostAsync("revenue"));
        Assert.Single(Posts);
    }

    [Theory]
    [InlineData("token_revoked")]
    [InlineData("account_inactive")]
    [InlineData("invalid_auth")]
    public async Task After_a_token_has_died_nothing_more_is_tried_with_it(string error)
    {
        _kpibot.Slack.Tokens.End(_kpibot.Workspace, error);

        Assert.Equal(new SlackSent.NotDelivered(error), await PostAsync("revenue"));
        Assert.IsType<SlackSent.NotDelivered>(await PostAsync("again"));
        Assert.Single(Posts);
    }

    [Fact]
    public async Task A_missing_scope_stops_what_needs_it_and_nothing_else()
    {
        _kpibot.Slack.MissingScopes.Add("im:write");
        Assert.False(await _kpibot.Passing(_kpibot.Get<DirectMessages>().TellAsync([Core.Access.Identity.Slack(RunningSender.Anna)], _ => SampleAnswers.Text("hello"), Token)));

        Assert.IsType<SlackSent.Delivered>(await PostAsync("revenue"));
    }

    [Fact]
    public async Task A_message_beyond_Slacks_limits_is_sent_in_words_and_says_so()
    {
        var message = new SlackMessage("Revenue 1 &amp; 2", [new HeaderBlock(new(new('x', 151)))]);

        await _kpibot.Passing(_kpibot.Sender.PostAsync(_kpibot.Place, message, Token, Core.Localization.UiLanguage.French));

        var said = Assert.Single(_kpibot.Channel.Messages);
        Assert.StartsWith("Revenue 1 &amp; 2\nSlack n’a pas accepté tout ce message\u202F:", said.Text, StringComparison.Ordinal);
        Assert.Empty(said.Blocks);
        Assert.Single(Posts);
    }

    [Fact]
    public void Words_that_are_too_long_are_cut_between_signs()
    {
        var text = string.Concat(Enumerable.Repeat("&amp;", 790)) + new string('x', 40);

        var words = MessageDraft.InWords(new(text, []), Core.Localization.UiLanguage.English).Text;

        Assert.InRange(words.Length, 3_900, 4_000);
        Assert.Matches("^(&amp;)+x*…\nSlack", words);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IEnumerable<ApiRequest> Posts => _kpibot.Slack.Calls.Where(call => call.Method == "chat.postMessage");

    private Task<SlackSent> PostAsync(string text) => _kpibot.Passing(_kpibot.Sender.PostAsync(_kpibot.Place, SampleAnswers.Text(text), Token));

    private Task<SlackSent> RespondAsync(ResponseUrl address) =>
        _kpibot.Passing(_kpibot.Sender.RespondAsync(_kpibot.Place, address, SampleAnswers.Text("psst"), ResponseWay.OnlyYou, Token));

    private ResponseUrl AddressOfCommand() => ResponseUrl.Read(
        _kpibot.Slack.Responses.AddressFor(_kpibot.Workspace, _kpibot.Channel, RunningSender.Anna), _kpibot.Get<KpiBot.Channels.Slack.Api.SlackAddresses>(), _kpibot.Time)!;
}
