using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace KpiBot.Connectors.Sources;

/// <summary>The keys of one YAML mapping; every one must be asked for, or it is unknown.</summary>
internal sealed class YamlFields
{
    private readonly YamlMappingNode node;
    private readonly SourceFaults faults;
    private readonly string subject;
    private readonly Dictionary<string, YamlNode> values = [];
    private readonly HashSet<string> known = [];

    private YamlFields(YamlMappingNode node, SourceFaults faults, string subject)
    {
        this.node = node;
        this.faults = faults;
        this.subject = subject;
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
                values[name] = value;
            else
                faults.Add(key, $"A key of {subject} must be a word.");
        }
    }

    public YamlNode Node => node;

    public SourceFaults Faults => faults;

    /// <param name="subject">As faults call it: "a stream".</param>
    /// <returns>Null where the node is no mapping, which is reported.</returns>
    public static YamlFields? Of(YamlNode node, SourceFaults faults, string subject)
    {
        if (node is YamlMappingNode mapping)
            return new(mapping, faults, subject);
        faults.Add(node, $"{Capital(subject)} must be written as `key: value` lines.");
        return null;
    }

    public YamlNode? Find(string key)
    {
        known.Add(key);
        return values.GetValueOrDefault(key);
    }

    public YamlNode? Require(string key)
    {
        var value = Find(key);
        if (value is null)
            faults.Add(node, $"{Capital(subject)} needs `{key}`.");
        return value;
    }

    public string? Text(string key) => Scalar(Find(key), key);

    public string? RequiredText(string key)
    {
        var value = Require(key);
        if (value is not YamlScalarNode { Value: null or "" })
            return Scalar(value, key);
        faults.Add(value, $"`{key}` has no value.");
        return null;
    }

    /// <summary>One text or a list of them; empty where the key is missing.</summary>
    public IReadOnlyList<string> Texts(string key) => Find(key) is { } value ? TextsOf(value, key) : [];

    public IReadOnlyList<string> TextsOf(YamlNode value, string key) => value is YamlSequenceNode list
        ? [.. list.Children.Select(c => Scalar(c, key)).OfType<string>()]
        : Scalar(value, key) is { } text ? [text] : [];

    public IReadOnlyList<YamlNode> List(string key)
    {
        var value = Require(key);
        if (value is null or YamlScalarNode { Value: null or "" })
            return [];
        if (value is YamlSequenceNode list)
            return list.Children.ToList();
        faults.Add(value, $"`{key}` must be a list, each item after a dash.");
        return [];
    }

    /// <summary>Keys and values of a mapping under <paramref name="key"/>; empty where it is missing.</summary>
    public IReadOnlyList<(YamlScalarNode Key, YamlNode Value)> Entries(string key)
    {
        var value = Find(key);
        if (value is null or YamlScalarNode { Value: null or "" })
            return [];
        if (value is YamlMappingNode mapping)
            return [.. mapping.Children.Where(c => c.Key is YamlScalarNode).Select(c => ((YamlScalarNode)c.Key, c.Value))];
        faults.Add(value, $"`{key}` must be written as `key: value` lines.");
        return [];
    }

    /// <summary>One of the words, or null where the key is missing or holds another, which is reported.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (Text(key) is not { } text)
            return null;
        if (words.TryGetValue(text, out var choice))
            return choice;
        faults.Add(Find(key)!, $"`{key}: {text}` is none of {string.Join(", ", words.Keys)}.{NearestWord.Hint(text, words.Keys)}");
        return null;
    }

    public decimal? Number(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return number;
        faults.Add(Find(key)!, $"`{key}: {text}` is not a number.");
        return null;
    }

    public void Fault(string key, string message) => faults.Add(values.GetValueOrDefault(key, node), message);

    /// <summary>Reports the keys that nothing asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var (key, _) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name } && !known.Contains(name))
                faults.Add(key, $"{Capital(subject)} has no key `{name}`; it may have {string.Join(", ", known)}.{NearestWord.Hint(name, known)}");
        }
    }

    private string? Scalar(YamlNode? value, string key)
    {
        if (value is null)
            return null;
        if (value is YamlScalarNode { Value: { } text })
            return text;
        faults.Add(value, $"`{key}` must be a single value.");
        return null;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
