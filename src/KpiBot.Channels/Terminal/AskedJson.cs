using System.Text.Json;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Queries;
using static KpiBot.Channels.Terminal.ParseWords;

namespace KpiBot.Channels.Terminal;

/// <summary>What few questions ask for, as JSON: a condition on values, a mean over times, a share of the whole. Absent where it is not asked for.</summary>
internal static class AskedJson
{
    public static void Write(Utf8JsonWriter json, Intent.Ask? ask)
    {
        if (ask?.Condition is { } condition)
        {
            json.WriteStartObject("condition");
            WriteBound(json, condition);
            json.WriteEndObject();
        }

        if (ask?.OtherTop is { } other)
        {
            json.WriteStartObject("otherTop");
            json.WriteNumber("count", other.Count);
            json.WriteString("order", Name(other.Order));
            json.WriteEndObject();
        }

        if (ask?.AveragePer is { } grain)
            json.WriteString("averagePer", Name(grain));
        if (ask?.ShareOf is { } dimension)
            json.WriteString("shareOf", dimension);
        if (ask?.InShares == true)
            json.WriteBoolean("inShares", true);
    }

    public static void Write(Utf8JsonWriter json, KpiResult result)
    {
        if (result.Met is { } met)
        {
            json.WriteStartObject("condition");
            WriteBound(json, met.Condition);
            json.WriteNumber("met", met.Count);
            json.WriteNumber("of", met.Of);
            json.WriteEndObject();
        }

        if (result is { AveragedOver: { } over, Query: KpiQuery.Average average })
        {
            json.WriteStartObject("averagedOver");
            json.WriteString("grain", Name(average.Grain));
            json.WriteNumber("count", over.Count);
            if (over.Sum is { } sum)
                json.WriteNumber("sum", sum);
            json.WriteEndObject();
        }

        if (result.Share is { Whole.Value: { } whole } share)
        {
            json.WriteStartObject("share");
            json.WriteNumber("whole", whole);
            if (share.Ratio is { } ratio)
                json.WriteNumber("ratio", ratio);
            json.WriteEndObject();
        }
    }

    private static void WriteBound(Utf8JsonWriter json, ValueCondition condition)
    {
        json.WriteString("operator", Name(condition.Bound));
        json.WriteNumber("value", condition.Value);
        if (condition.Upper is { } upper)
            json.WriteNumber("upper", upper);
        if (condition.IsFirst)
            json.WriteBoolean("first", true);
    }
}
