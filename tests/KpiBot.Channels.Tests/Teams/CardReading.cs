using System.Text.Json;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Reads a card as a person would: its texts, its buttons.</summary>
internal static class CardReading
{
    public static string TextOf(JsonElement card) => string.Join('\n', LinesOf(card.GetProperty("body")));

    public static IReadOnlyList<JsonElement> ButtonsOf(JsonElement card) =>
        [.. card.GetProperty("body").EnumerateArray().Where(element => element.GetProperty("type").GetString() == "ActionSet").SelectMany(set => set.GetProperty("actions").EnumerateArray())];

    public static IEnumerable<JsonElement> RunsOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(RunsOf),
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.GetString() == "TextRun" => [element],
        JsonValueKind.Object => Shown(element).SelectMany(property => RunsOf(property.Value)),
        _ => [],
    };

    public static JsonElement RunSaying(JsonElement card, string text) =>
        RunsOf(card.GetProperty("body")).Single(run => run.GetProperty("text").GetString() == text);

    /// <summary>The table's rows, header first, each a list of its cells' texts.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> TableOf(JsonElement card) => TablesOf(card).Single();

    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> TablesOf(JsonElement card) =>
        [.. card.GetProperty("body").EnumerateArray().Where(element => element.GetProperty("type").GetString() == "Table").Select(RowsOf)];

    /// <summary>The chart of the body; null where there is none.</summary>
    public static JsonElement? ChartOf(JsonElement card) =>
        card.GetProperty("body").EnumerateArray().Where(element => element.GetProperty("type").GetString()!.StartsWith("Chart.", StringComparison.Ordinal)).Select(chart => (JsonElement?)chart).SingleOrDefault();

    private static List<List<string>> RowsOf(JsonElement table) =>
        [.. table.GetProperty("rows").EnumerateArray()
            .Select(row => row.GetProperty("cells").EnumerateArray().Select(cell => string.Concat(LinesOf(cell))).ToList())];

    private static IEnumerable<string> LinesOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(LinesOf),
        JsonValueKind.Object when element.TryGetProperty("inlines", out var inlines) =>
            [string.Concat(RunsOf(inlines).Select(run => run.GetProperty("text").GetString()))],
        JsonValueKind.Object => Shown(element).SelectMany(property => LinesOf(property.Value)),
        _ => [],
    };

    /// <summary>Teams draws the chart, not what stands in for it.</summary>
    private static IEnumerable<JsonProperty> Shown(JsonElement element) => element.EnumerateObject().Where(property => property.Name != "fallback");
}
