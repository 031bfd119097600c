using System.Text.Json;
using KpiBot.Channels.Terminal;
using KpiBot.Core.Calendar;
using KpiBot.Core.Language;

namespace KpiBot.Channels.Tests.Terminal;

/// <summary>The contract of <c>kpibot parse</c>, line by line, on Monday 23 November 2026.</summary>
public sealed class ParseLinesTests
{
    private static readonly string[] Keys =
    [
        "text", "language", "intent", "kpis", "period", "comparison", "grain", "breakdown", "filters", "top", "view", "recurrence",
        "threshold", "destination", "reference", "until", "target", "contents", "options", "periods", "corrections", "notUnderstood", "issue",
    ];

    private static readonly ParseLines Lines = Create();

    [Theory]
    [InlineData("""{"text":"revenue by country"}""")]
    [InlineData("""{"text":"bonjour"}""")]
    [InlineData("""{"text":""}""")]
    [InlineData("no JSON at all")]
    public void Every_key_is_there_in_the_order_of_the_contract(string line) =>
        Assert.Equal(Keys, Read(line).EnumerateObject().Select(p => p.Name));

    [Fact]
    public void A_question_is_written_with_its_days_and_the_datas_own_values()
    {
        var parse = Read("""{"text":"top 5 des produits par CA en Allemagne ce mois-ci vs A-1"}""");

        AssertJson("\"fr\"", parse, "language");
        AssertJson("\"ask\"", parse, "intent");
        AssertJson("""["revenue"]""", parse, "kpis");
        AssertJson("""{"start":"2026-11-01","end":"2026-12-01"}""", parse, "period");
        AssertJson("""{"kind":"same_period_last_year","start":"2025-11-01","end":"2025-11-23"}""", parse, "comparison");
        AssertJson("""["product"]""", parse, "breakdown");
        AssertJson("""[{"dimension":"country","values":["Germany"],"exclude":false}]""", parse, "filters");
        AssertJson("""{"count":5,"order":"highest"}""", parse, "top");
        AssertJson("\"ranking\"", parse, "view");
        AssertJson("null", parse, "issue");
    }

    [Fact]
    public void A_comparison_without_a_period_is_clipped_on_the_kpis_default()
    {
        var parse = Read("""{"text":"revenue vs last month"}""");

        AssertJson("""{"start":"2026-11-01","end":"2026-12-01"}""", parse, "period");
        AssertJson("""{"kind":"previous_period","start":"2026-10-01","end":"2026-10-23"}""", parse, "comparison");
    }

    [Fact]
    public void A_line_is_read_by_its_own_now()
    {
        AssertJson("""{"start":"2016-10-01","end":"2016-11-01"}""", Read("""{"text":"revenue last month","now":"2016-11-07T00:00:00"}"""), "period");
        AssertJson("""{"start":"2019-05-01","end":"2019-06-01"}""", Read("""{"text":"revenue last month","now":"2019-06-15"}"""), "period");
    }

    [Fact]
    public void Times_are_listed_whether_or_not_a_kpi_is_asked_for_and_open_ends_are_null()
    {
        var time = Read("""{"text":"I am away since March"}""").GetProperty("periods")[0];

        AssertJson("\"since March\"", time, "text");
        AssertJson("\"2026-03-01\"", time, "start");
        AssertJson("null", time, "end");
        AssertJson("null", time, "recurrence");
        Assert.Equal(JsonValueKind.String, time.GetProperty("timex").ValueKind);
    }

    [Fact]
    public void A_recurrence_is_written_as_a_rule()
    {
        var time = Read("""{"text":"every Monday"}""").GetProperty("periods")[0];

        Assert.Contains("FREQ=WEEKLY", time.GetProperty("recurrence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_back_carries_candidates_that_can_be_asked()
    {
        var issue = Read("""{"text":"marge par pays"}""").GetProperty("issue");

        AssertJson("\"ambiguous_kpi\"", issue, "code");
        var candidates = issue.GetProperty("candidates").EnumerateArray().ToList();
        Assert.InRange(candidates.Count, 2, 4);
        Assert.All(candidates, c => AssertJson("null", Read(JsonSerializer.Serialize(new { text = c.GetProperty("query").GetString() })), "issue"));
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("fr", "fr")]
    public void The_channels_language_breaks_ties(string channel, string language) =>
        Assert.Equal(language, Read($$"""{"text":"NPS","language":"{{channel}}"}""").GetProperty("language").GetString());

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"text":5}""")]
    [InlineData("""{"text":"\ud800"}""")]
    [InlineData("""{"text":"NPS","now":"yesterday"}""")]
    [InlineData("""{"text":"NPS","now":"0001-01-01"}""")]
    [InlineData("""{"text":"NPS","language":"de"}""")]
    [InlineData("""{"text":"NPS","context":"NPS"}""")]
    public void A_line_that_cannot_be_read_is_answered_with_an_issue(string line) =>
        AssertJson("\"bad_request\"", Read(line).GetProperty("issue"), "code");

    [Fact]
    public void Half_a_character_in_a_text_is_written_as_a_replacement()
    {
        var calendar = Calendar();
        var json = ParseJson.Write(new Parse("NPS \ud83d", default, new Intent.Greet()), calendar);

        Assert.Equal("NPS \ufffd", JsonDocument.Parse(json).RootElement.GetProperty("text").GetString());
    }

    private static JsonElement Read(string line) => JsonDocument.Parse(Lines.Answer(line)).RootElement;

    private static void AssertJson(string expected, JsonElement element, string key) =>
        Assert.Equal(expected, element.GetProperty(key).GetRawText());

    private static ParseLines Create() =>
        new(new(BuiltInCatalog.Catalog, new Dictionary<string, IReadOnlyCollection<string>> { ["country"] = ["France", "Germany"] }), Calendar());

    private static BusinessCalendar Calendar()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        return new(new(zone), FixedClock.Parse("2026-11-23T10:00:00", zone)!);
    }
}
