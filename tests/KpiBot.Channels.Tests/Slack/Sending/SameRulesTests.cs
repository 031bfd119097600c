using System.Text.Json.Nodes;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Sending;
using KpiBot.SlackStandIn.Rules;

namespace KpiBot.Channels.Tests.Slack.Sending;

/// <summary>What KpiBot holds back, Slack's stand-in would refuse; and it refuses nothing of what KpiBot makes.</summary>
public sealed class SameRulesTests
{
    private static readonly PlainText Short = new("x");

    public static TheoryData<string> Names => [.. Beyond.Keys];

    private static Dictionary<string, IReadOnlyList<object>> Beyond { get; } = new()
    {
        ["a header"] = [new HeaderBlock(new(new('x', 151)))],
        ["an empty header"] = [new HeaderBlock(new(""))],
        ["a context"] = [new ContextBlock([.. Enumerable.Repeat(Short, 11)])],
        ["buttons"] = [new ActionsBlock([.. Enumerable.Range(1, 26).Select(i => new Button($"a{i}", Short, "v"))])],
        ["a button"] = [new ActionsBlock([new Button("a", new(new('x', 76)), "v")])],
        ["a value"] = [new ActionsBlock([new Button("a", Short, new('x', 2_001))])],
        ["two buttons of one name"] = [new ActionsBlock([new Button("a", Short, "v"), new Button("a", Short, "v")])],
        ["rows"] = [new TableBlock([.. Enumerable.Repeat<IReadOnlyList<TableCell>>([new("x")], 101)], [])],
        ["columns"] = [new TableBlock([[.. Enumerable.Repeat(new TableCell("x"), 21)]], [])],
        ["an empty cell"] = [new TableBlock([[new("")]], [])],
        ["two tables"] = [new TableBlock([[new("x")]], []), new TableBlock([[new("x")]], [])],
        ["blocks"] = [.. Enumerable.Repeat(new HeaderBlock(Short), 51)],
        ["a chart's title"] = [Chart(new('x', 51), 2)],
        ["a chart's points"] = [Chart("x", 21)],
        ["charts"] = [Chart("x", 2), Chart("x", 2), Chart("x", 2)],
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Beyond_a_limit_both_refuse(string name)
    {
        var message = new SlackMessage("x", [.. Beyond[name].Cast<Block>()]);

        Assert.NotNull(MessageRules.FaultOf(message));
        Assert.NotEmpty(FaultsOf(System.Text.Json.JsonSerializer.SerializeToNode(message, SlackJson.Wire.SlackMessage)!));
    }

    [Fact]
    public void Every_message_that_is_kept_as_verified_passes()
    {
        var files = Directory.GetFiles(Repository.Folder("tests", "KpiBot.Channels.Tests", "Verified"), "*.slack.json");
        Assert.NotEmpty(files);

        Assert.All(files.SelectMany(file => MessagesIn(File.ReadAllText(file))), message => Assert.Empty(FaultsOf(message)));
    }

    private static IReadOnlyList<string> FaultsOf(JsonNode message) => BlockRules.FaultsOf(message["blocks"]!.AsArray(), inView: false, drawsCharts: true, _ => null);

    private static ChartBlock Chart(string title, int points)
    {
        List<string> labels = [.. Enumerable.Range(1, points).Select(i => $"{i}")];
        return new(title, new(ChartKind.Bar, [new("s", [.. labels.Select(label => new ChartPoint(label, 1))])], new(labels)));
    }

    /// <summary>A file has a message for each answer, one after another.</summary>
    private static IEnumerable<JsonNode> MessagesIn(string file) =>
        file.TrimEnd().Split("\n}\n").Select(text => JsonNode.Parse(text.EndsWith("\n}", StringComparison.Ordinal) ? text : text + "\n}")!);
}
