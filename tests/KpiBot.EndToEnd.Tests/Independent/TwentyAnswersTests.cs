using System.Text.Json;

namespace KpiBot.EndToEnd.Tests.Independent;

/// <summary>Answers over the sample company, each computed a second time in SQL that knows nothing of KpiBot's engine.</summary>
public class TwentyAnswersTests(SampleCompanyInSql company) : IClassFixture<SampleCompanyInSql>
{
    private const string ThisMonth = "between date '2026-11-01' and date '2026-11-22'";
    private const string LastMonth = "between date '2026-10-01' and date '2026-10-31'";
    private const string ThirdQuarter = "between date '2026-07-01' and date '2026-09-30'";

    /// <summary>Question, where in the answer, and the SQL whose last column is the value and whose others are the key.</summary>
    public static TheoryData<string, string, string> Answers => new()
    {
        { "revenue last month", "value", $"select sum(net) from sales where \"Date\" {LastMonth}" },
        { "revenue last month", "comparison", "select sum(net) from sales where \"Date\" between date '2026-09-01' and date '2026-09-30'" },
        { "revenue this month", "comparison", "select sum(net) from sales where \"Date\" between date '2026-10-01' and date '2026-10-22'" },
        { "chiffre d'affaires du mois dernier par pays", "rows", $"select Country, sum(net) from sales where \"Date\" {LastMonth} group by 1" },
        { "CA d'octobre par pays et par canal", "rows", $"select Country, Channel, sum(net) from sales where \"Date\" {LastMonth} group by 1, 2" },
        { "revenue in Germany by channel in October", "rows", $"select Channel, sum(net) from sales where \"Date\" {LastMonth} and Country = 'Germany' group by 1" },
        { "chiffre d'affaires hors Web au T3", "value", $"select sum(net) from sales where \"Date\" {ThirdQuarter} and Channel <> 'Web'" },
        { "what's our conversion rate this month", "value", $"select count(Converted) / count(*) from leads where Created {ThisMonth}" },
        { "conversion rate by source in Q3", "rows", $"select Source, count(Converted) / count(*) from leads where Created {ThirdQuarter} group by 1" },
        { "average order value in October", "value", $"select sum(net) / count(distinct \"Order\") from sales where \"Date\" {LastMonth} and Kind = 'sale'" },
        { "marge commerciale du mois dernier", "value", $"select sum(net - Cost * fx) from sales where \"Date\" {LastMonth} and Cost is not null" },
        { "taux de marque au T3 par catégorie", "rows", $"select Category, sum(net - Cost * fx) / sum(net) from sales where \"Date\" {ThirdQuarter} and Cost is not null group by 1" },
        { "nb de commandes hier", "value", "select count(distinct \"Order\") from sales where \"Date\" = date '2026-11-22' and Kind = 'sale'" },
        { "top 5 products by revenue in 2025", "rows", "select Product, sum(net) from sales where year(\"Date\") = 2025 group by 1 order by 2 desc limit 5" },
        { "leads par source le mois dernier", "rows", $"select Source, count(*) from leads where Created {LastMonth} group by 1" },
        { "win rate by owner in Q3", "rows", $"""
            select Owner, count(*) filter (Won {ThirdQuarter}) / count(*) from deals where Won {ThirdQuarter} or Lost {ThirdQuarter} group by 1
            """ },
        { "CAC du mois dernier", "value", $"""
            select (select sum(amount) from spend where day {LastMonth}) / (select count(*) from customers where "First purchase" {LastMonth})
            """ },
        { "email reply rate last week", "value", "select sum(Replied) / sum(Sent) from outreach where \"Date\" between date '2026-11-16' and date '2026-11-22'" },
        { "social engagement rate by network last month", "rows", $"""
            select Network, sum(Reactions + Comments + Shares + Clicks) / sum(Impressions) from social where "Date" {LastMonth} group by 1
            """ },
        { "visitor to lead rate in October", "value", $"""
            select (select count(*) from leads where Created {LastMonth}) / (select sum(Sessions) from visits where "Date" {LastMonth})
            """ },
        { "revenue by month in 2025", "series", "select strftime(date_trunc('month', \"Date\"), '%Y-%m-%d'), sum(net) from sales where year(\"Date\") = 2025 group by 1" },
        { "open pipeline last month", "value", """
            select sum(Amount * if(Currency = 'EUR', 1, (select max_by(Rate, "Date") from rates where "Date" <= date '2026-10-31'))) from deals where Created <= date '2026-10-31'
              and (Won is null or Won > date '2026-10-31') and (Lost is null or Lost > date '2026-10-31')
            """ },
        { "sales cycle in Q3", "value", $"select avg(Won - Created) from deals where Won {ThirdQuarter}" },
        { "nouveaux clients hors France en 2025", "value", "select count(*) from customers where year(\"First purchase\") = 2025 and Country <> 'France'" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task KpiBot_and_SQL_agree(string question, string part, string sql)
    {
        var run = await company.AskAsync(question);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        var answer = run.Json.GetProperty("answers").EnumerateArray().Single();
        var expected = company.Query(sql);
        var actual = Read(answer, part);
        Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
        foreach (var (key, value) in expected)
            Assert.Equal(value!.Value, actual[key]!.Value, Math.Max(1e-9, Math.Abs(value.Value) * 1e-9));
    }

    private static Dictionary<string, double?> Read(JsonElement answer, string part) => part switch
    {
        "value" => new() { [""] = Number(answer, "value") },
        "comparison" => new() { [""] = Number(answer.GetProperty("comparison"), "value") },
        "rows" => answer.GetProperty("rows").EnumerateArray().ToDictionary(
            row => string.Join("|", row.GetProperty("key").EnumerateObject().Select(d => d.Value.GetString())), row => Number(row, "value")),
        "series" => answer.GetProperty("series").EnumerateArray().ToDictionary(point => point.GetProperty("start").GetString()!, point => Number(point, "value")),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of an answer."),
    };

    private static double? Number(JsonElement parent, string name) => parent.GetProperty(name).GetDouble();
}
