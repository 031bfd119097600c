using System.Globalization;
using System.Text;

namespace KpiBot.Connectors.Files.Inspection;

/// <summary>Writes a text so that YAML reads it back as it was.</summary>
internal static class YamlText
{
    public static string Scalar(string text) => IsPlain(text) ? text : Quote(text);

    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text[^1] != ' '
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '/' or '-' or '.' or '\'')
        && text.ToUpperInvariant() is not ("TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "NULL" or "Y" or "N");

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
