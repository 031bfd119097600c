using System.Text.Json;

namespace KpiBot.Core.Tests.Scenarios;

/// <summary>A refusal offers what works: whichever candidate is chosen, it is understood.</summary>
public sealed class WayOnTests
{
    /// <summary>Every question of the scenarios with what was said before it, and in which language the buttons are shown.</summary>
    public static IEnumerable<TheoryDataRow<string, string, string>> Questions =>
        from question in ScenarioFiles.Understood.Concat(ScenarioFiles.Gaps).Select(q => (q.Ask, Before: string.Join('\n', q.Context))).Distinct()
        from language in (string[])["en", "fr"]
        select new TheoryDataRow<string, string, string>(question.Ask, language, question.Before);

    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_candidate_is_itself_understood(string question, string language, string before)
    {
        string[] context = before.Length == 0 ? [] : before.Split('\n');
        foreach (var (label, query) in Candidates(question, language, context))
        {
            using var parse = Parse(query, language, [.. context, question]);
            var root = parse.RootElement;
            var issue = root.GetProperty("issue");
            Assert.True(issue.ValueKind == JsonValueKind.Null, $"“{question}” offers “{query}”: {issue}");
            Assert.Equal(0, root.GetProperty("notUnderstood").GetArrayLength());
            Assert.NotEqual("unknown", root.GetProperty("intent").GetString());
            if (BuiltInCatalog.Catalog.Kpis.FirstOrDefault(k => label == k.Name.English || label == k.Name.French) is { } kpi)
                Assert.Contains(kpi.Id, root.GetProperty("kpis").EnumerateArray().Select(k => k.GetString()));
        }
    }

    private static List<(string Label, string Query)> Candidates(string question, string language, string[] context)
    {
        using var parse = Parse(question, language, context);
        return parse.RootElement.GetProperty("issue") is { ValueKind: JsonValueKind.Object } issue
            ? [.. issue.GetProperty("candidates").EnumerateArray().Select(c => (c.GetProperty("label").GetString()!, c.GetProperty("query").GetString()!))]
            : [];
    }

    private static JsonDocument Parse(string question, string language, string[] context) =>
        JsonDocument.Parse(SampleCompany.Lines.Answer(JsonSerializer.Serialize(new { text = question, language, context })));
}
