using CsCheck;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;
using KpiBot.Core.Facts;
using KpiBot.Core.Localization;
using KpiBot.Core.Tests.Answers;
using KpiBot.Core.Tests.Queries;
using Microsoft.Extensions.Logging;

namespace KpiBot.Core.Tests.Conversations;

public class ConversationTests
{
    private static readonly RowFacts Facts = new(
        Rows.Sale("2026-10-05", 100, "Germany", "a"), Rows.Sale("2026-10-06", 50, "France", "b"),
        Rows.Sale("2026-11-02", 200, "Germany", "c"), Rows.Sale("2026-11-22", 100, "France", "d"),
        Rows.Lead("2026-11-02", "2026-11-05", "Referral"), Rows.Lead("2026-11-03", source: "LinkedIn"));

    [Fact]
    public async Task A_question_gets_its_number()
    {
        var answer = await Answer<KpiAnswer>("revenue this month");
        Assert.Equal(("€300", "November 2026 so far (1–22 November)"), (answer.Headline, answer.Period));
        Assert.Empty(answer.Reading);
    }

    [Fact]
    public async Task In_French_as_well()
    {
        var answer = await Answer<KpiAnswer>("chiffre d’affaires du mois dernier par pays");
        Assert.Equal(("150_€".Narrow(), UiLanguage.French), (answer.Headline, answer.Language));
        Assert.Equal([("Allemagne", "100_€"), ("France", "50_€")], answer.Table!.Rows.Select(r => (r.Label.Single(), r.Value.Replace('\u202F', '_'))));
    }

    [Fact]
    public async Task Several_KPIs_get_an_answer_each() =>
        Assert.Equal(["revenue", "orders"], (await Ask("revenue and orders this month")).Answers.Select(a => Assert.IsType<KpiAnswer>(a).Result.Query.Kpi.Id));

    [Fact]
    public async Task A_word_that_was_not_understood_is_named_in_the_answer()
    {
        var reply = await Ask("revenue this month frobnicated");
        if (reply.Answers.Single() is KpiAnswer answer)
            Assert.Contains("“frobnicated”", Assert.Single(answer.Reading));
        else
            Assert.Contains("frobnicated", Assert.IsType<IssueAnswer>(reply.Answers.Single()).Text);
    }

    [Theory]
    [InlineData("revenue split octrobe", "Read “octrobe” as “October”. Split by what?")]
    [InlineData("répartition du CA octrobe", "« octrobe » lu comme « octobre ». Réparti par quoi ?")]
    public async Task A_correction_is_shown_with_a_question_back(string text, string expected) =>
        Assert.Equal(expected, (await Answer<IssueAnswer>(text)).Text.Replace('\u202F', ' '));

    [Fact]
    public async Task A_trend_by_day_without_a_period_says_how_to_get_a_longer_one() =>
        Assert.Contains("“over the last 12 months”", (await Answer<KpiAnswer>("revenue by day")).Reading.Single());

    [Theory]
    [InlineData("revenue by week", 11)] // on a Monday: nothing of this week is complete
    [InlineData("CA par mois", 12)]
    [InlineData("revenue by quarter", 8)]
    [InlineData("CA par an", 3)]
    public async Task A_trend_without_a_period_runs_up_to_the_current_one(string text, int points)
    {
        var answer = await Answer<KpiAnswer>(text);

        Assert.Equal(points, answer.Result.Series.Count);
        Assert.Contains(new DateOnly(2026, 11, 22), answer.Result.Series.Select(p => p.Days.End.AddDays(-1)));
        Assert.Empty(answer.Reading);
    }

    [Theory]
    [InlineData("my revenue last month", "You are not known here as an owner")]
    [InlineData("mon CA du mois dernier", "Vous n’êtes pas connu ici comme commercial")]
    public async Task Mine_is_the_whole_company_s_where_the_asker_is_unknown_and_it_says_so(string text, string sentence) =>
        Assert.Contains(sentence, (await Answer<KpiAnswer>(text)).Reading.Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("what is win rate?", typeof(DefinitionAnswer))]
    [InlineData("list of KPIs", typeof(KpiListAnswer))]
    [InlineData("liste des indicateurs", typeof(KpiListAnswer))]
    [InlineData("help", typeof(TextAnswer))]
    [InlineData("bonjour", typeof(TextAnswer))]
    [InlineData("merci", typeof(TextAnswer))]
    [InlineData("", typeof(IssueAnswer))]
    [InlineData("\u0007\u001b[31m", typeof(IssueAnswer))]
    public async Task Whatever_is_said_is_answered(string text, Type answer) => Assert.IsType(answer, Assert.Single((await Ask(text)).Answers));

