using KpiBot.Connectors.Sync;
using KpiBot.Connectors.Tests.Support;

namespace KpiBot.Connectors.Tests.Olist;

/// <summary>A published funnel of 8,000 leads and 842 deals; the counts were taken with another program.</summary>
public class OlistFunnelTests
{
    [Fact]
    public async Task Both_files_load_whole_with_their_lookups_into_each_other()
    {
        using var company = OlistCompany();

        var report = await company.SyncAsync();

        Assert.All(report.Streams, s => Assert.Empty(Assert.IsType<StreamOutcome.Loaded>(s.Outcome).Rejected));
        var leads = company.Store.Rows("leads");
        Assert.Equal(8_000, leads.Count);
        Assert.Equal(842, leads.Count(l => l.Day("converted_on") is not null));
        Assert.Equal(1_028, leads.Count(l => InMonth(l, 2018, 2)));
        Assert.Equal(149, leads.Count(l => InMonth(l, 2018, 2) && l.Day("converted_on") is not null));
        Assert.Equal(1_174, leads.Count(l => InMonth(l, 2018, 3)));
        Assert.Equal(842, company.Store.Rows("deals").Count(d => d.Day("created_on") is not null && d.Day("won_on") is not null));
    }

    [Fact]
    public async Task Leads_keep_their_origin_and_sixty_have_none()
    {
        using var company = OlistCompany();

        await company.SyncAsync();

        var origins = company.Store.Rows("leads").GroupBy(l => l.Text("source") ?? "(none)").ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(
            new Dictionary<string, int>
            {
                ["organic_search"] = 2_296,
                ["paid_search"] = 1_586,
                ["social"] = 1_350,
                ["unknown"] = 1_099,
                ["direct_traffic"] = 499,
                ["email"] = 493,
                ["referral"] = 284,
                ["other"] = 150,
                ["display"] = 118,
                ["other_publicities"] = 65,
                ["(none)"] = 60,
            },
            origins);
    }

    private static bool InMonth(Row lead, int year, int month) =>
        lead.Day("created_on") is { } day && day.Year == year && day.Month == month;

    private static Company OlistCompany()
    {
        var data = SharedData.Require("data/olist-funnel");
        var company = new Company { Sources = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Olist", "sources.yaml")) };
        foreach (var file in Directory.EnumerateFiles(data, "*.csv"))
            File.WriteAllBytes(company.PathOf(Path.GetFileName(file)), File.ReadAllBytes(file));
        return company;
    }
}
