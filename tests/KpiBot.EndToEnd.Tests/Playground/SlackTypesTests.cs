using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KpiBot.EndToEnd.Tests.Playground;

/// <summary>
/// The messages that KpiBot keeps as verified files, held against Slack's own types by the TypeScript compiler: names, nesting
/// and values. Charts are in no types of Slack's yet.
/// </summary>
public sealed class SlackTypesTests
{
    [Fact]
    public async Task Every_block_is_one_of_Slacks()
    {
        var files = Directory.GetFiles(Repository.Folder("tests", "KpiBot.Channels.Tests", "Verified"), "*.slack.json");
        var messages = files.Order().SelectMany(file => Messages(File.ReadAllText(file))).ToList();
        Assert.True(messages.Count >= files.Length && files.Length > 0);

        Assert.Equal("", await CompileAsync(messages));
    }

    [Fact]
    public async Task Every_view_is_one_of_Slacks()
    {
        var files = Directory.GetFiles(Repository.Folder("tests", "KpiBot.Channels.Tests", "VerifiedViews"), "*.view.json");
        Assert.NotEmpty(files);

        Assert.Equal("", await CompileAsync("View", files.Order().Select(File.ReadAllText)));
        Assert.Contains("titles", await CompileAsync("View", [File.ReadAllText(files.Single(file => file.EndsWith("settings.en.view.json", StringComparison.Ordinal))).Replace("\"title\"", "\"titles\"", StringComparison.Ordinal)]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_block_that_Slack_does_not_know_is_found_out()
    {
        var message = JsonNode.Parse("""{"blocks":[{"type":"table","rows":[[{"type":"raw_texts","text":"a"}]]}]}""")!;

        Assert.Contains("raw_texts", await CompileAsync([message]), StringComparison.Ordinal);
    }

    /// <summary>What the compiler has to say.</summary>
    private static Task<string> CompileAsync(IReadOnlyList<JsonNode> messages) => CompileAsync("KnownBlock[]", messages.Select(BlocksOf));

    /// <summary>What the compiler has to say of values that shall be of a type of Slack's.</summary>
    private static async Task<string> CompileAsync(string type, IEnumerable<string> values)
    {
        using var folder = new TemporaryFolder();
        var constants = values.Select((value, i) => $"export const value{i}: {type} = {value};");
        await File.WriteAllTextAsync(
            folder["messages.ts"], string.Join('\n', constants.Prepend($"import type {{ {type.TrimEnd('[', ']')} }} from \"@slack/types\";")), TestContext.Current.CancellationToken);
        var options = new { noEmit = true, strict = true, types = Array.Empty<string>(), module = "nodenext", paths = new Dictionary<string, string[]> { ["@slack/types"] = [Peers.SlackTypes] } };
        await File.WriteAllTextAsync(
            folder["tsconfig.json"], JsonSerializer.Serialize(new { compilerOptions = options, files = (string[])["messages.ts"] }), TestContext.Current.CancellationToken);

        var start = new ProcessStartInfo(Peers.Node, [Peers.TypeScript, "-p", folder.Path]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(output.Length == 0, process.ExitCode == 0);
        return output;
    }

    private static string BlocksOf(JsonNode message) =>
        new JsonArray([.. message["blocks"]!.AsArray().Where(block => (string?)block!["type"] != "data_visualization").Select(block => block!.DeepClone())]).ToJsonString();

    /// <summary>A file has a message for each answer, one after another.</summary>
    private static IEnumerable<JsonNode> Messages(string file) => file.TrimEnd().Split("\n}\n").Select(text => JsonNode.Parse(text.EndsWith("\n}", StringComparison.Ordinal) ? text : text + "\n}")!);
}
