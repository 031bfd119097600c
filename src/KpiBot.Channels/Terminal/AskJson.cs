using System.Text.Json;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Terminal;

/// <summary>
/// Writes what <c>kpibot ask --json</c> prints: <c>docs/schemas/ask.schema.json</c>. Numbers are exact, percentages are
/// fractions, the ends of ranges are excluded.
/// </summary>
public static class AskJson
{
    /// <param name="parse">The object that <c>kpibot parse</c> writes for the same question; intent is taken from it.</param>
    public static void Write(Utf8JsonWriter json, Reply reply, JsonElement parse)
    {
        json.WriteStartObject();
        json.WriteString("question", reply.Parse.Text);
        json.WriteString("language", reply.Parse.Language switch
        {
            UiLanguage.English => "en",
            UiLanguage.French => "fr",
        });
        json.WritePropertyName("intent");
        parse.GetProperty("intent").WriteTo(json);
        json.WritePropertyName("parse");
        parse.WriteTo(json);
        json.WriteStartArray("answers");
        foreach (var answer in reply.Answers.OfType<KpiAnswer>())
            KpiAnswerJson.Write(json, answer);
        json.WriteEndArray();
        WriteIssue(json, reply.Answers.OfType<IssueAnswer>().FirstOrDefault());
        MessageJson.Write(json, reply.Answers);
        json.WriteEndObject();
    }

    private static void WriteIssue(Utf8JsonWriter json, IssueAnswer? issue)
    {
        if (issue is null)
        {
            json.WriteNull("issue");
            return;
        }

        json.WriteStartObject("issue");
        json.WriteString("code", issue.Code);
        json.WriteString("text", issue.Text);
        json.WriteStartArray("candidates");
        foreach (var choice in issue.Choices)
        {
            json.WriteStartObject();
            json.WriteString("label", choice.Label);
            json.WriteString("query", choice.Question);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
