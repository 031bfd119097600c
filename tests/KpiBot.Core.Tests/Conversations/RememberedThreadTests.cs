using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Tests.Answers;
using KpiBot.Core.Tests.Queries;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Core.Tests.Conversations;

/// <summary>A thread as the people in it meet it: what is kept and said, what was refused, what is settled and seen.</summary>
public class RememberedThreadTests
{
    private static readonly RowFacts Facts = new(
        Rows.Sale("2026-09-05", 80, "Germany", "z"), Rows.Sale("2026-10-05", 100, "Germany", "a"), Rows.Sale("2026-10-06", 50, "France", "b"),
        Rows.Sale("2026-11-02", 200, "Germany", "c"), Rows.Sale("2026-11-22", 100, "France", "d"),
        Rows.Lead("2026-10-02", "2026-10-05", "Referral"), Rows.Lead("2026-10-03", source: "LinkedIn"),
        Rows.Spend("2026-10-02", 40, "LinkedIn"), Rows.Customer("2026-10-05", "LinkedIn"));

    private readonly ConversationsInMemory store = new();

    [Fact]
    public async Task What_is_added_is_in_the_number_and_what_was_there_is_named()
    {
        await Say("revenue in Germany in October");

        var answer = await Number("add France");

        Assert.Equal("€150", answer.Headline);
        Assert.Equal("Kept: Revenue, October 2026, Germany. “reset” starts afresh.", answer.Reading[0]);
    }

    [Fact]
    public async Task A_view_that_stays_is_named()
    {
        await Say("why did revenue change in October");

        Assert.Equal("Kept: Revenue, why. “reset” starts afresh.", (await Number("and in November?")).Reading[0]);
    }

    [Fact]
    public async Task A_funnel_does_not_keep_the_KPI_before_it()
    {
        await Say("revenue last month");

        var asked = new Utterance("and the funnel?") { Thread = "t", User = "a" };
        var kept = (await Conversation().AskAsync(asked, TestContext.Current.CancellationToken)).Parse.Kept;

        Assert.Equal((0, new RelativePeriod(CalendarUnit.Month, -1)), (kept?.Kpis.Count, kept?.Period));
    }

    [Fact]
    public async Task A_course_that_stays_is_named_in_French()
    {
        await Say("évolution du CA en octobre");

        Assert.Equal("Conservé_: Chiffre d’affaires (HT), octobre 2026, dans le temps. «_reset_» repart de zéro.".Narrow(), (await Number("en France")).Reading[0]);
    }

    [Fact]
    public async Task A_question_that_could_not_be_computed_is_not_what_the_thread_is_about()
    {
        await Say("revenue in October");
        Assert.Equal("period_too_short", (await Only<IssueAnswer>("customer acquisition cost yesterday")).Code);

        var answer = await Number("and by country?");

        Assert.Equal("revenue", answer.Result.Query.Kpi.Id);
        Assert.Equal("Kept: Revenue, October 2026. “reset” starts afresh.", answer.Reading[0]);
    }

    [Fact]
    public async Task But_it_waits_for_what_it_was_refused_for()
    {
        await Say("revenue in November");
        await Only<IssueAnswer>("customer acquisition cost in October by channel");

        var answer = await Number("by source then");

        Assert.Equal("customer_acquisition_cost", answer.Result.Query.Kpi.Id);
        Assert.Contains("October 2026", answer.Reading[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pie_is_drawn_as_bars_and_it_says_so() =>
        Assert.Contains("not as a pie", (await Number("revenue in October by country as a pie")).Reading.Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("set this channel to French", "Désormais, je vous réponds en français.", "Il n’y a pas de canal ici_: ce réglage ne vaut que pour vous.")]
    [InlineData("dans ce canal réponds en anglais", "From now on I answer you in English.", "There is no channel here, so this is for you alone.")]
    public async Task Where_there_is_no_channel_a_setting_for_it_is_said_to_be_the_sender_s(string text, string title, string sentence)
    {
        var answer = await Only<TextAnswer>(text);

        Assert.Equal((title, sentence.Narrow()), (answer.Title, answer.Paragraphs[0]));
    }

    [Fact]
    public async Task In_a_channel_it_is_the_channel_s_until_somebody_settles_their_own()
    {
        Assert.Equal("Désormais, je réponds en français dans ce canal.", (await Only<TextAnswer>("set this channel to French", channel: "c")).Title);
        Assert.Equal("Désormais, je vous réponds en français.", (await Only<TextAnswer>("speak French to me", user: "b", channel: "c")).Title);

        var back = await Only<TextAnswer>("reset my language", user: "b", channel: "c");

        Assert.Equal(("Your own language setting is gone.", "This channel’s holds for you now: I answer in French here."), (back.Title, Assert.Single(back.Paragraphs)));
        Assert.Equal("From now on I answer here in the language of each question.", (await Only<TextAnswer>("reset the language in this channel", channel: "c")).Title);
    }

    [Fact]
    public async Task Who_is_not_known_is_told_that_nothing_is_remembered() =>
        Assert.Equal("I cannot remember a language here.", (await Only<TextAnswer>("always answer in English", user: null)).Title);

    [Fact]
    public async Task A_choice_is_remembered_seen_and_forgotten_for_its_word_alone()
    {
        await Say("marge en octobre");
        await Say("le taux de marque");
        Assert.Contains("lu comme taux de marque, selon votre choix", (await Say("marge en octobre")).OfType<KpiAnswer>().Single().Reading[^1], StringComparison.Ordinal);

        var seen = await Only<TextAnswer>("que sais-tu de moi ?");
        Assert.Contains("«_marge_» veut dire pour vous Taux de marque.".Narrow(), seen.Paragraphs);
        Assert.Contains("oublie mes choix", seen.Suggestions);

        Assert.Equal("Je n’ai retenu aucun choix de votre part pour cela.", (await Only<TextAnswer>("oublie mon choix pour affaires")).Title);
        var forgotten = await Only<TextAnswer>("oublie mon choix pour marge");
        Assert.Equal(("Ce choix est oublié.", "«_marge_» ne veut plus dire pour vous Taux de marque.".Narrow()), (forgotten.Title, forgotten.Paragraphs[0]));
        Assert.Equal("ambiguous_kpi", (await Only<IssueAnswer>("marge en octobre")).Code);
    }

    [Fact]
    public async Task Who_has_settled_nothing_sees_that()
    {
        var seen = await Only<TextAnswer>("what do you remember about me?");

        Assert.Equal("What I remember about you", seen.Title);
        Assert.Equal(["Your language: not settled, each question is answered in its own.", "Ambiguous words: no choices."], seen.Paragraphs.Take(2));
        Assert.Empty(seen.Suggestions);
    }

    private async Task<IReadOnlyList<Answer>> Say(string text, string? user = "a", string? channel = null) =>
        (await Conversation().AskAsync(new Utterance(text) { Thread = "t", User = user, Channel = channel }, TestContext.Current.CancellationToken)).Answers;

    private async Task<T> Only<T>(string text, string? user = "a", string? channel = null)
        where T : Answer => Assert.IsType<T>(Assert.Single(await Say(text, user, channel)));

    private Task<KpiAnswer> Number(string text) => Only<KpiAnswer>(text);

    private Conversation Conversation() => KpiBot.Core.Conversations.Conversation.Create(
        Results.Catalog, Results.Calendar, Facts, "EUR", NullLogger.Instance, new ConversationMemory(store, Clock, new ThreadTurns()));

    private static readonly TimeProvider Clock = new FixedClock(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
}
