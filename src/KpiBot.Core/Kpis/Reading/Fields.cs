using System.Globalization;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>
/// The keys of one definition, with a fault for each that is unknown, missing or of the wrong kind. A faulty value reads as
/// absent or as a stand-in: a catalogue with faults is never used.
/// </summary>
internal sealed partial class Fields
{
    private readonly YamlNode.Mapping mapping;
    private readonly FaultCollector faults;
    private readonly string label;

    private Fields(YamlNode.Mapping mapping, string kind, FaultCollector faults)
    {
        this.mapping = mapping;
        this.faults = faults;
        label = mapping.Find("id") is YamlNode.Scalar { IsEmpty: false } id ? $"{kind} '{id.Text}'" : kind;
    }

    public Place Place => mapping.Place;

    /// <summary>Null, and a fault, where the node is no mapping.</summary>
    /// <param name="kind">What the mapping defines, for messages: "KPI".</param>
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
            faults.Add(Place, $"{label} has no '{key}'");
        return node;
    }

    public Located? Text(string key) => Find(key) is { } node ? AsText(node, key) : null;

    public Located? RequireText(string key) => Require(key) is { } node ? AsText(node, key) : null;

    /// <summary>The definition's id, or null and a fault.</summary>
    public string? RequireId()
    {
        if (RequireText("id") is not { } id)
            return null;
        if (char.IsAsciiLetterLower(id.Text[0]) && id.Text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_'))
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
        if ((isRequired ? RequireText(key) : Text(key)) is not { } text)
            return standIn;
        if (choices.TryGetValue(text.Text, out var chosen))
            return chosen;
        faults.Add(text.Place, $"unknown {key} '{text.Text}'{NearestName.Suggest(text.Text, choices.Keys)}: it is one of {string.Join(", ", choices.Keys)}");
        return standIn;
    }

    private Located? AsText(YamlNode node, string key)
    {
        if (node is YamlNode.Scalar { IsEmpty: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text))
            return new(scalar.Text.Trim(), scalar.Place);
        faults.Add(node.Place, $"'{key}' of {label} needs a text here");
        return null;
    }
}
