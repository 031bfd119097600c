using System.Text;
using System.Text.Json;

namespace KpiBot.Benchmarks.Teams;

/// <summary>Before anything is measured: every question is one that KpiBot answers with numbers.</summary>
internal static class QuestionCheck
{
    public static async Task RunAsync(TeamsScene scene, Uri messages)
    {
        var chats = scene.Chats(tenants: 16, chats: 200);
        using var sender = new Sender(scene.Connector, messages);
        foreach (var (at, question) in Question.All.Index())
        {
            var reply = await sender.AskAsync(chats.Ask(at, question));
            if (!HasNumbers(reply.Activity))
                throw new InvalidOperationException($"\"{question.Text}\" is answered without a number: {Encoding.UTF8.GetString(reply.Activity.Span)}");
        }

        Console.WriteLine($"{Question.All.Count} questions of {Question.Kinds.Count} kinds are all answered with numbers");
    }

    /// <summary>A table, or a large number: a refusal has neither.</summary>
    private static bool HasNumbers(ReadOnlyMemory<byte> activity)
    {
        using var json = JsonDocument.Parse(activity);
        var card = json.RootElement.GetProperty("attachments")[0].GetProperty("content").GetRawText();
        return card.Contains("\"Table\"", StringComparison.Ordinal) || card.Contains("\"ExtraLarge\"", StringComparison.Ordinal);
    }
}
