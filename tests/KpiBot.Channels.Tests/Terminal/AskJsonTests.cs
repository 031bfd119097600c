using System.Text.Json;
using KpiBot.Channels.Terminal;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;
using KpiBot.Core.Language;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Channels.Tests.Terminal;

public class AskJsonTests
{
    private static readonly IntentParser Parser = new(
        new Vocabulary(WordedAnswers.Catalog, new Dictionary<string, IReadOnlyCollection<string>>
        {
            ["country"] = ["Germany", "France"],
            ["channel"] = ["Field sales", "Web"],
        }),
        WordedAnswers.Calendar);

    public static readonly TheoryData<string, Answer> Replies = new()
    {
        { "what's our conversion rate this month", WordedAnswers.Rate(English) },
        { "chiffre d'affaires force de vente terrain ce mois-ci par pays", WordedAnswers.ByCountry(French) },
        { "revenue by month since August", WordedAnswers.ByMonth(English) },
        { "chiffre d'affaires par mois par pays", WordedAnswers.ByMonthAndCountry(French) },
        { "revenue this month", WordedAnswers.WithInsights(English) },
        { "average order value", WordedAnswers.NoData(English) },
        { "forecast revenue Q4", WordedAnswers.Landing(English) },
        { "objectif CA T4", WordedAnswers.AgainstTarget(French) },
        { "c'est quoi le taux de closing ?", WordedAnswers.Definition(French) },
        { "list of KPIs", WordedAnswers.List(English) },
        { "help", TextAnswers.Help(English) },
        { "top 5 revenue", WordedAnswers.Question(English) },
        { "half a \uD800 pair", WordedAnswers.Question(English) },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task Every_reply_keeps_to_the_schema(string question, Answer answer)
    {
        var schema = await Schemas.ReadAsync("ask");
        Assert.Empty(schema.Validate(Write(question, answer)));
    }

    [Fact]
    public void A_forecast_has_its_range_method_and_error_and_stands_beside_its_target()
    {
        var answer = Assert.Single(Read("forecast revenue Q4", WordedAnswers.Landing(English)).GetProperty("answers").EnumerateArray());

        AssertJson("152000", answer, "value");
        AssertJson("""{"value":152000,"low":140000,"high":164000,"method":"holt_winters_year","error":0.032}""", answer, "forecast");
        AssertJson("""{"value":140000,"achieved":88000,"expected":84000,"landing":152000}""", answer, "target");
        AssertJson("""[{"key":{},"start":"2026-10-01","value":50000},{"key":{},"start":"2026-11-01","value":48000},{"key":{},"start":"2026-12-01","value":54000}]""", answer, "series");
    }

    [Fact]
    public void Facts_are_listed_with_their_kind_and_those_that_lead_are_marked()
    {
        var answer = Assert.Single(Read("revenue this month", WordedAnswers.WithInsights(English)).GetProperty("answers").EnumerateArray());

        Assert.Equal(
            [("unusual", true), ("majority", true), ("extreme", false)],
            answer.GetProperty("insights").EnumerateArray().Select(i => (i.GetProperty("kind").GetString(), i.GetProperty("leads").GetBoolean())));
    }

    [Fact]
    public void A_number_with_a_target_and_no_forecast_has_no_landing()
    {
        var answer = Assert.Single(Read("CAC", WordedAnswers.WithTarget(French)).GetProperty("answers").EnumerateArray());

        AssertJson("""{"value":400,"achieved":410,"expected":400}""", answer, "target");
        Assert.False(answer.TryGetProperty("forecast", out _));
    }

    [Fact]
    public void A_rate_is_a_fraction_with_its_base_and_what_it_is_compared_with()
    {
        var json = Read("what's our conversion rate this month", WordedAnswers.Rate(English));

        Assert.Equal(("what's our conversion rate this month", "en", "ask"), (Text(json, "question"), Text(json, "language"), Text(json, "intent")));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("issue").ValueKind);
        Assert.Equal("conversion_rate", json.GetProperty("parse").GetProperty("kpis")[0].GetString());
        var answer = Assert.Single(json.GetProperty("answers").EnumerateArray());
        AssertJson("0.145", answer, "value");
        AssertJson("\"percent\"", answer, "unit");
        AssertJson("1000", answer, "base");
        AssertJson("""{"start":"2026-11-01","end":"2026-12-01","through":"2026-11-22"}""", answer, "period");
        AssertJson("""{"kind":"previous_period","start":"2026-10-01","end":"2026-10-23","value":0.1665,"change":-0.0215,"changeRatio":-0.1291291291291291291291291291}""", answer, "comparison");
        AssertJson("""[{"origin":"files","fact":"leads","through":"2026-11-22","lastSync":"2026-11-23T07:30:00Z"}]""", answer, "freshness");
        AssertJson("true", answer, "sampleData");
        Assert.StartsWith("Conversion rate, November 2026 so far (1–22 November): 14.5%", Text(answer, "text"));
        Assert.Equal("leads that became customers ÷ leads created", Text(answer, "formula"));
        Assert.Single(answer.GetProperty("notes").EnumerateArray());
        foreach (var absent in (string[])["currency", "rows", "series", "drivers", "target", "forecast"])
            Assert.False(answer.TryGetProperty(absent, out _), absent);
    }

