namespace KpiBot.Core.Kpis.Yaml;

/// <summary>A node of a YAML file and where it starts.</summary>
public abstract record YamlNode(Place Place)
{
    /// <summary>The scalars of a list, or a single one alone; null where anything else stands there.</summary>
    public IReadOnlyList<Scalar>? Scalars => this switch
    {
        Scalar scalar => [scalar],
        Sequence { Items: var items } when items.All(i => i is Scalar) => [.. items.Cast<Scalar>()],
        _ => null,
    };

    /// <param name="IsPlain">Written without quotes: keywords are plain, a quoted "present" is a value.</param>
    public sealed record Scalar(Place Place, string Text, bool IsPlain) : YamlNode(Place)
    {
        /// <summary>Nothing is written there; two quotes are something.</summary>
        public bool IsEmpty => IsPlain && Text.Length == 0;
    }

    /// <param name="IsInBrackets">Written as <c>[a, b]</c>, not each item after a dash.</param>
    public sealed record Sequence(Place Place, IReadOnlyList<YamlNode> Items, bool IsInBrackets) : YamlNode(Place);

    /// <param name="Entries">In the order of the file; no key stands among them twice.</param>
    public sealed record Mapping(Place Place, IReadOnlyList<YamlEntry> Entries) : YamlNode(Place)
    {
        public YamlNode? Find(string key) => Entries.FirstOrDefault(e => e.Key == key)?.Value;
    }
}

/// <summary>A key of a mapping, where it stands, and its value.</summary>
public sealed record YamlEntry(Place Place, string Key, YamlNode Value);
