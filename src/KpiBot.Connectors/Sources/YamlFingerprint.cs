using System.Diagnostics;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Connectors.Sources;

/// <summary>What a YAML node says, whatever its comments and layout.</summary>
internal static class YamlFingerprint
{
    public static string Of(YamlNode node) => node switch
    {
        YamlNode.Mapping mapping => $"{{{string.Join(',', mapping.Entries.Select(e => $"{Of(e.Key)}:{Of(e.Value)}"))}}}",
        YamlNode.Sequence list => $"[{string.Join(',', list.Items.Select(Of))}]",
        YamlNode.Scalar scalar => Of(scalar.Text),
        _ => throw new UnreachableException(),
    };

    private static string Of(string text) => $"{text.Length}'{text}";
}
