using System.Text.Json;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Terminal;

/// <summary>One line of <c>kpibot parse</c>: <c>{"text", "now"?, "language"?, "context"?}</c>.</summary>
/// <param name="Now">As written; null for the calendar's own clock.</param>
/// <param name="Language">Of the channel: breaks ties.</param>
/// <param name="Context">Earlier messages of the conversation, the oldest first.</param>
public sealed record ParseRequest(string Text, string? Now, UiLanguage? Language, IReadOnlyList<string> Context)
{
    /// <summary>Reads a line; whatever stands in it, what comes back is a request or an issue.</summary>
    public static ParseRequestReading Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return Malformed("it is not one JSON object", "ce n’est pas un objet JSON");
        }
        catch (InvalidOperationException)
        {
            return Malformed("a text in it is not Unicode", "un texte n’y est pas de l’Unicode"); // an escaped half of a surrogate pair
        }
    }

    private static ParseRequestReading Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return Malformed("it is not one JSON object", "ce n’est pas un objet JSON");
        if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            return Malformed("“text” must be a string", "«\u202Ftext\u202F» doit être une chaîne");
        if (!TryOptional(root, "now", out var now))
            return Malformed("“now” must be a string", "«\u202Fnow\u202F» doit être une chaîne");
        if (!TryOptional(root, "language", out var language) || language is not (null or "en" or "fr"))
            return Malformed("“language” must be en or fr", "«\u202Flanguage\u202F» doit être en ou fr");
        if (Messages(root) is not { } context)
            return Malformed("“context” must be a list of strings", "«\u202Fcontext\u202F» doit être une liste de chaînes");
        return new ParseRequestReading.Valid(new(text.GetString()!, now, Language: Of(language), context));
    }

    private static UiLanguage? Of(string? language) => language switch
    {
        "en" => UiLanguage.English,
        "fr" => UiLanguage.French,
        _ => null,
    };

    private static bool TryOptional(JsonElement root, string name, out string? value)
    {
        value = null;
        if (!root.TryGetProperty(name, out var property) || property.ValueKind == JsonValueKind.Null)
            return true;
        value = property.ValueKind == JsonValueKind.String ? property.GetString() : null;
        return value is not null;
    }

    private static List<string>? Messages(JsonElement root)
    {
        if (!root.TryGetProperty("context", out var context) || context.ValueKind == JsonValueKind.Null)
            return [];
        if (context.ValueKind != JsonValueKind.Array || context.EnumerateArray().Any(m => m.ValueKind != JsonValueKind.String))
            return null;
        return [.. context.EnumerateArray().Select(m => m.GetString()!)];
    }

    private static ParseRequestReading.Malformed Malformed(string why, string pourquoi) => new(new BadParseRequest(new(why, pourquoi)));
}

/// <summary>What became of a line.</summary>
public abstract record ParseRequestReading
{
    private ParseRequestReading() { }

    public sealed record Valid(ParseRequest Request) : ParseRequestReading;

    public sealed record Malformed(Issue Issue) : ParseRequestReading;
}
