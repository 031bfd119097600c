using System.Globalization;
using System.Text.Json;

namespace KpiBot.Channels.Terminal.Questions;

/// <summary>The headline number that somebody vouches for.</summary>
/// <param name="Number">In the KPI's unit; percentages as fractions.</param>
/// <param name="Tolerance">The largest difference that still counts as equal, in the same unit.</param>
public sealed record ExpectedValue(decimal Number, decimal Tolerance)
{
    /// <summary>A sentence where the one answer has another value, or there is no one answer; else none.</summary>
    /// <param name="answer">What <c>kpibot ask --json</c> prints.</param>
    public IReadOnlyList<string> Differences(JsonElement answer) => answer.GetProperty("answers").EnumerateArray().ToList() switch
    {
        [] => [$"value: expected {this}, there is no answer{Reason(answer)}"],
        [var one] => Differ(one),
        { Count: var count } => [$"value: expected {this}, there are {count} answers: ask for one KPI"],
    };

    public override string ToString() => Tolerance == 0
        ? Number.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Number} ± {Tolerance}");

    private IReadOnlyList<string> Differ(JsonElement one)
    {
        if (!one.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Number)
            return [$"value: expected {this}, the data have none"];
        var difference = Math.Abs(value.GetDecimal() - Number);
        return difference <= Tolerance
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"value: expected {this}, answered {value.GetDecimal()}, which is {difference} off")];
    }

    private static string Reason(JsonElement answer) =>
        answer.TryGetProperty("issue", out var issue) && issue.ValueKind == JsonValueKind.Object ? $": {issue.GetProperty("text").GetString()}" : "";
}
