using KpiBot.Core.Kpis;

namespace KpiBot.Core.Tests.Kpis;

/// <summary>Reads a user's files after the shipped one.</summary>
internal static class Definitions
{
    public const string UserFile = "config/kpis.yaml";

    public static CatalogReading Read(params string[] userFiles) =>
        KpiCatalogReader.Read([KpiCatalogReader.BuiltIn, .. userFiles.Select((yaml, i) => new DefinitionFile(i == 0 ? UserFile : $"config/kpis{i + 1}.yaml", yaml))]);

    public static KpiCatalog Valid(params string[] userFiles) => Read(userFiles) switch
    {
        CatalogReading.Valid valid => valid.Catalog,
        CatalogReading.Invalid invalid => throw new InvalidOperationException(string.Join('\n', invalid.Faults)),
        var other => throw new InvalidOperationException(other.ToString()),
    };

    public static IReadOnlyList<string> Faults(params string[] userFiles) =>
        Read(userFiles) is CatalogReading.Invalid invalid ? [.. invalid.Faults.Select(f => f.ToString())] : [];

    /// <summary>The valid definition with one of its lines (from 1) replaced, or one added after its last.</summary>
    public static string WithLine(this string yaml, int line, string replacement)
    {
        var lines = yaml.Split('\n').ToList();
        if (line > lines.Count)
            lines.Add(replacement);
        else
            lines[line - 1] = replacement;
        return string.Join('\n', lines);
    }
}
