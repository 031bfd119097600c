using System.Net;
using System.Text.RegularExpressions;
using KpiBot.Channels.Tests.Teams;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;

namespace KpiBot.Channels.Tests.Web;

/// <summary>An answer as the page shows it.</summary>
internal static partial class PageAnswers
{
    public static Task<string> HtmlOfAsync(Answer answer) => HtmlOfAsync(SampleAnswers.Reply(answer));

    /// <summary>Of several answers, one after another.</summary>
    public static async Task<string> HtmlOfAsync(Reply reply)
    {
        await using var web = await RunningWeb.StartAsync(new() { Ask = (_, _) => ValueTask.FromResult(reply) });
        return Articles().Match(await web.AnswerAsync("?")).Value;
    }

    /// <summary>The words alone, as they are read.</summary>
    public static string Words(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " "));

    [GeneratedRegex("<article.*</article>", RegexOptions.Singleline)]
    private static partial Regex Articles();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
