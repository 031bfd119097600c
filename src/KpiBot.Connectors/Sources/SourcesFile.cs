using System.Text;
using KpiBot.Connectors.Files.Inspection;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Connectors.Sources;

/// <summary>The user's <c>sources.yaml</c>: sources are added to its end, and what stands there stays as it was written.</summary>
public static class SourcesFile
{
    private const int UsualIndent = 2;

    /// <summary>Adds a proposed source under a name that is free, and creates the file where there is none.</summary>
    /// <returns>The file as it reads now; where it was or would be invalid, its faults, and nothing is written.</returns>
    public static SourcesReading Add(string path, SourceProposal proposal)
    {
        var name = Path.GetFileName(path);
        var before = File.Exists(path) ? File.ReadAllText(path) : "";
        if (SourcesReader.Read(new DefinitionFile(name, before)) is not SourcesReading.Valid valid)
            return SourcesReader.Read(new DefinitionFile(name, before));

        if (ListOf(before) is { Items.Count: > 0, IsInBrackets: true } list)
            return new SourcesReading.Invalid([new DefinitionFault(name, list.Place.Line, "`sources` is a list in brackets: write each source after a dash, on lines of its own.")]);

        var free = FreeName(proposal.Name, valid.Configuration);
        var after = Append(before, indent => SourceYaml.Write(proposal.Settings, free, indent));
        var reading = SourcesReader.Read(new DefinitionFile(name, after));
        if (reading is SourcesReading.Valid)
            Write(path, after);
        return reading;
    }

    private static string Append(string before, Func<int, string> source)
    {
        var list = ListOf(before);
        if (list is null or { Items.Count: 0 })
            return $"{WithoutEmptyList(before)}sources:\n{source(UsualIndent)}";
        var dash = list.Place.Column - 1;
        return $"{EndingLine(before)}\n{source(dash)}";
    }

    private static YamlNode.Sequence? ListOf(string yaml) =>
        (YamlLoader.Load(new DefinitionFile("", yaml), new FaultCollector()) as YamlNode.Mapping)?.Find("sources") as YamlNode.Sequence;

    /// <summary>Comments stay; the line that says that there are no sources goes.</summary>
    private static string WithoutEmptyList(string yaml)
    {
        var kept = yaml.Split('\n').Where(l => !l.StartsWith("sources:", StringComparison.Ordinal));
        return EndingLine(string.Join('\n', kept));
    }

    private static string EndingLine(string text) => text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";

    private static string FreeName(string wanted, SourcesConfiguration configuration)
    {
        // The sample company's name: answers over it are marked as no real data.
        var taken = configuration.Files.Select(s => s.Name).Append(FreshnessWording.SampleConnection).ToHashSet();
        return taken.Contains(wanted) ? Enumerable.Range(2, taken.Count + 1).Select(n => $"{wanted}_{n}").First(n => !taken.Contains(n)) : wanted;
    }

    /// <summary>Whole or not at all: a reader never sees half a file.</summary>
    private static void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = path + ".new";
        File.WriteAllText(draft, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(draft, path, overwrite: true);
    }
}
