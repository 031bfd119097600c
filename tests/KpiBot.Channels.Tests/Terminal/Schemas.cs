using System.Runtime.CompilerServices;
using NJsonSchema;

namespace KpiBot.Channels.Tests.Terminal;

/// <summary>The published schemas of the command line's JSON, and their samples.</summary>
internal static class Schemas
{
    private static readonly string Folder = Find();

    /// <summary>Read from their files, so that one may refer to the other.</summary>
    public static Task<JsonSchema> ReadAsync(string name) =>
        JsonSchema.FromFileAsync(Path.Combine(Folder, name + ".schema.json"), TestContext.Current.CancellationToken);

    public static IReadOnlyList<string> Samples(string name) =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "samples"), name + "-*.json").Order(StringComparer.Ordinal)];

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "docs", "schemas")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "docs", "schemas");
    }
}
