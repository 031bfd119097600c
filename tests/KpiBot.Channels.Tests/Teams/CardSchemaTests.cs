using System.Text.Json.Nodes;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Tests.Charts;
using KpiBot.Channels.Tests.Terminal;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;
using NJsonSchema;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Every kind of card against Microsoft's own schema of version 1.5, which is not part of this repository.</summary>
public sealed class CardSchemaTests
{
    private static readonly UiLanguage[] Languages = [UiLanguage.English, UiLanguage.French];

    public static IEnumerable<Answer> Kinds => Languages.SelectMany(KindsIn);

    [Fact]
    public async Task Every_card_is_valid_with_the_fallback_of_its_chart()
    {
        var schema = await JsonSchema.FromFileAsync(SharedData.Require(Path.Combine("specs", "adaptive-card-1.5.0.json")), TestContext.Current.CancellationToken);
        foreach (var answer in Kinds)
        {
            var card = WithoutCharts(JsonNode.Parse(AdaptiveCardRenderer.Render(answer).GetRawText())!)!.ToJsonString();
            var errors = schema.Validate(card);
            Assert.True(errors.Count == 0, $"{answer.GetType().Name}: {string.Join('\n', errors.Take(5))}\n{card}");
        }
    }

    [Fact]
    public async Task The_schema_refuses_what_is_no_card()
    {
        var schema = await JsonSchema.FromFileAsync(SharedData.Require(Path.Combine("specs", "adaptive-card-1.5.0.json")), TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"RichTextBlock"}]}"""));
        Assert.NotEmpty(schema.Validate("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Chart.Line","data":[]}]}"""));
    }

    private static IEnumerable<Answer> KindsIn(UiLanguage language) =>
    [
        WordedAnswers.Rate(language) with { Ways = [new("Why?", "why did revenue change")] },
        WordedAnswers.ByCountry(language),
        WordedAnswers.ByMonth(language),
        WordedAnswers.ByMonthAndCountry(language),
        WordedAnswers.Landing(language),
        WordedAnswers.AgainstTarget(language),
        WordedAnswers.WithTarget(language),
        WordedAnswers.Why(language),
        WordedAnswers.WhyOfRate(language),
        WordedAnswers.FunnelOfMonth(language),
        WordedAnswers.Lifetime(language),
        WordedAnswers.NoData(language),
        WordedAnswers.Definition(language),
        WordedAnswers.List(language),
        WordedAnswers.Question(language),
        TextAnswers.Help(language),
        ChartAnswers.Course(language, Grain.Day, "2025-10-01", [.. Enumerable.Range(0, 400).Select(i => (decimal?)i)]),
        ChartAnswers.Bars(language, [.. Enumerable.Range(0, 300).Select(i => ((string?)$"member {i}", (decimal?)i))]),
    ];

    /// <summary>What a client without charts is left with: the schema knows no charts either.</summary>
    private static JsonNode? WithoutCharts(JsonNode? node) => node switch
    {
        JsonObject element when element["type"]?.ToString().StartsWith("Chart.", StringComparison.Ordinal) == true => WithoutCharts(element["fallback"]),
        JsonObject element => new JsonObject(element.Select(property => KeyValuePair.Create(property.Key, WithoutCharts(property.Value)))),
        JsonArray list => new JsonArray([.. list.Select(WithoutCharts)]),
        _ => node?.DeepClone(),
    };
}
