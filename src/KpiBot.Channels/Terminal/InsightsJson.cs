using System.Diagnostics;
using System.Text.Json;
using KpiBot.Core.Answers;
using KpiBot.Core.Queries.Insights;
using static KpiBot.Channels.Terminal.ParseWords;

namespace KpiBot.Channels.Terminal;

/// <summary>The facts that nobody asked for, the most telling first.</summary>
internal static class InsightsJson
{
    public static void Write(Utf8JsonWriter json, KpiAnswer answer)
    {
        if (answer.Insights.Count == 0)
            return;
        json.WriteStartArray("insights");
        foreach (var line in answer.Insights)
            Write(json, line, leads: true);
        foreach (var line in answer.MoreInsights)
            Write(json, line, leads: false);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, InsightLine line, bool leads)
    {
        json.WriteStartObject();
        json.WriteString("kind", KindOf(line.Insight));
        json.WriteString("text", Text(line.Text));
        json.WriteNumber("score", line.Insight.Score);
        json.WriteBoolean("leads", leads);
        json.WriteEndObject();
    }

    private static string KindOf(Insight insight) => insight switch
    {
        Insight.OtherChange => "other_change",
        Insight.Unusual => "unusual",
        Insight.Extreme => "extreme",
        Insight.ExtremeOfSeason => "extreme_of_season",
        Insight.TrendTurned => "trend_turned",
        Insight.ChangeBrought => "change_brought",
        Insight.Majority => "majority",
        Insight.Concentration => "concentration",
        Insight.AtThisPace => "at_this_pace",
        Insight.SilentSource => "silent_source",
        Insight.EmptyDays => "empty_days",
        Insight.RowsLeftOut => "rows_left_out",
        Insight.WithoutMember => "without_member",
        _ => throw new UnreachableException($"No name for {insight.GetType().Name}."),
    };
}