    [Fact]
    public void Rows_have_the_datas_own_values_and_null_for_those_without_one()
    {
        var answer = Read("revenue by country", WordedAnswers.ByCountry(French)).GetProperty("answers")[0];

        AssertJson("\"EUR\"", answer, "currency");
        var rows = answer.GetProperty("rows");
        AssertJson("""{"key":{"country":"Germany"},"value":92000.5,"comparisonValue":70000}""", rows[0]);
        AssertJson("""{"key":{"country":null},"value":null,"comparisonValue":null}""", rows[3]);
        Assert.Contains("revnue", answer.GetProperty("notes")[0].GetString());
    }

    [Fact]
    public void A_series_has_a_key_where_it_is_split()
    {
        var whole = Read("revenue by month", WordedAnswers.ByMonth(English)).GetProperty("answers")[0].GetProperty("series");
        AssertJson("""{"key":{},"start":"2026-08-01","value":10000}""", whole[0]);
        AssertJson("""{"key":{},"start":"2026-09-01","value":null}""", whole[1]);

        var split = Read("revenue by month by country", WordedAnswers.ByMonthAndCountry(English)).GetProperty("answers")[0].GetProperty("series");
        AssertJson("""{"key":{"country":"Germany"},"start":"2026-10-01","value":25000}""", split[0]);
    }

    [Fact]
    public void A_question_back_has_no_answers_and_its_ways_on()
    {
        var json = Read("top 5 revenue", WordedAnswers.Question(English));

        AssertJson("[]", json, "answers");
        var issue = json.GetProperty("issue");
        Assert.Equal("missing_dimension", Text(issue, "code"));
        AssertJson("""{"label":"By country","query":"top 5 revenue by country"}""", issue.GetProperty("candidates")[0]);
        Assert.False(json.TryGetProperty("message", out _));
    }

    [Fact]
    public void A_definition_is_a_message()
    {
        var json = Read("what is win rate?", WordedAnswers.Definition(English));

        Assert.Equal("define", Text(json, "intent"));
        AssertJson("[]", json, "answers");
        Assert.Equal("Win rate", Text(json.GetProperty("message"), "title"));
        Assert.Equal("Formula", Text(json.GetProperty("message").GetProperty("items")[0], "label"));
    }

    [Fact]
    public void An_answer_beside_a_refusal_is_still_an_answer()
    {
        Assert.Equal(0, AskOutcome.ExitCode([WordedAnswers.Rate(English), WordedAnswers.Question(English)]));
        Assert.Equal(0, AskOutcome.ExitCode([WordedAnswers.List(English)]));
        Assert.Equal(3, AskOutcome.ExitCode([WordedAnswers.Question(English)]));
    }

    private static string Write(string question, Answer answer) => AskJson.Write(new Reply(Parser.Parse(question), [answer]), WordedAnswers.Calendar);

    private static JsonElement Read(string question, Answer answer) => JsonDocument.Parse(Write(question, answer)).RootElement;

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static void AssertJson(string expected, JsonElement json, string name) => AssertJson(expected, json.GetProperty(name));

    private static void AssertJson(string expected, JsonElement json) => Assert.Equal(expected, JsonSerializer.Serialize(json));
}
