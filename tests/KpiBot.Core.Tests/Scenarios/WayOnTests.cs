using System.Text.Json;

namespace KpiBot.Core.Tests.Scenarios;

/// <summary>A refusal offers what works: whichever candidate is chosen, it is understood.</summary>
public sealed class WayOnTests
{
    /// <summary>Every question of the scenarios that stands alone, and in which language the buttons are shown.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Questions =>
        from question in ScenarioFiles.Understood.Concat(ScenarioFiles.Gaps).Where(q => q.Context.Count == 0).Select(q => q.Ask).Distinct()
        from language in (string[])["en", "fr"]
        select new TheoryDataRow<string, string>(question, language);

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_candidate_is_itself_understood(string question, string language)
    {
        foreach (var candidate in Candidates(question, language))
        {
            using var parse = Parse(candidate, language);
            var issue = parse.RootElement.GetProperty("issue");
            Assert.True(issue.ValueKind == JsonValueKind.Null, $"“{question}” offers “{candidate}”: {issue}");
        }
    }

    private static List<string> Candidates(string question, string language)
    {
        using var parse = Parse(question, language);
        return parse.RootElement.GetProperty("issue") is { ValueKind: JsonValueKind.Object } issue
            ? [.. issue.GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("query").GetString()!)]
            : [];
    }

    private static JsonDocument Parse(string question, string language) =>
        JsonDocument.Parse(SampleCompany.Lines.Answer(JsonSerializer.Serialize(new { text = question, language })));
}
