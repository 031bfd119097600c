using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KpiBot.EndToEnd.Tests.CommandLine;
using KpiBot.EndToEnd.Tests.Playground;

namespace KpiBot.EndToEnd.Tests.Manifests;

/// <summary><c>kpibot manifests --teams</c>, and what Microsoft's own schemas say of it.</summary>
public sealed partial class TeamsManifestTests
{
    private const string AppId = "5f0c1f0e-2f6b-4a53-9d1b-0b8f7b8f2a11";

    [Fact]
    public async Task The_package_is_valid_by_Microsofts_schemas()
    {
        using var folder = new TemporaryFolder();
        await PackageAsync(folder);

        Assert.Equal("", await ValidateAsync(folder.Path));
    }

    [Fact]
    public async Task What_the_schemas_forbid_is_found()
    {
        using var folder = new TemporaryFolder();
        await PackageAsync(folder);
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(folder["manifest.json"], TestContext.Current.CancellationToken))!;
        manifest["bots"]![0]!["scopes"] = new JsonArray("everywhere");
        await File.WriteAllTextAsync(folder["manifest.json"], manifest.ToJsonString(), TestContext.Current.CancellationToken);

        Assert.Contains("manifest.json", await ValidateAsync(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_and_hosts_are_filled_in()
    {
        using var folder = new TemporaryFolder();
        await PackageAsync(folder, "--name", "Chiffres & \"Cie\"", "--package-version", "1.4.0");

        var manifest = Read(folder, "manifest.json");
        Assert.Equal(AppId, manifest.GetProperty("id").GetString());
        Assert.Equal(AppId, manifest.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal("kpi.example.com", manifest.GetProperty("validDomains")[0].GetString());
        Assert.Equal("https://kpi.example.com/about#privacy", manifest.GetProperty("developer").GetProperty("privacyUrl").GetString());
        Assert.Equal("Chiffres & \"Cie\"", manifest.GetProperty("name").GetProperty("short").GetString());
        Assert.Equal("1.4.0", manifest.GetProperty("version").GetString());
        Assert.DoesNotContain("${{", manifest.GetRawText() + Read(folder, "fr.json").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public async Task Icons_have_the_size_that_Teams_asks(string icon, int size)
    {
        using var folder = new TemporaryFolder();
        await PackageAsync(folder);

        var header = (await File.ReadAllBytesAsync(folder[icon], TestContext.Current.CancellationToken)).AsSpan(16, 8);
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..])));
    }

    [Fact]
    public async Task Every_command_of_the_lists_is_understood_in_its_language()
    {
        using var folder = new TemporaryFolder();
        await PackageAsync(folder);
        var english = Read(folder, "manifest.json").GetProperty("bots")[0].GetProperty("commandLists")[0].GetProperty("commands").EnumerateArray()
            .Select(command => (Language: "en", Text: command.GetProperty("title").GetString()!)).ToList();
        var french = Read(folder, "fr.json").EnumerateObject().Where(entry => CommandTitle.IsMatch(entry.Name))
            .Select(entry => (Language: "fr", Text: entry.Value.GetString()!)).ToList();
        Assert.Equal(english.Count, french.Count);

        var asked = string.Concat(english.Concat(french).Select(command => JsonSerializer.Serialize(new { text = command.Text }) + "\n"));
        var run = await Kpibot.RunAsync(["parse", "--data", folder["data"], "--now", "2026-11-23T09:00:00", "--tz", "Europe/Paris"], asked);

        var understood = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(parse => parse.GetProperty("issue").ValueKind == JsonValueKind.Null && parse.GetProperty("intent").GetString() != "unknown"
                ? (parse.GetProperty("language").GetString()!, parse.GetProperty("text").GetString()!)
                : default);
        Assert.Equal(english.Concat(french), understood);
    }

    [Theory]
    [InlineData("https://kpi.example.com", null, "--app-id")]
    [InlineData("http://kpi.example.com", AppId, "https")]
    [InlineData("https://localhost:3978", AppId, "https")]
    [InlineData("kpi.example.com", AppId, "--address")]
    [InlineData("https://kpi.example.com/api/messages", AppId, "host name alone")]
    public async Task What_Teams_would_refuse_is_said_and_nothing_is_written(string address, string? appId, string said)
    {
        using var folder = new TemporaryFolder();
        string[] id = appId is null ? [] : ["--app-id", appId];

        var run = await Kpibot.RunAsync(["manifests", "--teams", "--out", folder["out"], "--address", address, .. id, "--data", folder["data"]]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public async Task The_same_details_make_the_same_package()
    {
        using var folder = new TemporaryFolder();
        var first = await File.ReadAllBytesAsync(await PackageAsync(folder), TestContext.Current.CancellationToken);
        using var other = new TemporaryFolder();

        Assert.Equal(first, await File.ReadAllBytesAsync(await PackageAsync(other), TestContext.Current.CancellationToken));
    }

    /// <summary>Makes the package and unpacks it into the folder.</summary>
    private static async Task<string> PackageAsync(TemporaryFolder folder, params string[] more)
    {
        var run = await Kpibot.RunAsync(["manifests", "--teams", "--out", folder["out"], "--address", "https://kpi.example.com", "--app-id", AppId, .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var package = run.Output.Trim();
        await ZipFile.ExtractToDirectoryAsync(package, folder.Path, TestContext.Current.CancellationToken);
        return package;
    }

    /// <summary>The validator's faults, a line each.</summary>
    private static async Task<string> ValidateAsync(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(Peers.Node, [Peers.ManifestValidator, folder]) { RedirectStandardOutput = true })!;
        var faults = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return faults;
    }

    private static JsonElement Read(TemporaryFolder folder, string file) => JsonDocument.Parse(File.ReadAllText(folder[file])).RootElement;

    [GeneratedRegex(@"\.title$")]
    private static partial Regex CommandTitle { get; }
}