    [Fact]
    public Task Nothing_that_can_be_typed_is_met_with_silence_or_a_fault() =>
        Gen.OneOf(Gen.String, Gen.Select(Word, Word, Word, Word, (a, b, c, d) => string.Join(' ', a, b, c, d))).SampleAsync(async text =>
        {
            var answers = (await Ask(text)).Answers;
            return answers.Count > 0 && answers.All(a => a is not IssueAnswer { Code: "internal_error" });
        }, iter: 300);

    [Theory]
    [InlineData(UiLanguage.English)]
    [InlineData(UiLanguage.French)]
    public async Task Every_example_that_is_offered_is_understood_whole(UiLanguage language)
    {
        foreach (var example in TextAnswers.Examples(language))
        {
            var reply = await Ask(example);
            Assert.Equal((example, language, 0, null), (example, reply.Parse.Language, reply.Parse.NotUnderstood.Count, reply.Parse.Issue?.Code));
        }
    }

    [Theory]
    [InlineData("revenue forecast for December")]
    [InlineData("top 5 revenue in Germany last month")]
    [InlineData("pourquoi le chiffre d’affaires a baissé par mois cette année")]
    [InlineData("Wie hoch ist der Umsatz diesen Monat?")]
    public async Task Every_way_on_that_is_offered_is_understood_whole(string question)
    {
        var refusal = await Answer<IssueAnswer>(question);
        Assert.NotEmpty(refusal.Choices);
        foreach (var choice in refusal.Choices)
        {
            var reply = await Ask(choice.Question);
            Assert.Equal((choice.Question, 0, null), (choice.Question, reply.Parse.NotUnderstood.Count, reply.Parse.Issue?.Code));
        }
    }

    [Fact]
    public async Task A_text_longer_than_any_question_is_refused()
    {
        var refusal = await Answer<IssueAnswer>(new string('a', 10_001));
        Assert.Equal("too_long", refusal.Code);
    }

    [Fact]
    public async Task A_fault_of_our_own_is_said_and_logged_under_the_same_reference()
    {
        var log = new KeptLog();

        var refusal = Assert.IsType<IssueAnswer>(Assert.Single((await Ask("revenue", On(new BrokenStore(new InvalidOperationException("broken")), log))).Answers));

        Assert.Equal("internal_error", refusal.Code);
        var (level, sentence, cause) = Assert.Single(log.Entries);
        Assert.Equal((LogLevel.Error, "broken"), (level, cause?.Message));
        Assert.Contains(sentence.Split('(', ')')[1], refusal.Text);
    }

    [Fact]
    public async Task A_question_is_logged_on_one_line_whatever_it_holds()
    {
        var log = new KeptLog();

        await Ask("revenue\r\nERROR forged\u2028line \u001b[31m\u202e \ud800 last month", On(new BrokenStore(new InvalidOperationException("broken")), log));

        var sentence = Assert.Single(log.Entries).Sentence;
        Assert.EndsWith("revenue  ERROR forged line  [31m\uFFFD \uFFFD last month", sentence);
    }

    [Fact]
    public async Task Who_gives_up_gets_no_answer() => await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        await Ask("revenue", On(new BrokenStore(new OperationCanceledException()), new KeptLog())));

    private static readonly Gen<string> Word = Gen.OneOf(
        "revenue", "CA", "taux", "marge", "by", "par", "country", "pays", "month", "mois", "top", "5", "vs", "last", "Germany", "hors", "what", "is", "why",
        "forecast", "évolution", "leads", "de", "semaine", "S1", "03/04", "trend", "?", "!", "'");

    private static async Task<T> Answer<T>(string text)
        where T : Answer => Assert.IsType<T>(Assert.Single((await Ask(text)).Answers));

    private static readonly Conversation Conversation = On(Facts, new KeptLog());

    private static Conversation On(IFactStore store, ILogger log) => Conversation.Create(Results.Catalog, Results.Calendar, store, "EUR", log);

    private static async Task<Reply> Ask(string text, Conversation? conversation = null) =>
        await (conversation ?? Conversation).AskAsync(text, cancellation: TestContext.Current.CancellationToken);

    private sealed class BrokenStore(Exception fault) : IFactStore
    {
        public IFactSnapshot Snapshot => throw fault;

        public string? ReadCheckpoint(StreamId stream) => null;

        public IFactSync BeginSync(StreamId stream, FactSchema schema, WriteMode mode) => throw new NotSupportedException();

        public void Forget(string connection) => throw new NotSupportedException();

        public void Forget(StreamId stream) => throw new NotSupportedException();

        public void RecordFailure(StreamId stream, FactSchema schema, SyncFailure failure, IReadOnlyList<RejectedRow> rejected) =>
            throw new NotSupportedException();

        public IReadOnlyList<RejectedRow> ReadRejected(StreamId stream) => [];
    }

    private sealed class KeptLog : ILogger
    {
        public List<(LogLevel Level, string Sentence, Exception? Cause)> Entries { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries.Add((logLevel, formatter(state, exception), exception));
    }
}
