using System.Text.Json.Nodes;

namespace KpiBot.EndToEnd.Tests.SlackStandIn;

/// <summary>The stand-in for Slack is one as far as Slack's own clients can tell: Bolt talks to it over Socket Mode and over HTTP.</summary>
public abstract class BoltTests(bool isSocket) : IAsyncLifetime
{
    private BoltApp _bolt = null!;

    public async ValueTask InitializeAsync() => _bolt = await BoltApp.StartAsync(isSocket);

    public async ValueTask DisposeAsync()
    {
        await _bolt.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_message_is_answered_with_blocks()
    {
        var direct = _bolt.Workspace.DirectMessage("U0ANNA");

        var told = await _bolt.Anna.SayAsync("hello");

        Assert.True(told.IsTaken);
        var answer = await _bolt.UntilAsync(() => direct.Messages.FirstOrDefault(message => message.User == _bolt.Workspace.BotUser));
        Assert.Equal("Hello <@U0ANNA>", answer.Text);
        Assert.Equal(["section", "actions"], answer.Blocks.Select(block => (string)block!["type"]!));
        Assert.Empty(_bolt.Slack.Violations);
    }

    [Fact]
    public async Task A_mention_is_answered_in_its_thread()
    {
        await _bolt.Anna.SayAsync(_bolt.Channel, $"<@{_bolt.Workspace.BotUser}> revenue");

        var answer = await _bolt.UntilAsync(() => _bolt.Channel.Messages.FirstOrDefault(message => message.ThreadTs is not null));
        Assert.Equal((_bolt.Channel.Messages[0].Ts, "In the thread"), (answer.ThreadTs, answer.Text));
    }

    [Fact]
    public async Task A_pressed_button_gets_an_answer_at_its_address_and_opens_a_modal_that_checks_what_is_filled_in()
    {
        var direct = _bolt.Workspace.DirectMessage("U0ANNA");
        await _bolt.Anna.SayAsync("hello");
        var answer = await _bolt.UntilAsync(() => direct.Messages.FirstOrDefault(message => message.Blocks.Count > 0));

        Assert.True((await _bolt.Anna.PressAsync(direct, answer, "press")).IsTaken);

        Assert.Equal("U0ANNA", (await _bolt.UntilAsync(() => direct.Messages.FirstOrDefault(message => message.Text == "Pressed v1"))).OnlyFor);
        var view = await _bolt.UntilAsync(() => _bolt.Workspace.OpenModal);
        var refused = await _bolt.Anna.SubmitAsync(view, Filled(""));
        Assert.Equal("A name, please.", (string?)refused.Body?["errors"]?["b"]);
        Assert.Same(view, _bolt.Workspace.OpenModal);
        var next = await _bolt.Anna.SubmitAsync(view, Filled("next"));
        Assert.True(next.IsTaken);
        Assert.Equal("Done", (string?)_bolt.Workspace.OpenModal?["title"]?["text"]);
        Assert.Null((await _bolt.Anna.SubmitAsync(view, Filled("Anna"))).Body?["errors"]);
        Assert.Null(_bolt.Workspace.OpenModal);
    }

    [Fact]
    public async Task A_fault_of_a_field_that_the_form_does_not_have_is_not_taken()
    {
        var direct = _bolt.Workspace.DirectMessage("U0ANNA");
        await _bolt.Anna.SayAsync("hello");
        var answer = await _bolt.UntilAsync(() => direct.Messages.FirstOrDefault(message => message.Blocks.Count > 0));
        await _bolt.Anna.PressAsync(direct, answer, "press");
        var view = await _bolt.UntilAsync(() => _bolt.Workspace.OpenModal);

        Assert.False((await _bolt.Anna.SubmitAsync(view, Filled("elsewhere"))).IsTaken);
        Assert.Contains("nowhere", Assert.Single(_bolt.Slack.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_is_answered_in_the_acknowledgement()
    {
        var told = await _bolt.Anna.CommandAsync(_bolt.Channel, "/kpi", "revenue");

        Assert.True(told.IsTaken);
        Assert.Equal("You said revenue", (string?)told.Body?["text"]);
    }

    [Fact]
    public async Task The_home_is_published()
    {
        await _bolt.Anna.OpenHomeAsync();

        var home = await _bolt.UntilAsync(() => _bolt.Workspace.View("home U0ANNA"));
        Assert.Equal("divider", (string?)home["blocks"]![0]!["type"]);
    }

    [Fact]
    public async Task A_button_of_the_home_opens_a_modal_that_is_updated()
    {
        await _bolt.Anna.OpenHomeAsync();
        var home = await _bolt.UntilAsync(() => _bolt.Workspace.View("home U0ANNA"));

        Assert.True((await _bolt.Anna.PressAsync(home, "at_home")).IsTaken);

        var modal = await _bolt.UntilAsync(() => _bolt.Workspace.OpenModal is { } open && (string?)open["title"]?["text"] == "home" ? open : null);
        Assert.Equal("multi_static_select", (string?)modal["blocks"]![0]!["element"]!["type"]);
    }

    [Fact]
    public async Task A_view_beyond_the_rules_is_refused_with_a_pointer_to_each_fault()
    {
        var direct = _bolt.Workspace.DirectMessage("U0ANNA");
        await _bolt.Anna.SayAsync("view");

        var said = await _bolt.UntilAsync(() => direct.Messages.FirstOrDefault(message => message.User == _bolt.Workspace.BotUser));
        Assert.StartsWith("invalid_arguments: [ERROR] unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]", said.Text, StringComparison.Ordinal);
        Assert.Contains("[json-pointer:/blocks/1/accessory/options]", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_comes_by_the_upload_flow()
    {
        var direct = _bolt.Workspace.DirectMessage("U0ANNA");
        await _bolt.Anna.SayAsync("file");

        var message = await _bolt.UntilAsync(() => direct.Messages.FirstOrDefault(message => message.Files.Count > 0));
        Assert.Equal("Here", message.Text);
        Assert.Equal("a,b\n1,2\n"u8.ToArray(), _bolt.Workspace.File(message.Files[0])!.Bytes);
    }

    [Fact]
    public async Task Blocks_beyond_a_limit_are_refused_with_a_pointer_to_them()
    {
        var direct = _bolt.Workspace.DirectMessage("U0ANNA");
        await _bolt.Anna.SayAsync("bad");

        var said = await _bolt.UntilAsync(() => direct.Messages.FirstOrDefault(message => message.User == _bolt.Workspace.BotUser));
        Assert.Equal("invalid_blocks: [ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]", said.Text);
    }

    private static JsonObject Filled(string name) => new() { ["b"] = new JsonObject { ["a"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = name } } };
}

public sealed class BoltOverHttpTests() : BoltTests(isSocket: false);

public sealed class BoltOverSocketModeTests() : BoltTests(isSocket: true);
