using System.Net;
using System.Text.RegularExpressions;
using KpiBot.Channels.Tests.Terminal;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Tests.Web;

/// <summary>An answer is taken away as a file, as it was given.</summary>
public sealed partial class DownloadTests
{
    [Theory]
    [InlineData("CSV", "text/csv", "revenue-2026-11-01-2026-11-22.csv")]
    [InlineData("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "revenue-2026-11-01-2026-11-22.xlsx")]
    public async Task Each_format_has_a_link_beside_the_answer(string format, string type, string name)
    {
        await using var web = await RunningWeb.StartAsync(WebSetup.Answering(WordedAnswers.ByCountry(UiLanguage.French)));

        var html = await web.AnswerAsync("?");
        using var file = await web.GetAsync(Link(html, format));

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal(type, file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(name, file.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition.DispositionType);
        Assert.True(file.Headers.CacheControl!.NoStore);
        Assert.Contains("nosniff", file.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task The_file_holds_what_the_answer_shows_in_its_language()
    {
        await using var web = await RunningWeb.StartAsync(WebSetup.Answering(WordedAnswers.ByCountry(UiLanguage.French)));
        using var file = await web.GetAsync(Link(await web.AnswerAsync("?"), "CSV"));
        var lines = (await file.TextAsync()).TrimStart('\uFEFF').Split("\r\n");
        Assert.StartsWith("Indicateur;Pays;", lines[0], StringComparison.Ordinal);
        Assert.Contains(";Allemagne;2026-11-01;2026-11-22;92000,5;EUR;", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thread", "0123456789abcdef0123456789abcdef")]
    [InlineData("thread", "../../etc/passwd")]
    [InlineData("as", "exe")]
    [InlineData("as", "")]
    [InlineData("a", "7")]
    [InlineData("a", "-1")]
    [InlineData("q", "7")]
    public async Task What_is_not_held_cannot_be_downloaded(string field, string value)
    {
        await using var web = await RunningWeb.StartAsync(WebSetup.Answering(WordedAnswers.ByCountry(UiLanguage.English)));
        var link = Link(await web.AnswerAsync("?"), "CSV");
        var asked = Regex.Replace(link, $"(?<=[?&]){field}=[^&]*", $"{field}={value}");
        using var refused = await web.GetAsync(asked);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task An_answer_without_numbers_has_no_links()
    {
        await using var web = await RunningWeb.StartAsync(WebSetup.Answering(WordedAnswers.Question(UiLanguage.English)));
        Assert.DoesNotContain("/export", await web.AnswerAsync("?"), StringComparison.Ordinal);
    }

    private static string Link(string html, string format) =>
        WebUtility.HtmlDecode(Links().Matches(html).Single(link => link.Groups["text"].Value == format).Groups["address"].Value);

    [GeneratedRegex("<a href=\"(?<address>/export[^\"]*)\"[^>]*>(?<text>[A-Z]+)</a>")]
    private static partial Regex Links();
}
