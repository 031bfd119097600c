using KpiBot.Channels.Terminal.Questions;
using KpiBot.Core.Answers;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.EndToEnd.Tests.Answers;

/// <summary>A button does what it says: its question is answered, about the KPI, the days and the filters of its answer.</summary>
[Collection(nameof(SampleCompanyInProcess))]
public class NextQuestionTests(SampleCompanyInProcess company)
{
    /// <summary>Every question of the scenarios that stands alone.</summary>
    private static readonly Lazy<IReadOnlyList<string>> Asked = new(() =>
        [.. Directory.EnumerateFiles(Repository.Folder("tests", "KpiBot.Core.Tests", "Scenarios"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => QuestionsReader.Read(new DefinitionFile(Path.GetFileName(path), File.ReadAllText(path))))
            .OfType<QuestionsReading.Valid>().SelectMany(file => file.Questions)
            .Where(question => question.Context.Count == 0).Select(question => question.Ask).Distinct()]);

    [Fact]
    public async Task Every_button_of_every_answer_is_answered_about_the_same()
    {
        var (answers, pressed, faults) = (0, new HashSet<string>(), new List<string>());
        foreach (var question in Asked.Value)
        {
            foreach (var answer in (await company.AskAsync(question)).Answers.OfType<KpiAnswer>())
            {
                answers++;
                foreach (var way in answer.Ways.Where(way => pressed.Add(way.Question)))
                    faults.AddRange(Faults(answer, way, await AnswerAsync(way.Question, answer.Language)).Select(fault => $"{question} → [{way.Label}] {way.Question}: {fault}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.InRange(answers, 1_000, int.MaxValue);
        Assert.InRange(pressed.Count, 500, int.MaxValue);
    }

    [Theory]
    [InlineData("revenue last month", "Why?|By country|Trend by day|vs last year|Target")]
    [InlineData("chiffre d'affaires du mois dernier en Allemagne", "Pourquoi\u202F?|Par région|Évolution par jour|vs l’an dernier|Objectif")]
    [InlineData("revenue last month by country", "Why?|By channel|Trend by day, by country|vs last year")]
    [InlineData("revenue this month vs last year", "Why?|By country|Trend by day|vs previous period|Target")]
    [InlineData("top 5 products by revenue last month", "All products|Why?|By country|vs last year")]
    [InlineData("why did revenue fall last month", "By country|By region|Trend by day|vs last year")]
    [InlineData("revenue by week since September", "vs last year|By country|Trend by week, by country")]
    [InlineData("revenue vs target this quarter", "Forecast|Why?|Trend by week")]
    [InlineData("open pipeline yesterday", "Why?|By country|vs last year|By source")]
    public async Task An_answer_offers_what_follows_from_it(string question, string labels)
    {
        var answer = Assert.IsType<KpiAnswer>(Assert.Single((await company.AskAsync(question)).Answers));
        Assert.Equal(labels, string.Join('|', answer.Ways.Select(way => way.Label).Except(["Not what I have", "Ce n’est pas mon chiffre"])));
    }

    [Fact]
    public async Task A_button_keeps_the_comparison_and_says_its_days_as_dates()
    {
        var answer = Assert.IsType<KpiAnswer>(Assert.Single((await company.AskAsync("revenue in Germany last month vs last year")).Answers));
        Assert.Contains(new AnswerChoice("By region", "Revenue by region for Germany in October 2026 vs same period last year"), answer.Ways);
    }

    [Fact]
    public async Task Nothing_is_offered_where_there_is_no_number()
    {
        var answer = Assert.IsType<KpiAnswer>(Assert.Single((await company.AskAsync("revenue in 2019")).Answers));
        Assert.Null(answer.Result.Headline.Value);
        Assert.Empty(answer.Ways);
    }

    private async Task<IReadOnlyList<Answer>> AnswerAsync(string question, UiLanguage language) =>
        (await company.AskAsync(question, language == UiLanguage.English ? UiLanguage.French : UiLanguage.English)).Answers;

    private static IEnumerable<string> Faults(KpiAnswer from, AnswerChoice way, IReadOnlyList<Answer> answers)
    {
        if (answers is not [KpiAnswer to])
        {
            yield return answers is [IssueAnswer issue] ? issue.Text : "not one answer";
            yield break;
        }

        var (before, after) = (from.Result, to.Result);
        if (to.Language != from.Language)
            yield return "in another language";
        if (after.Query.Kpi.Id != before.Query.Kpi.Id)
            yield return $"about {after.Query.Kpi.Id}";
        if (after.Period.Range != before.Period.Range || after.Period.Answered != before.Period.Answered)
            yield return $"over {to.Period}";
        if (!Filters(after.Query).SetEquals(Filters(before.Query)))
            yield return $"with {to.Title}";
        if (to.Reading.Any(line => !line.Contains("not known here as an owner", StringComparison.Ordinal)))
            yield return $"read as {to.Reading[0]}";
        if (to.Headline == from.Headline && to.Title == from.Title && to.Table?.Headers.Count == from.Table?.Headers.Count && to.Change == from.Change && Shape(after.Query) == Shape(before.Query))
            yield return "shows what was shown already";
        if (way.Label is "Why?" or "Pourquoi\u202F?" && after.Drivers is null)
            yield return "gives no reasons";
    }

    private static HashSet<string> Filters(KpiQuery query) =>
        [.. query.Filters.Select(filter => $"{filter.Dimension} {filter.Exclude} {string.Join('|', filter.Values.Order(StringComparer.Ordinal))}")];

    private static string Shape(KpiQuery query) => query switch
    {
        KpiQuery.Breakdown breakdown => "by " + string.Join(',', breakdown.Dimensions),
        KpiQuery.Trend trend => $"over {trend.Grain} {trend.Dimension}",
        KpiQuery.Ranked ranked => $"top {ranked.Dimension}",
        _ => query.GetType().Name,
    };
}
