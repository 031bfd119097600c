using System.Text.Json;

namespace KpiBot.EndToEnd.Tests.Playground;

/// <summary>A card as it arrived, read as a person would.</summary>
internal sealed record ReceivedCard(JsonElement Json)
{
    public string Language => Json.GetProperty("lang").GetString() ?? "";

    /// <summary>The large number; null where the card has none.</summary>
    public string? Headline => Runs(Json)
        .Where(run => run.TryGetProperty("size", out var size) && size.GetString() == "ExtraLarge")
        .Select(run => run.GetProperty("text").GetString())
        .SingleOrDefault();

    /// <summary>Everything it says, one line for each run of text.</summary>
    public string Text => string.Join('\n', Runs(Json.GetProperty("body")).Select(run => run.GetProperty("text").GetString()));

    public int TableRows => Json.GetProperty("body").EnumerateArray()
        .Where(element => element.GetProperty("type").GetString() == "Table")
        .Sum(table => table.GetProperty("rows").GetArrayLength() - 1);

    /// <summary>The first line of how the number was computed.</summary>
    public string Formula => Runs(Json.GetProperty("body").EnumerateArray().Single(element => element.TryGetProperty("id", out var id) && id.GetString() == "how-computed"))
        .First().GetProperty("text").GetString() ?? "";

    /// <summary>What its buttons say.</summary>
    public IReadOnlyList<string> Buttons =>
        [.. Json.GetProperty("body").EnumerateArray().Where(element => element.GetProperty("type").GetString() == "ActionSet")
            .SelectMany(set => set.GetProperty("actions").EnumerateArray()).Select(action => action.GetProperty("title").GetString() ?? "")];

    private static IEnumerable<JsonElement> Runs(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Runs),
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.GetString() == "TextRun" => [element],
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name != "fallback").SelectMany(property => Runs(property.Value)),
        _ => [],
    };
}
