using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KpiBot.Core.Kpis.Yaml;

/// <summary>Reads YAML into nodes that know their lines; what is no YAML is a fault.</summary>
public sealed class YamlLoader
{
    private const int DeepestNesting = 16;

    private readonly DefinitionFile file;
    private readonly int fileNumber;
    private readonly FaultCollector faults;
    private readonly Parser parser;

    private YamlLoader(DefinitionFile file, int fileNumber, FaultCollector faults)
    {
        this.file = file;
        this.fileNumber = fileNumber;
        this.faults = faults;
        parser = new Parser(new StringReader(file.Yaml));
    }

    /// <summary>The root of the file's only document; null where the file is empty or no YAML.</summary>
    /// <param name="fileNumber">Where several files are read together, the file's place among them.</param>
    public static YamlNode? Load(DefinitionFile file, FaultCollector faults, int fileNumber = 0)
    {
        var loader = new YamlLoader(file, fileNumber, faults);
        try
        {
            return loader.Document();
        }
        catch (YamlException e) when (loader.IndentingTab(e) is { } tab)
        {
            faults.Add(tab, "not valid YAML: the line begins with a tab, and YAML indents with spaces");
            return null;
        }
        catch (YamlException e)
        {
            faults.Add(loader.PlaceOf(e.Start), $"not valid YAML: {e.Message}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet's scanner throws on a continuation line that is not indented, without saying where it stands.
            faults.Add(loader.PlaceOf(loader.parser.Current?.End ?? Mark.Empty), "not valid YAML on this line or the next: a list that goes on over lines must stay indented");
            return null;
        }
    }

    private YamlNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var root = Node(depth: 0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
            faults.Add(PlaceOf(second.Start), "a second document begins here: a file holds one, remove the line '---'");
        return root is YamlNode.Scalar { IsEmpty: true } ? null : root;
    }

    private YamlNode Node(int depth)
    {
        if (depth > DeepestNesting)
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"nested deeper than {DeepestNesting} levels");
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlNode.Scalar(PlaceOf(scalar.Start), scalar.Value, scalar.Style is ScalarStyle.Plain);
        if (parser.TryConsume<SequenceStart>(out var sequence))
            return new YamlNode.Sequence(PlaceOf(sequence.Start), Items(depth), sequence.Style is SequenceStyle.Flow);
        if (parser.TryConsume<MappingStart>(out var mapping))
            return new YamlNode.Mapping(PlaceOf(mapping.Start), Entries(depth));
        throw new YamlException(parser.Current!.Start, parser.Current.End, "aliases (*name) are not used here: write the value out");
    }

    private List<YamlNode> Items(int depth)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return items;
    }

    private List<YamlEntry> Entries(int depth)
    {
        var entries = new List<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var entry = new YamlEntry(PlaceOf(key.Start), key.Value, Node(depth + 1));
            if (entries.Find(e => e.Key == entry.Key) is { } earlier)
                faults.Add(entry.Place, $"'{entry.Key}' is given twice: first on line {earlier.Place.Line}");
            else
                entries.Add(entry);
        }

        return entries;
    }

    /// <summary>YamlDotNet cites the line before a tab that indents, and does not name the tab.</summary>
    private Place? IndentingTab(YamlException fault)
    {
        var lines = file.Yaml.Split('\n');
        for (var line = Math.Max(1, fault.Start.Line); line <= Math.Min(fault.End.Line + 1, lines.Length); line++)
        {
            if (lines[line - 1].TrimStart(' ').StartsWith('\t'))
                return new(fileNumber, file.Name, (int)line, Column: 1);
        }

        return null;
    }

    private Place PlaceOf(Mark mark) => new(fileNumber, file.Name, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));
}
