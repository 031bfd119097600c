using System.Text.Json;
using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>What a person said: typed, without the mention that called the bot, or by a button.</summary>
internal static class MessageText
{
    /// <summary>The name under which an answer's buttons carry the question that they ask.</summary>
    public const string QuestionProperty = "question";

    public static string Of(Activity activity)
    {
        var typed = WithoutMentions(activity).Trim();
        return typed.Length > 0 ? typed : QuestionOf(activity.Value) ?? "";
    }

    // Others who are mentioned stay: they may be part of the question.
    private static string WithoutMentions(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity is { Type: Entity.Mention, Text: { Length: > 0 } mention, Mentioned.Id: { } id } && id == activity.Recipient?.Id)
                text = text.Replace(mention, "", StringComparison.Ordinal);
        }

        // Teams leaves its own space behind a mention.
        return text.Replace("&nbsp;", " ", StringComparison.Ordinal);
    }

    private static string? QuestionOf(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } pressed
        && pressed.TryGetProperty(QuestionProperty, out var question)
        && question.ValueKind == JsonValueKind.String
            ? question.GetString()
            : null;
}
