using System.Text.Json.Nodes;

namespace KpiBot.Channels.Tests.Terminal;

/// <summary>The samples beside the schemas keep to them, and the schemas refuse what does not.</summary>
public class SchemaTests
{
    [Theory]
    [InlineData("ask")]
    [InlineData("parse")]
    public async Task Five_samples_of_each_keep_to_their_schema(string name)
    {
        var schema = await Schemas.ReadAsync(name);
        var samples = Schemas.Samples(name);

        Assert.True(samples.Count >= 5);
        Assert.All(samples, path => Assert.Empty(schema.Validate(File.ReadAllText(path))));
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("parse")]
    public async Task A_schema_wants_every_key_of_the_contract_and_no_other(string name)
    {
        var schema = await Schemas.ReadAsync(name);
        foreach (var path in Schemas.Samples(name))
        {
            var sample = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            foreach (var key in sample.Select(p => p.Key).Where(key => key != "message").ToList())
            {
                var without = sample.DeepClone().AsObject();
                without.Remove(key);
                Assert.NotEmpty(schema.Validate(without.ToJsonString()));
            }

            sample["unheard_of"] = 1;
            Assert.NotEmpty(schema.Validate(sample.ToJsonString()));
        }
    }

    [Theory]
    [InlineData("value", "\"12\"")]
    [InlineData("unit", "\"euros\"")]
    [InlineData("kpi", "\"The best\"")]
    [InlineData("currency", "\"€\"")]
    [InlineData("period", """{"start":"1 November","end":"2026-12-01"}""")]
    [InlineData("rows", """[{"key":{"country":7},"value":1}]""")]
    [InlineData("sampleData", "1")]
    [InlineData("unheard_of", "1")]
    public async Task A_schema_looks_inside_the_answers(string key, string wrong)
    {
        var schema = await Schemas.ReadAsync("ask");
        var sample = Schemas.Samples("ask").Select(path => JsonNode.Parse(File.ReadAllText(path))!).First(s => s["answers"]!.AsArray().Count > 0);

        sample["answers"]![0]![key] = JsonNode.Parse(wrong);

        Assert.NotEmpty(schema.Validate(sample.ToJsonString()));
    }
}
