namespace KpiBot.Core.Kpis.Reading;

/// <summary>A node of a YAML file and where it starts.</summary>
internal abstract record YamlNode(Place Place)
{
    /// <param name="IsPlain">Written without quotes: keywords are plain, a quoted "present" is a value.</param>
    public sealed record Scalar(Place Place, string Text, bool IsPlain) : YamlNode(Place)
    {
        public bool IsEmpty => IsPlain && Text.Length == 0;
    }

    public sealed record Sequence(Place Place, IReadOnlyList<YamlNode> Items) : YamlNode(Place);

    public sealed record Mapping(Place Place, IReadOnlyList<YamlEntry> Entries) : YamlNode(Place)
    {
        public YamlNode? Find(string key) => Entries.FirstOrDefault(e => e.Key == key)?.Value;
    }
}

/// <summary>A key of a mapping, where it stands, and its value.</summary>
internal sealed record YamlEntry(Place Place, string Key, YamlNode Value);
