using System.Net;
using System.Text;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Tests.Web;

/// <summary>A question goes in as a form, and the browser is sent to its answer.</summary>
public sealed class AskingTests
{
    [Fact]
    public async Task The_asker_is_local_and_the_conversation_has_a_thread_of_its_own()
    {
        var said = new List<Utterance>();
        await using var web = await RunningWeb.StartAsync(new() { Ask = Noting(said) });

        using var first = await web.AskAsync("revenue this month");
        using var second = await web.AskAsync("by country", first.Headers.Location!.OriginalString);
        using var other = await web.AskAsync("leads");

        Assert.Equal(["revenue this month", "by country", "leads"], said.Select(s => s.Text));
        Assert.All(said, s => Assert.Equal("web:local", s.User));
        Assert.Equal(said[0].Thread, said[1].Thread);
        Assert.NotEqual(said[0].Thread, said[2].Thread);
        Assert.Matches("^/\\?thread=[0-9a-f]{32}#q1$", first.Headers.Location.OriginalString);
    }

    [Fact]
    public async Task Without_the_token_of_its_page_nothing_is_asked_and_the_question_is_kept()
    {
        var said = new List<Utterance>();
        await using var web = await RunningWeb.StartAsync(new() { Ask = Noting(said) });

        using var forged = await web.AskAsync("revenue \"this\" month", change: fields => fields.Remove("__RequestVerificationToken"));

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Empty(said);
        var html = await forged.TextAsync();
        Assert.Contains("value=\"revenue &quot;this&quot; month\"", html);
        Assert.Contains("please send it again", html);
    }

    [Fact]
    public async Task A_token_without_its_cookie_is_none()
    {
        var said = new List<Utterance>();
        await using var web = await RunningWeb.StartAsync(new() { Ask = Noting(said) });
        await using var otherBrowser = await RunningWeb.StartAsync(new() { Ask = Noting(said) });

        var token = "";
        (await web.AskAsync("", change: fields => token = fields["__RequestVerificationToken"])).Dispose();
        using var forged = await otherBrowser.AskAsync("revenue", change: fields => fields["__RequestVerificationToken"] = token);

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Empty(said);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("../../evil")]
    [InlineData("0123456789abcdef0123456789abcdef\r\nSet-Cookie: a=b")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    public async Task A_thread_that_is_none_leads_nowhere(string thread)
    {
        await using var web = await RunningWeb.StartAsync(new());
        using var asked = await web.AskAsync("revenue", change: fields => fields["thread"] = thread);
        Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);
        Assert.Matches("^/\\?thread=[0-9a-f]{32}#q1$", asked.Headers.Location!.OriginalString);
        Assert.DoesNotContain(thread[..8], asked.Headers.Location.OriginalString);
    }

    [Fact]
    public async Task An_empty_question_asks_nothing()
    {
        var said = new List<Utterance>();
        await using var web = await RunningWeb.StartAsync(new() { Ask = Noting(said) });
        using var asked = await web.AskAsync("  ");
        Assert.Equal("/", asked.Headers.Location!.OriginalString);
        Assert.Empty(said);
    }

    [Fact]
    public async Task What_is_no_form_or_too_much_is_refused()
    {
        await using var web = await RunningWeb.StartAsync(new());
        using var json = await web.PostAsync(new StringContent("{}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
        using var long1 = await web.AskAsync(new string('x', 200_000));
        Assert.Equal(HttpStatusCode.BadRequest, long1.StatusCode);
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_to_the_person()
    {
        await using var web = await RunningWeb.StartAsync(new() { Ask = (_, _) => throw new InvalidOperationException("secret detail") });
        var html = await web.AnswerAsync("revenue");
        Assert.Contains("Something went wrong on my side", html);
        Assert.DoesNotContain("secret detail", html);
    }

    [Theory]
    [InlineData("fr-CA,fr;q=0.9,en;q=0.8", "fr")]
    [InlineData("de,en;q=0.5,fr;q=0.7", "fr")]
    [InlineData("en-US", "en")]
    [InlineData("fr;q=0,en;q=0.1", "en")]
    [InlineData("de", "en")]
    public async Task The_page_speaks_the_language_that_the_browser_prefers(string accepted, string expected)
    {
        await using var web = await RunningWeb.StartAsync(new());
        using var response = await web.GetAsync(change: request => request.Headers.TryAddWithoutValidation("Accept-Language", accepted));
        Assert.Contains($"<html lang=\"{expected}\">", await response.TextAsync());
    }

    [Fact]
    public async Task The_language_of_the_last_answer_is_the_page_s_unless_one_was_chosen()
    {
        await using var web = await RunningWeb.StartAsync(WebSetup.Answering(SampleAnswers.Text("Bonjour", UiLanguage.French)));
        Assert.Contains("<html lang=\"fr\">", await web.AnswerAsync("bonjour"));
        Assert.Contains("<html lang=\"en\">", await web.AnswerAsync("bonjour", "/?lang=en"));
    }

    [Fact]
    public async Task A_conversation_from_before_a_restart_says_that_its_answers_are_not_shown()
    {
        await using var web = await RunningWeb.StartAsync(new());
        using var response = await web.GetAsync("/?thread=0123456789abcdef0123456789abcdef");
        Assert.Contains("no longer shown", await response.TextAsync());
    }

    private static AskConversation Noting(List<Utterance> said) => (utterance, _) =>
    {
        said.Add(utterance);
        return ValueTask.FromResult(SampleAnswers.Reply(SampleAnswers.Text(utterance.Text)));
    };
}
