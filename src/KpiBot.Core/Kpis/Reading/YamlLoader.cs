using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>Reads YAML into nodes that know their lines; what is no YAML is a fault.</summary>
internal sealed class YamlLoader
{
    private const int DeepestNesting = 16;

    private readonly Place file;
    private readonly FaultCollector faults;
    private readonly Parser parser;

    private YamlLoader(Place file, string yaml, FaultCollector faults)
    {
        this.file = file;
        this.faults = faults;
        parser = new Parser(new StringReader(yaml));
    }

    /// <summary>The root of the file's only document; null where the file is empty or no YAML.</summary>
    public static YamlNode? Load(Place file, string yaml, FaultCollector faults)
    {
        var loader = new YamlLoader(file, yaml, faults);
        try
        {
            return loader.Document();
        }
        catch (YamlException e)
        {
            faults.Add(file.OnLine(Math.Max(1, (int)e.Start.Line)), $"not valid YAML: {e.Message}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet's scanner throws on a continuation line that is not indented, without saying where it stands.
            faults.Add(file.OnLine((int)(loader.parser.Current?.End.Line ?? 1)), "not valid YAML on this line or the next: a list that goes on over lines must stay indented");
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
            faults.Add(PlaceOf(second), "a second document begins here: a file holds one, remove the line '---'");
        return root;
    }

    private YamlNode Node(int depth)
    {
        if (depth > DeepestNesting)
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"nested deeper than {DeepestNesting} levels");
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlNode.Scalar(PlaceOf(scalar), scalar.Value, scalar.Style is ScalarStyle.Plain);
        if (parser.TryConsume<SequenceStart>(out var sequence))
            return new YamlNode.Sequence(PlaceOf(sequence), Items(depth));
        if (parser.TryConsume<MappingStart>(out var mapping))
            return new YamlNode.Mapping(PlaceOf(mapping), Entries(depth));
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
            var entry = new YamlEntry(PlaceOf(key), key.Value, Node(depth + 1));
            if (entries.Find(e => e.Key == entry.Key) is { } earlier)
                faults.Add(entry.Place, $"'{entry.Key}' is given twice: first on line {earlier.Place.Line}");
            else
                entries.Add(entry);
        }

        return entries;
    }

    private Place PlaceOf(ParsingEvent at) => file.OnLine((int)at.Start.Line);
}
