using System.Globalization;

namespace KpiBot.Core.Kpis.Yaml;

/// <summary>
/// The keys of one definition, with a fault for each that is unknown, missing or of the wrong kind. A faulty value reads as
/// absent or as a stand-in: what is read with faults is never used.
/// </summary>
public sealed class Fields
{
    private static readonly Dictionary<string, bool> YesOrNo = new() { ["true"] = true, ["false"] = false };

    private readonly YamlNode.Mapping mapping;
    private readonly FaultCollector faults;

    private Fields(YamlNode.Mapping mapping, string kind, FaultCollector faults)
    {
        this.mapping = mapping;
        this.faults = faults;
        Label = (mapping.Find("id") ?? mapping.Find("name")) is YamlNode.Scalar { IsEmpty: false } name ? $"{kind} '{name.Text}'" : kind;
    }

    /// <summary>What is defined, for messages: "KPI 'revenue'".</summary>
    public string Label { get; }

    public Place Place => mapping.Place;

    /// <summary>Null, and a fault, where the node is no mapping.</summary>
    /// <param name="kind">What the mapping defines, for messages: "KPI".</param>
    /// <param name="keys">All that it may have.</param>
    public static Fields? Open(YamlNode node, string kind, IReadOnlyList<string> keys, FaultCollector faults)
    {
        if (node is not YamlNode.Mapping mapping)
        {
            faults.Add(node.Place, $"{kind}: expected keys and values ({string.Join(", ", keys)})");
            return null;
        }

        foreach (var entry in mapping.Entries.Where(e => !keys.Contains(e.Key)))
            faults.Add(entry.Place, $"unknown key '{entry.Key}'{NearestName.Suggest(entry.Key, keys)}: {kind} takes {string.Join(", ", keys)}");
        return new(mapping, kind, faults);
    }

    /// <summary>Null where the key is not there, or has nothing after it.</summary>
    public YamlNode? Find(string key) => mapping.Find(key) is { } node and not YamlNode.Scalar { IsEmpty: true } ? node : null;

    public YamlNode? Require(string key)
    {
        var node = Find(key);
        if (node is null)
            Fault(key, mapping.Find(key) is null ? $"{Label} has no '{key}'" : $"'{key}' of {Label} has no value");
        return node;
    }

    /// <summary>Without blanks around it; a text of nothing else is a fault.</summary>
    public Located? Text(string key) => Find(key) is { } node ? AsText(node, key) : null;

    public Located? RequireText(string key) => Require(key) is { } node ? AsText(node, key) : null;

    /// <summary>As it is written, blanks and all; empty where nothing is, null where the key is not there.</summary>
    public string? Verbatim(string key)
    {
        if (mapping.Find(key) is not { } node)
            return null;
        if (node is YamlNode.Scalar scalar)
            return scalar.Text;
        NeedsText(node, key);
        return null;
    }

    /// <summary>The definition's id, or null and a fault.</summary>
    public string? RequireId()
    {
        if (RequireText("id") is not { } id)
            return null;
        if (DefinitionId.IsValid(id.Text))
            return id.Text;
        faults.Add(id.Place, $"'{id.Text}' is no id: ids are lower-case letters, digits and underscores, and begin with a letter");
        return null;
    }

    /// <summary>A list of texts, or a single one.</summary>
    public IReadOnlyList<Located>? Texts(string key) => Find(key) switch
    {
        null => null,
        YamlNode.Sequence sequence => [.. sequence.Items.Select(i => AsText(i, key)).OfType<Located>()],
        var node => AsText(node, key) is { } text ? [text] : [],
    };

    /// <summary>The items of a list; none where the key has nothing after it.</summary>
    /// <param name="start">What each item begins with, for messages: "- id: …".</param>
    /// <param name="isRequired">The key must be there, even with nothing after it.</param>
    public IReadOnlyList<YamlNode> Items(string key, string start, bool isRequired = false)
    {
        switch (Find(key))
        {
            case null:
                if (isRequired && mapping.Find(key) is null)
                    Require(key);
                return [];
            case YamlNode.Sequence sequence:
                return sequence.Items;
            case var other:
                faults.Add(other.Place, $"'{key}' is a list: each entry begins with '{start}'");
                return [];
        }
    }

    /// <summary>Keys of the user's own and their values; none where the key is not there.</summary>
    /// <param name="example">What such a mapping looks like, for messages.</param>
    public IReadOnlyList<YamlEntry> Entries(string key, string example)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlNode.Mapping entries:
                return entries.Entries;
            case var other:
                faults.Add(other.Place, $"'{key}' of {Label} takes keys and values: {example}");
                return [];
        }
    }

    /// <summary>Written with a decimal point, and without thousands separators.</summary>
    public decimal? Number(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (decimal.TryParse(text.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        faults.Add(text.Place, $"'{key}' is '{text.Text}', which is no number (write 1234.5)");
        return null;
    }

    /// <summary>One of a closed set of words, or <paramref name="standIn"/> where it is absent.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices, T standIn, bool isRequired = false)
    {
        if ((isRequired ? Require(key) : Find(key)) is null || Verbatim(key) is not { } word)
            return standIn;
        if (choices.TryGetValue(word, out var chosen))
            return chosen;
        Fault(key, $"unknown {key} '{word}'{NearestName.Suggest(word, choices.Keys)}: it is one of {string.Join(", ", choices.Keys)}");
        return standIn;
    }

    /// <summary>A fault of the value under the key; of the whole definition where the key is not there.</summary>
    /// <summary><c>true</c> or <c>false</c>; false where the key is missing.</summary>
    public bool Flag(string key) => Choice(key, YesOrNo, standIn: false);

    public void Fault(string key, string message) => faults.Add(mapping.Find(key)?.Place ?? Place, message);

    private Located? AsText(YamlNode node, string key)
    {
        if (node is YamlNode.Scalar { IsEmpty: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text))
            return new(scalar.Text.Trim(), scalar.Place);
        NeedsText(node, key);
        return null;
    }

    private void NeedsText(YamlNode node, string key) => faults.Add(node.Place, $"'{key}' of {Label} needs a text here");
}
