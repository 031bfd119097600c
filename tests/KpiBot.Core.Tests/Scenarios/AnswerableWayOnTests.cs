using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Facts;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;
using KpiBot.Core.Tests.Queries;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Core.Tests.Scenarios;

/// <summary>As <see cref="WayOnTests"/>, through the answer: whatever is offered is answered when it is chosen, and fits on a button.</summary>
public sealed class AnswerableWayOnTests
{
    /// <summary>Refusals that hang on what a company has recorded, not on what its KPIs are.</summary>
    private static readonly string[] HangingOnData = ["history_too_short", "no_target", "target_incomplete", "targets_differ", "facts_not_delivered", "not_forecastable"];

    private static readonly Conversation Company = Conversation.Create(
        BuiltInCatalog.Catalog, new BusinessCalendar(new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")), FixedClock.Parse("2026-11-23T09:00", TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"))!),
        new RowFacts([.. FactSchemas.All.Except([FactSchemas.FxRates, FactSchemas.Targets]).SelectMany(RowsOf)]), "EUR", NullLogger.Instance);

    public static IEnumerable<TheoryDataRow<string, UiLanguage>> Questions =>
        from question in ScenarioFiles.Understood.Concat(ScenarioFiles.Gaps).Where(q => q.Context.Count == 0).Select(q => q.Ask).Distinct()
        from language in (UiLanguage[])[UiLanguage.English, UiLanguage.French]
        select new TheoryDataRow<string, UiLanguage>(question, language);

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_way_on_is_answered(string question, UiLanguage language)
    {
        foreach (var refusal in (await Ask(question, language)).Answers.OfType<IssueAnswer>())
        {
            foreach (var choice in refusal.Choices)
            {
                Assert.InRange(choice.Label.Length, 1, ButtonLabel.MostCharacters);
                if (Language.Company.Parser.Parse(choice.Question).Intent is Intent.SetTarget)
                    continue; // there is no store here to write it to
                var reply = await Ask(choice.Question, language);
                Assert.False(
                    reply.Parse.Intent is Intent.Ask && reply.Answers.All(a => a is IssueAnswer again && !HangingOnData.Contains(again.Code)),
                    $"“{question}” offers “{choice.Question}”: {string.Join(' ', reply.Answers.OfType<IssueAnswer>().Select(a => $"{a.Code}: {a.Text}"))}");
                Assert.IsNotType<Intent.Unknown>(reply.Parse.Intent);
            }
        }
    }

    private static async Task<Reply> Ask(string question, UiLanguage language) =>
        await Company.AskAsync(question, language, TestContext.Current.CancellationToken);

    /// <summary>A row every two weeks, with all values of the sample company among them.</summary>
    private static IEnumerable<Row> RowsOf(FactSchema schema) => Enumerable.Range(0, 60).Select(i =>
    {
        var row = new Row(schema.Name);
        foreach (var column in schema.Columns.Where(c => c.Name is not ("lost_on" or "churned_on")))
            row.With(column.Name, Cell(column, i));
        return row;
    });

    private static object Cell(FactColumn column, int at) => column switch
    {
        { Name: "currency" } => "EUR",
        { Name: "scale_min" } => 0m,
        { Name: "scale_max" } => 10m,
        { IsDimension: true } when SampleCompany.Members.TryGetValue(column.Name, out var values) => values.ElementAt(at % values.Count),
        { Type: ColumnType.Text } => $"{column.Name} {at % 7}",
        { Type: ColumnType.Day } => new DateOnly(2026, 11, 22).AddDays(-14 * at),
        _ => (decimal)(1 + at % 9),
    };
}
