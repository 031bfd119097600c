using System.Text.Encodings.Web;
using System.Text.Json;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;
using static KpiBot.Channels.Terminal.ParseWords;

namespace KpiBot.Channels.Terminal;

/// <summary>
/// Writes what <c>kpibot ask --json</c> prints: <c>docs/schemas/ask.schema.json</c>. Numbers are exact, percentages are
/// fractions, the ends of ranges are excluded.
/// </summary>
public static class AskJson
{
    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented, without a last line end.</summary>
    /// <param name="calendar">Resolves the parse's periods; with the clock that the question was answered by.</param>
    public static string Write(Reply reply, BusinessCalendar calendar) =>
        JsonText.Of(Readable, json => Write(json, reply, calendar));

    private static void Write(Utf8JsonWriter json, Reply reply, BusinessCalendar calendar)
    {
        json.WriteStartObject();
        json.WriteString("question", Text(reply.Parse.Text));
        json.WriteString("language", reply.Parse.Language.Tag());
        json.WriteString("intent", Name(reply.Parse.Intent));
        json.WritePropertyName("parse");
        ParseJson.Write(json, reply.Parse, calendar);
        WriteAnswers(json, reply.Answers);
        if (reply.Private.Count > 0)
        {
            json.WriteStartObject("private");
            WriteAnswers(json, reply.Private);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteAnswers(Utf8JsonWriter json, IReadOnlyList<Answer> answers)
    {
        json.WriteStartArray("answers");
        foreach (var answer in answers.OfType<KpiAnswer>())
            KpiAnswerJson.Write(json, answer);
        json.WriteEndArray();
        WriteIssue(json, answers.OfType<IssueAnswer>().FirstOrDefault());
        MessageJson.Write(json, answers);
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
        json.WriteString("text", Text(issue.Text));
        json.WriteStartArray("candidates");
        foreach (var choice in issue.Choices)
        {
            json.WriteStartObject();
            json.WriteString("label", Text(choice.Label));
            json.WriteString("query", Text(choice.Question));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
