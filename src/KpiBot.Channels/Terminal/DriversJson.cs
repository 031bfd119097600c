using System.Text.Json;
using KpiBot.Core.Queries.Drivers;

namespace KpiBot.Channels.Terminal;

/// <summary>
/// Every part of every split, the telling dimension first: those of one dimension add up to the comparison's change. Members
/// that brought nothing are not listed.
/// </summary>
internal static class DriversJson
{
    public static void Write(Utf8JsonWriter json, Decomposition found)
    {
        json.WriteStartArray("drivers");
        foreach (var split in found.Splits)
        {
            foreach (var part in split.Parts.Where(p => p.Contribution != 0))
            {
                json.WriteStartObject();
                json.WriteString("dimension", split.Dimension);
                json.WriteString("member", part.Member);
                KpiAnswerJson.WriteNumber(json, "contribution", part.Contribution);
                if (part.Mix is { } mix)
                {
                    KpiAnswerJson.WriteNumber(json, "mix", mix);
                    KpiAnswerJson.WriteNumber(json, "rate", part.Contribution - mix);
                }

                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }
}
