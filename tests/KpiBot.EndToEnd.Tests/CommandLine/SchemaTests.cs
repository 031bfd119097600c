using KpiBot.EndToEnd.Tests.Independent;
using NJsonSchema;

namespace KpiBot.EndToEnd.Tests.CommandLine;

/// <summary>What the program prints is what <c>docs/schemas</c> promises.</summary>
public class SchemaTests(SampleCompanyInSql company) : IClassFixture<SampleCompanyInSql>
{
    [Theory]
    [InlineData("what's our conversion rate this month")]
    [InlineData("chiffre d'affaires du mois dernier par pays et par canal")]
    [InlineData("flop 3 categories CA oct")]
    [InlineData("panier moyen par mois en 2025")]
    [InlineData("revenue and leads in Q3 vs Q2")]
    [InlineData("what is win rate?")]
    [InlineData("CAC par canal")]
    [InlineData("marge")]
    [InlineData("bonjour")]
    [InlineData("qsdf wxcv")]
    public async Task An_answer_is_valid(string question)
    {
        var schema = await JsonSchema.FromFileAsync(Schema("ask"), TestContext.Current.CancellationToken);

        var run = await company.AskAsync(question);

        Assert.Empty(schema.Validate(run.Output));
    }

    [Fact]
    public async Task Every_parsed_line_is_valid()
    {
        var schema = await JsonSchema.FromFileAsync(Schema("parse"), TestContext.Current.CancellationToken);
        string[] lines =
        [
            """{"text":"nb leads semaine derniere par source svp","now":"2026-11-23T09:00:00"}""",
            """{"text":"revenue since March vs last year","language":"en"}""",
            """{"text":"every Monday at 9"}""", """{"text":""}""", """{"no":"text"}""", "not json",
        ];

        var run = await company.RunAsync(["parse"], string.Join('\n', lines) + "\n");

        var answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines.Length, answers.Length);
        Assert.All(answers, answer => Assert.Empty(schema.Validate(answer)));
    }

    private static string Schema(string name) => Path.Combine(AppContext.BaseDirectory, "schemas", $"{name}.schema.json");
}
