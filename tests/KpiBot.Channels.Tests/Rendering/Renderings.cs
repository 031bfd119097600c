using KpiBot.Channels.Slack;
using KpiBot.Channels.Slack.Charts;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Terminal;
using KpiBot.Channels.Tests.Web;
using KpiBot.Core.Conversations;

namespace KpiBot.Channels.Tests.Rendering;

/// <summary>A reply as each channel shows it, as text with a line for each thing.</summary>
internal static class Renderings
{
    /// <summary>Each channel, and what its files end in.</summary>
    public static IReadOnlyDictionary<string, string> Channels { get; } = new Dictionary<string, string>
    {
        ["terminal"] = "txt",
        ["teams"] = "json",
        ["slack"] = "json",
        ["web"] = "html",
    };

    /// <param name="inColour">For the terminal, which has colours where it is one.</param>
    public static async Task<string> OfAsync(Reply reply, string channel, bool inColour = false) => channel switch
    {
        "terminal" => Terminal(reply, inColour),
        "teams" => string.Concat(reply.Answers.Select(answer => ReadableJson.Of(AdaptiveCardRenderer.Render(answer)))),
        "slack" => string.Concat(reply.Answers.Select(answer => ReadableJson.Of(SlackRenderer.Render(answer, new SlackCharts.Native())))),
        "web" => ReadableHtml.Of(await PageAnswers.HtmlOfAsync(reply)),
        _ => throw new ArgumentException($"There is no channel {channel}.", nameof(channel)),
    };

    private static string Terminal(Reply reply, bool inColour)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new TerminalRenderer(new(inColour, ShowHow: true)).Write(output, reply.Answers);
        return output.ToString();
    }
}
