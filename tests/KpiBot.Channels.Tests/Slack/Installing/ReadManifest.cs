using System.Text.Json.Nodes;
using KpiBot.Channels.Slack.Manifest;
using YamlDotNet.RepresentationModel;

namespace KpiBot.Channels.Tests.Slack.Installing;

/// <summary>A manifest, read as Slack reads it.</summary>
internal sealed class ReadManifest
{
    private readonly YamlNode _root;

    public ReadManifest(SlackManifest manifest)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(manifest.ToYaml()));
        _root = stream.Documents[0].RootNode;
    }

    public string Text(params string[] path) => ((YamlScalarNode)At(path)).Value!;

    public static string Text(YamlNode node, string name) => ((YamlScalarNode)node[name]).Value!;

    public IEnumerable<YamlNode> Children(params string[] path) => ((YamlSequenceNode)At(path)).Children;

    public IEnumerable<string> Texts(params string[] path) => Children(path).Select(child => ((YamlScalarNode)child).Value!);

    public string ToJson() => Json(_root)!.ToJsonString();

    private YamlNode At(string[] path) => path.Aggregate(_root, (node, name) => node[name]);

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, Json(child.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } plain when int.TryParse(plain.Value, out var number) => number,
        YamlScalarNode text => text.Value,
        _ => null,
    };
}
