namespace KpiBot.Channels.Tests.Teams;

/// <summary>Facts that are older than they should be are said to be, on the card of the number.</summary>
public sealed class StaleSourceTests
{
    [Theory]
    [InlineData("revenue this month", "The data end on 2 November 2026: later days are not in it.",
        "The source shop has not been read for 5 days (last on 23 November 2026 at 09:00): what has changed in it since then is missing here.")]
    [InlineData("chiffre d'affaires de ce mois-ci", "Les données s’arrêtent au 2 novembre 2026\u202F: les jours suivants n’y sont pas.",
        "La source shop n’a pas été lue depuis 5 jours (la dernière fois le 23 novembre 2026 à 09:00)\u202F: ce qui y a changé depuis manque ici.")]
    public async Task A_card_says_that_its_data_end_early_and_that_its_source_is_no_longer_read(string question, string end, string unread)
    {
        await using var teams = await RememberingTeams.StartAsync();

        var fresh = (await teams.SayAsync(question, "a:fresh")).CardText;
        Assert.Contains(end, fresh, StringComparison.Ordinal);
        Assert.DoesNotContain(unread[..15], fresh, StringComparison.Ordinal);

        teams.Time.Advance(TimeSpan.FromDays(5));

        var stale = (await teams.SayAsync(question, "a:stale")).CardText;
        Assert.Contains(end, stale, StringComparison.Ordinal);
        Assert.Contains(unread, stale, StringComparison.Ordinal);
    }
}
