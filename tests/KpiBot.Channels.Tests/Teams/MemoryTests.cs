using System.Text.Json;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>Threads, settings and choices, as people in Teams meet them.</summary>
public sealed class MemoryTests
{
    private const string FirstThread = RememberingTeams.General + ";messageid=1";
    private const string SecondThread = RememberingTeams.General + ";messageid=2";

    [Fact]
    public async Task A_follow_up_keeps_the_rest_and_says_what()
    {
        await using var teams = await RememberingTeams.StartAsync();
        await teams.SayAsync("revenue in Germany in October");

        var reply = await teams.SayAsync("and by channel?");

        Assert.Contains("Kept: Revenue, October 2026, Germany. “reset” starts afresh.", reply.CardText, StringComparison.Ordinal);
        Assert.Contains("€100", reply.CardText, StringComparison.Ordinal);
        Assert.Equal(["How computed", "Without the filter", "Start afresh", "Why?", "By region", "Not what I have", "Refresh"], Buttons(reply));
        Assert.Contains("€150", (await teams.PressAsync(reply, "Without the filter")).CardText, StringComparison.Ordinal);
        Assert.StartsWith("Forgotten.", (await teams.PressAsync(reply, "Start afresh")).CardText, StringComparison.Ordinal);
        Assert.StartsWith("Which KPI do you mean?", (await teams.SayAsync("by country")).CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_is_shared_by_everyone_in_it_and_with_no_other()
    {
        await using var teams = await RememberingTeams.StartAsync();
        await teams.SayAsync("revenue in October", FirstThread, "29:alex");

        Assert.Contains("€80", (await teams.SayAsync("and the month before?", FirstThread, "29:blake")).CardText, StringComparison.Ordinal);
        Assert.StartsWith("Which KPI do you mean?", (await teams.SayAsync("and the month before?", SecondThread, "29:alex")).CardText, StringComparison.Ordinal);
        Assert.StartsWith("Which KPI do you mean?", (await teams.SayAsync("and the month before?", RememberingTeams.General, "29:alex")).CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_thread_survives_a_restart()
    {
        await using var teams = await RememberingTeams.StartAsync();
        await teams.SayAsync("revenue in October");
        await teams.SayAsync("only Germany");

        await teams.RestartAsync();

        var reply = await teams.SayAsync("and the month before?");
        Assert.Contains("September 2026", reply.CardText, StringComparison.Ordinal);
        Assert.Contains("Kept: Revenue, Germany.", reply.CardText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(23, "Kept: Revenue, October 2026.")]
    [InlineData(25, "Which KPI do you mean?")]
    public async Task A_day_of_silence_ends_it(int hours, string said)
    {
        await using var teams = await RememberingTeams.StartAsync();
        await teams.SayAsync("revenue in October");

        teams.Time.Advance(TimeSpan.FromHours(hours));

        Assert.Contains(said, (await teams.SayAsync("by country")).CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_goes_on_talking_keeps_the_thread_alive()
    {
        await using var teams = await RememberingTeams.StartAsync();
        await teams.SayAsync("revenue in October");
        teams.Time.Advance(TimeSpan.FromHours(20));
        await teams.SayAsync("by country");
        teams.Time.Advance(TimeSpan.FromHours(20));

        Assert.Contains("Kept: Revenue, October 2026.", (await teams.SayAsync("by channel")).CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_please_repeats_the_answer_in_English()
    {
        await using var teams = await RememberingTeams.StartAsync();
        Assert.Contains("octobre 2026", (await teams.SayAsync("CA octobre en Allemagne", locale: "fr-FR")).CardText, StringComparison.Ordinal);

        var reply = await teams.SayAsync("in English please", locale: "fr-FR");

        Assert.Contains("Revenue · Germany", reply.CardText, StringComparison.Ordinal);
        Assert.Contains("€100", reply.CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_settles_a_language_and_it_survives_a_restart()
    {
        await using var teams = await RememberingTeams.StartAsync();

        var settled = await teams.SayAsync("always answer in French");
        await teams.RestartAsync();

        Assert.StartsWith("Désormais, je vous réponds en français.", settled.CardText, StringComparison.Ordinal);
        Assert.Contains("oublie ma langue", settled.CardText, StringComparison.Ordinal);
        Assert.Contains("octobre 2026", (await teams.SayAsync("revenue last month", FirstThread)).CardText, StringComparison.Ordinal);
        Assert.Contains("October 2026", (await teams.SayAsync("revenue last month in English", FirstThread)).CardText, StringComparison.Ordinal);
        Assert.Contains("October 2026", (await teams.SayAsync("revenue last month", FirstThread, "29:blake")).CardText, StringComparison.Ordinal);

        await teams.SayAsync("oublie ma langue");
        Assert.Contains("October 2026", (await teams.SayAsync("revenue last month", FirstThread)).CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_settles_a_language_for_all_its_threads_and_a_person_goes_before_it()
    {
        await using var teams = await RememberingTeams.StartAsync();
        await teams.SayAsync("always answer in English", "a:chat", "29:blake");

        Assert.StartsWith("Désormais, je réponds en français dans ce canal.", (await teams.SayAsync("in this channel speak French", FirstThread)).CardText, StringComparison.Ordinal);

        Assert.Contains("octobre 2026", (await teams.SayAsync("revenue last month", SecondThread)).CardText, StringComparison.Ordinal);
        Assert.Contains("October 2026", (await teams.SayAsync("CA du mois dernier", SecondThread, "29:blake")).CardText, StringComparison.Ordinal);
        Assert.Contains("October 2026", (await teams.SayAsync("revenue last month", "a:chat")).CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_answers_the_question_and_is_remembered_for_whoever_made_it()
    {
        await using var teams = await RememberingTeams.StartAsync();
        var asked = await teams.SayAsync("marge d'octobre", locale: "fr-FR");
        Assert.Equal(["Marge commerciale", "Taux de marque", "Taux de marge"], Buttons(asked));

        var chosen = await teams.PressAsync(asked, "Taux de marque");
        await teams.RestartAsync();

        Assert.Contains("46,7", chosen.CardText, StringComparison.Ordinal);
        Assert.Contains("lu comme taux de marque", chosen.CardText, StringComparison.Ordinal);
        var again = await teams.SayAsync("marge de septembre", SecondThread, locale: "fr-FR");
        Assert.Contains("lu comme taux de marque", again.CardText, StringComparison.Ordinal);
        Assert.Contains("oublie mes choix", again.CardText, StringComparison.Ordinal);
        Assert.Contains("peut désigner plusieurs indicateurs", (await teams.SayAsync("marge de septembre", SecondThread, "29:blake", "fr-FR")).CardText, StringComparison.Ordinal);

        await teams.SayAsync("oublie mes choix", locale: "fr-FR");
        Assert.Contains("peut désigner plusieurs indicateurs", (await teams.SayAsync("marge de septembre", locale: "fr-FR")).CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_reads_the_word_as_whoever_said_it_meant_it()
    {
        await using var teams = await RememberingTeams.StartAsync();
        await teams.SayAsync("marge d'octobre", FirstThread);
        await teams.SayAsync("taux de marque", FirstThread);
        await teams.SayAsync("marge d'octobre", FirstThread);

        var reply = await teams.SayAsync("et en septembre ?", FirstThread, "29:blake");

        Assert.Contains("Taux de marque", reply.CardText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_way_out_of_a_refusal_is_taken_by_its_number()
    {
        await using var teams = await RememberingTeams.StartAsync();
        var refusal = await teams.SayAsync("why did revenue drop by week in October");
        var first = Buttons(refusal)[0];

        var reply = await teams.SayAsync("1");

        Assert.Equal("Why did Revenue change", first);
        Assert.Contains("October 2026", reply.CardText, StringComparison.Ordinal);
        Assert.Contains("€150", reply.CardText, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Buttons(ReceivedReply reply) => [.. CardReading.ButtonsOf(reply.Card).Select((JsonElement b) => b.GetProperty("title").GetString()!)];
}
