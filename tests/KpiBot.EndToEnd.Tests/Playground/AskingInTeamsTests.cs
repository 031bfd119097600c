namespace KpiBot.EndToEnd.Tests.Playground;

/// <summary>A person asks in Teams: the real client, the real bot, the sample company on 23 November 2026.</summary>
public sealed class AskingInTeamsTests(PlaygroundSession session) : IClassFixture<PlaygroundSession>
{
    [Fact]
    public async Task A_question_in_English_is_answered_with_one_English_card()
    {
        var playground = await session.BeginAsync();

        var card = await playground.AskAsync("revenue this month");

        Assert.Equal("en", card.Language);
        Assert.Matches(@"^€[\d,]+", card.Headline);
        Assert.Contains("Revenue", card.Text);
        Assert.Contains("November 2026", card.Text);
        Assert.Contains("22", card.Text);
        Assert.Contains("Sample data", card.Text);
    }

    [Fact]
    public async Task A_question_in_French_is_answered_with_one_French_card_and_its_rows()
    {
        var playground = await session.BeginAsync();

        var card = await playground.AskAsync("chiffre d'affaires du mois dernier par pays");

        Assert.Equal("fr", card.Language);
        Assert.Matches("^[\\d\u202F]+\u202F€$", card.Headline);
        Assert.Contains("octobre 2026", card.Text);
        Assert.Contains("Allemagne", card.Text);
        Assert.Contains("Données d’exemple", card.Text);
        Assert.Equal(6, card.TableRows);
    }

    [Fact]
    public async Task A_question_that_means_several_things_is_asked_back()
    {
        var playground = await session.BeginAsync();

        var card = await playground.AskAsync("marge du mois");

        Assert.Equal("fr", card.Language);
        Assert.InRange(card.Buttons.Count, 2, 4);
    }
}
