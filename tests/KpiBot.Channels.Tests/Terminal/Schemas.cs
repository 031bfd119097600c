using NJsonSchema;

namespace KpiBot.Channels.Tests.Terminal;

/// <summary>The published schemas of the command line's JSON, and their samples.</summary>
internal static class Schemas
{
    private static readonly string Folder = Repository.Folder("docs", "schemas");

    /// <summary>Read from their files, so that one may refer to the other.</summary>
    public static Task<JsonSchema> ReadAsync(string name) =>
        JsonSchema.FromFileAsync(Path.Combine(Folder, name + ".schema.json"), TestContext.Current.CancellationToken);

    public static IReadOnlyList<string> Samples(string name) =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "samples"), name + "-*.json").Order(StringComparer.Ordinal)];
}
