using System.Text.Json;
using KpiBot.EndToEnd.Tests.CommandLine;

namespace KpiBot.EndToEnd.Tests.RealData;

/// <summary>The marketing funnel that Olist published, asked through the program. The counts were made with another program.</summary>
public sealed class OlistAnswersTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public async ValueTask InitializeAsync()
    {
        var olist = SharedData.Require("data/olist-funnel");
        Directory.CreateDirectory(folder["data/config"]);
        foreach (var file in Directory.EnumerateFiles(olist, "*.csv"))
            File.Copy(file, folder[Path.Combine("data", Path.GetFileName(file))]);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "olist-sources.yaml"), folder["data/config/sources.yaml"]);
        var sync = await Kpibot.RunAsync(["sync", "--data", folder["data"]]);
        Assert.True(sync.ExitCode == 0, sync.Output + sync.Error);
    }

    [Fact]
    public async Task Leads_of_a_month() =>
        Assert.Equal(1028, (await AnswerAsync("leads in February 2018")).GetProperty("value").GetDecimal());

    [Fact]
    public async Task The_conversion_rate_of_a_month_with_its_base()
    {
        var answer = await AnswerAsync("conversion rate in February 2018");

        Assert.Equal(149m / 1028, answer.GetProperty("value").GetDecimal(), precision: 12);
        Assert.Equal(0.144942, answer.GetProperty("value").GetDouble(), precision: 6);
        Assert.Equal(1028, answer.GetProperty("base").GetDecimal());
        Assert.False(answer.GetProperty("sampleData").GetBoolean());
    }

    [Fact]
    public async Task Leads_by_origin_with_the_empty_one()
    {
        var answer = await AnswerAsync("leads par source de juin 2017 à mai 2018");

        var counts = answer.GetProperty("rows").EnumerateArray().ToDictionary(
            row => row.GetProperty("key").GetProperty("source").GetString() ?? "", row => row.GetProperty("value").GetInt32());
        Assert.Equal(new Dictionary<string, int>
        {
            ["organic_search"] = 2296,
            ["paid_search"] = 1586,
            ["social"] = 1350,
            ["unknown"] = 1099,
            ["direct_traffic"] = 499,
            ["email"] = 493,
            ["referral"] = 284,
            ["other"] = 150,
            ["display"] = 118,
            ["other_publicities"] = 65,
            [""] = 60,
        }, counts);
        var shown = await Kpibot.RunAsync(["ask", "leads by source from June 2017 to May 2018", "--data", folder["data"]]);
        Assert.Contains("(none)", shown.Output, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonElement> AnswerAsync(string question)
    {
        var run = await Kpibot.RunAsync(["ask", question, "--json", "--data", folder["data"], "--now", "2018-11-20T12:00:00"]);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        return run.Json.GetProperty("answers").EnumerateArray().Single();
    }
}
