using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;
using KpiBot.Core.Tests.Answers;
using KpiBot.Core.Tests.Queries;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Core.Tests.Conversations;

/// <summary>A parse refuses a dimension in the words in which an answer does.</summary>
public class ParseRefusalsTests
{
    private static readonly RowFacts Facts = new(
        Rows.Sale("2026-10-05", 100, "Germany", "a"), Rows.Sale("2026-11-02", 200, "France", "b"), Rows.Lead("2026-11-02", "2026-11-05", "Referral"));

    private static readonly ParseRefusals Refusals = new(Results.Catalog, Facts);

    [Theory]
    [InlineData("CA par source")]
    [InlineData("revenue by campaign last month")]
    [InlineData("leads by channel")]
    [InlineData("top 5 sources by revenue")]
    [InlineData("leads and revenue by source")]
    public async Task What_an_answer_refuses_about_a_dimension_the_parse_refuses_alike(string question)
    {
        var parse = Refused(question);
        var refusal = (await Ask(question)).Answers.OfType<IssueAnswer>().First();

        Assert.Equal("dimension_not_shared", refusal.Code);
        Assert.Equal((refusal.Code, refusal.Text), (parse.Issue?.Code, parse.Issue?.Text.In(parse.Language)));
        Assert.NotEmpty(parse.Intent.Question()!.Kpis);
    }

    [Theory]
    [InlineData("revenue by country")]
    [InlineData("leads by source last month")]
    [InlineData("CAC by channel")] // no source delivers spend: what is missing there is more than a dimension
    [InlineData("bonjour")]
    public void What_is_answered_or_refused_for_another_reason_stays_as_it_was_read(string question) =>
        Assert.Null(Refused(question).Issue);

    private static Parse Refused(string question) =>
        Refusals.Of(new CurrentParser(new CurrentVocabulary(Results.Catalog, Facts), Results.Calendar).Get().Parse(question, UiLanguage.English), Results.Calendar);

    private static async Task<Reply> Ask(string question) =>
        await Conversation.Create(Results.Catalog, Results.Calendar, Facts, "EUR", NullLogger.Instance).AskAsync(question, UiLanguage.English, TestContext.Current.CancellationToken);
}
