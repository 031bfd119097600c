namespace KpiBot.EndToEnd.Tests.Playground;

/// <summary>The programs that these tests talk through: what is not installed makes them skip, unless it is required.</summary>
internal static class Peers
{
    /// <summary>Set by <c>.ci/run</c>, where a missing program is a failure.</summary>
    private const string RequireVariable = "KPIBOT_REQUIRE_PEERS";

    public static string Node => Require(OnPath("node"), "node is not installed");

    public static string Playground => Require(
        Existing(Repository.Folder("tests", "peers", "node_modules", "@microsoft", "m365agentsplayground", "cli.js")),
        "the Agents Playground is not installed: npm ci in tests/peers");

    public static string TypeScript => Require(
        Existing(Repository.Folder("tests", "peers", "node_modules", "typescript", "bin", "tsc")),
        "the TypeScript compiler is not installed: npm ci in tests/peers");

    public static string SlackTypes => Require(
        Path.GetDirectoryName(Existing(Repository.Folder("tests", "peers", "node_modules", "@slack", "types", "package.json"))),
        "Slack's types are not installed: npm ci in tests/peers");

    public static string ManifestValidator => Require(
        Existing(Repository.Folder("tests", "peers", "node_modules", "@microsoft", "app-manifest", "package.json")) is null
            ? null
            : Repository.Folder("tests", "peers", "validate-manifest.cjs"),
        "Microsoft's schemas of manifests are not installed: npm ci in tests/peers");

    public static string CardRenderer => Require(
        Existing(Repository.Folder("tests", "peers", "node_modules", "adaptivecards", "dist", "adaptivecards.min.js")),
        "the renderer of Adaptive Cards is not installed: npm ci in tests/peers");

    public static string TokenJudge => Require(
        Existing(Repository.Folder("tests", "peers", "node_modules", "botframework-connector", "package.json")) is null
            ? null
            : Repository.Folder("tests", "peers", "judge-tokens.cjs"),
        "botframework-connector is not installed: npm ci in tests/peers");

    public static string BoltApp => Require(
        Existing(Repository.Folder("tests", "peers", "node_modules", "@slack", "bolt", "package.json")) is null
            ? null
            : Repository.Folder("tests", "peers", "bolt-app.cjs"),
        "Slack's framework for apps is not installed: npm ci in tests/peers");

    public static string Chromium => Require(OnPath("chromium"), "chromium is not installed");

    private static string Require(string? path, string reason)
    {
        if (path is not null)
            return path;
        if (Environment.GetEnvironmentVariable(RequireVariable) == "1")
            throw new InvalidOperationException($"{RequireVariable} is set, and {reason}.");
        Assert.Skip(reason);
        return path;
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, $"{program}.exe") })
            .FirstOrDefault(File.Exists);

    private static string? Existing(string path) => File.Exists(path) ? path : null;
}
