using YamlDotNet.RepresentationModel;

namespace KpiBot.Connectors.Sources;

/// <summary>What a YAML node says, whatever its comments and layout.</summary>
internal static class YamlFingerprint
{
    public static string Of(YamlNode node) => node switch
    {
        YamlMappingNode mapping => $"{{{string.Join(',', mapping.Children.Select(c => $"{Of(c.Key)}:{Of(c.Value)}"))}}}",
        YamlSequenceNode list => $"[{string.Join(',', list.Children.Select(Of))}]",
        YamlScalarNode { Value: { } text } => $"{text.Length}'{text}",
        _ => "",
    };
}
