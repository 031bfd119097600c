namespace KpiBot.Channels.Tests.Rendering;

/// <summary>What a channel does not show of an answer, and why. Everything else it must show.</summary>
internal static class PartsLeftOut
{
    private const string ForPrograms = "It is a name for programs.";
    private const string InWords = "The numbers are shown in the words made of them.";
    private const string NoRefreshing = "What is shown is not refreshed in its place: whoever wants it again asks again.";
    private const string NoForm = "The channel has no form to settle anything in.";
    private const string NoOwnWords = "Its words are in the answer's language; the channel adds none, and has no place to name the language.";

    private static readonly IReadOnlyDictionary<string, string> Everywhere = new Dictionary<string, string>
    {
        ["DefinitionAnswer.Kpi"] = ForPrograms,
        ["IssueAnswer.Code"] = ForPrograms,
        ["KpiAnswer.Insights.Insight"] = InWords,
        ["KpiAnswer.MoreInsights.Insight"] = InWords,
    };

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Of { get; } = new Dictionary<string, IReadOnlyDictionary<string, string>>
    {
        ["terminal"] = new Dictionary<string, string>(Everywhere)
        {
            ["KpiAnswer.Again"] = NoRefreshing,
            ["KpiAnswer.Result"] = InWords,
            ["KpiAnswer.Summary"] = "The answer itself is text, and nothing notifies.",
            ["KpiAnswer.Ways.Label"] = "There is nothing to press; what was kept says what to type.",
            ["KpiAnswer.Ways.Question"] = "There is nothing to press; what was kept says what to type.",
            ["TextAnswer.OffersSettings"] = NoForm,
            ["DefinitionAnswer.Language"] = NoOwnWords,
            ["KpiListAnswer.Language"] = NoOwnWords,
        },
        ["teams"] = Everywhere,
        ["slack"] = new Dictionary<string, string>(Everywhere)
        {
            ["KpiAnswer.Again"] = NoRefreshing,
            ["KpiAnswer.MoreInsights.Text"] = "A message of Slack's unfolds nothing: two facts lead, the rest has to be asked for.",
            ["KpiAnswer.Table.Rows.Share"] = "A table of Slack's has no bars; the chart above it has.",
            ["TextAnswer.Language"] = NoOwnWords,
            ["TextAnswer.OffersSettings"] = NoForm,
            ["IssueAnswer.Language"] = NoOwnWords,
        },
        ["web"] = new Dictionary<string, string>(Everywhere)
        {
            ["KpiAnswer.Again"] = NoRefreshing,
            ["TextAnswer.OffersSettings"] = NoForm,
            ["KpiAnswer.Spark.Points"] = "The series is drawn with its axes, or stands in a table with bars.",
            ["KpiAnswer.Spark.Lowest"] = "The axis of the chart has it.",
            ["KpiAnswer.Spark.Highest"] = "The axis of the chart has it.",
        },
    };
}
