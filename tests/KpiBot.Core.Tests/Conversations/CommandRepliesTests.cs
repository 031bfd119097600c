using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;
using KpiBot.Core.Tests.Answers;
using KpiBot.Core.Tests.Queries;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Core.Tests.Conversations;

/// <summary>What is said to a command, word by word; "_" stands for a narrow no-break space.</summary>
public class CommandRepliesTests
{
    private static readonly Conversation Conversation = Conversation.Create(
        Results.Catalog, Results.Calendar, new RowFacts(Rows.Sale("2026-10-05", 100, "France", "a"), Rows.Sale("2026-11-06", 50, "Germany", "b")), "EUR", NullLogger.Instance);

    [Theory]
    [InlineData("send me revenue last month every 1st of the month at 9", "I cannot post answers on a schedule yet. I understood: Revenue, for now October 2026; every month on the 1st at 9:00; to you. What I can do is answer now.")]
    [InlineData("alert me when revenue in France drops below 10k", "I cannot watch for alerts yet. I understood: Revenue, France; below €10,000; to you. What I can do is answer now.")]
    [InlineData("snooze alert 3 for 2 hours", "I cannot snooze alerts yet. I understood: alert #3; for 2 hours, until 12:00.")]
    [InlineData("list my alerts", "I cannot list posts and alerts yet. I understood: your alerts.")]
    [InlineData("pause my Monday report", "I cannot pause posts and alerts yet. I understood: the post “Monday”.")]
    [InlineData("delete the revenue alert", "I cannot delete posts and alerts yet. I understood: the alert on Revenue.")]
    [InlineData("snooze until Monday", "I cannot snooze alerts yet. I understood: until Monday 30 November 2026.")]
    [InlineData("supprime l'alerte CA", "Je ne sais pas encore supprimer des envois et des alertes. J’ai compris_: l’alerte sur «_Chiffre d’affaires (HT)_».")]
    [InlineData("mets en veille l'alerte CAC jusqu'à demain 14h", "Je ne sais pas encore mettre des alertes en veille. J’ai compris_: l’alerte sur «_Coût d’acquisition client (complet)_»_; jusqu’au mardi 24 novembre 2026 à 14h.")]
    [InlineData("préviens-moi si le taux de conversion passe sous 2,5 %", "Je ne sais pas encore surveiller des alertes. J’ai compris_: Taux de conversion_; en dessous de 2,5_%_; à vous. Je peux en revanche répondre tout de suite.")]
    [InlineData("envoie-moi le CA en octobre 2026 tous les lundis à 9h et 17h", "Je ne sais pas encore envoyer des réponses à heures fixes. J’ai compris_: Chiffre d’affaires (HT), toujours octobre 2026_; tous les lundis à 9h et 17h_; à vous. Je peux en revanche répondre tout de suite.")]
    [InlineData("préviens-moi si le taux de closing passe sous 20 %", "Je ne sais pas encore surveiller des alertes. J’ai compris_: Taux de closing_; en dessous de 20_%_; à vous. Je peux en revanche répondre tout de suite.")]
    public async Task A_command_is_repeated_as_it_was_understood(string text, string expected) => Assert.Equal(expected, (await Ask(text)).Text.Replace('\u202F', '_'));

    [Theory]
    [InlineData("revenue in France last month", "send me that every Monday at 9", "I cannot post answers on a schedule yet. I understood: Revenue, France, for now October 2026; every Monday at 9:00; to you. Kept: Revenue, October 2026, France. “reset” starts afresh. What I can do is answer now.")]
    [InlineData("win rate last month", "alert me if it goes below 20%", "I cannot watch for alerts yet. I understood: Win rate; below 20%; to you. Kept: Win rate. “reset” starts afresh. Not kept: October 2026. What I can do is answer now.")]
    public async Task What_comes_from_the_thread_is_said(string before, string text, string expected) => Assert.Equal(expected, (await Ask(text, before)).Text.Replace('\u202F', '_'));

    [Fact]
    public async Task The_plain_question_is_offered_and_answered()
    {
        var offered = Assert.Single((await Ask("send me that every Monday at 9", "revenue in France last month")).Choices);
        Assert.IsType<KpiAnswer>(Assert.Single((await Conversation.AskAsync(offered.Question, cancellation: TestContext.Current.CancellationToken)).Answers));
    }

    private static async Task<IssueAnswer> Ask(string text, params IReadOnlyList<string> earlier) => Assert.IsType<IssueAnswer>(Assert.Single(
        (await Conversation.AskAsync(new Utterance(text) { Earlier = earlier, ChannelLanguage = UiLanguage.English }, TestContext.Current.CancellationToken)).Answers));
}
