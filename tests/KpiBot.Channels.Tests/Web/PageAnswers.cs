using System.Net;
using System.Text.RegularExpressions;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Tests.Web;

/// <summary>An answer as the page shows it.</summary>
internal static partial class PageAnswers
{
    public static async Task<string> HtmlOfAsync(Answer answer)
    {
        await using var web = await RunningWeb.StartAsync(WebSetup.Answering(answer));
        return Articles().Match(await web.AnswerAsync("?")).Value;
    }

    /// <summary>The words alone, as they are read.</summary>
    public static string Words(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " "));

    [GeneratedRegex("<article.*</article>", RegexOptions.Singleline)]
    private static partial Regex Articles();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
