using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KpiBot.Channels;

/// <summary>Looks into JSON that may hold anything: what is not there, or is something else, is null.</summary>
internal static class LooseJson
{
    public static JsonElement? Property(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var property) ? property : null;

    public static string? Text(JsonElement? element, string name) => Property(element, name) is { ValueKind: JsonValueKind.String } text ? TextOf(text) : null;

    /// <param name="text">Some text. Half a surrogate pair, which JSON can write and no text can hold, is read as U+FFFD.</param>
    public static string TextOf(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return JsonSerializer.Deserialize<string>(WithoutHalfPairs(text.GetRawText()))!;
        }
    }

    private static string WithoutHalfPairs(string raw)
    {
        var whole = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length;)
        {
            var length = raw[i] != '\\' ? 1 : raw[i + 1] != 'u' ? 2 : 6;
            var unit = length == 6 ? UnitAt(raw, i) : raw[i];
            var isPair = char.IsHighSurrogate(unit) && i + 12 <= raw.Length && raw[i + 6] == '\\' && raw[i + 7] == 'u' && char.IsLowSurrogate(UnitAt(raw, i + 6));
            length = isPair ? 12 : length;
            if (length == 6 && char.IsSurrogate(unit))
                whole.Append('\uFFFD');
            else
                whole.Append(raw, i, length);
            i += length;
        }

        return whole.ToString();
    }

    private static char UnitAt(string raw, int at) => (char)ushort.Parse(raw.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
