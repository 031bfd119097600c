using System.Text.Json;
using System.Text.Json.Nodes;

namespace KpiBot.SlackStandIn.Rules;

/// <summary>What Slack takes in a chart.</summary>
internal static class ChartCheck
{
    public static void Check(JsonObject block, string at, BlockCheck check)
    {
        check.Text(block["title"], at + "/title", 50);
        if (block["chart"] is not JsonObject chart)
        {
            check.Fault(at + "/chart", "missing required field: chart");
            return;
        }

        switch ((string?)chart["type"])
        {
            case "line" or "bar" or "area":
                Series(chart, at + "/chart", check);
                break;
            case "pie":
                check.Each(chart["segments"], at + "/chart/segments", 20, (segment, where) => Point(segment, where, check));
                break;
            case var type:
                check.Fault(at + "/chart/type", $"unsupported type: {type}");
                break;
        }
    }

    private static void Series(JsonObject chart, string at, BlockCheck check)
    {
        var categories = chart["axis_config"]?["categories"] is JsonArray listed ? listed.Select(label => label?.GetValueKind() is JsonValueKind.String ? (string)label! : "").ToList() : [];
        if (categories.Count is 0 or > 20 || categories.Distinct().Count() < categories.Count)
            check.Fault(at + "/axis_config/categories", "must be 1 to 20 different labels");
        var names = new HashSet<string>();
        check.Each(chart["series"], at + "/series", 6, (series, where) =>
        {
            check.Text(series?["name"], where + "/name", 20);
            if (series?["name"] is JsonValue name && !names.Add(name.ToString()))
                check.Fault(where + "/name", "must be unique");
            var labels = new List<string?>();
            check.Each(series?["data"], where + "/data", 20, (point, place) =>
            {
                Point(point, place, check);
                labels.Add(point?["label"]?.ToString());
            });
            if (!labels.SequenceEqual(categories))
                check.Fault(where + "/data", "labels must be the categories");
        });
    }

    private static void Point(JsonNode? point, string at, BlockCheck check)
    {
        check.Text(point?["label"], at + "/label", 20);
        if (point?["value"]?.GetValueKind() is not JsonValueKind.Number)
            check.Fault(at + "/value", "must be a number");
    }
}
