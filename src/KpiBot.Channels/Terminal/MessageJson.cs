using System.Text.Json;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Terminal;

/// <summary>What was said without numbers: definitions, lists, help, a greeting. Absent where there is none.</summary>
internal static class MessageJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Answer> answers)
    {
        foreach (var answer in answers)
        {
            switch (answer)
            {
                case TextAnswer text:
                    WriteMessage(json, text.Title, text.Paragraphs, [], text.Suggestions);
                    return;
                case DefinitionAnswer definition:
                    WriteMessage(json, definition.Title, [definition.Description], definition.Facts, []);
                    return;
                case KpiListAnswer list:
                    WriteMessage(json, list.Title, [], list.Kpis, []);
                    return;
            }
        }
    }

    private static void WriteMessage(
        Utf8JsonWriter json, string title, IReadOnlyList<string> paragraphs, IReadOnlyList<LabelledText> items, IReadOnlyList<string> suggestions)
    {
        json.WriteStartObject("message");
        json.WriteString("title", title);
        WriteTexts(json, "paragraphs", paragraphs);
        json.WriteStartArray("items");
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("label", item.Label);
            json.WriteString("text", item.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "suggestions", suggestions);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
