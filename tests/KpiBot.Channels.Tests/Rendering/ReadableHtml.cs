using System.Globalization;
using System.Text.RegularExpressions;

namespace KpiBot.Channels.Tests.Rendering;

/// <summary>A page's markup with an element a line, letters as they are read, and nothing that is made anew for every page.</summary>
internal static partial class ReadableHtml
{
    public static string Of(string html)
    {
        var names = new List<string>();
        var stable = LinkedThread().Replace(HiddenValue().Replace(MadeName().Replace(html, name => Numbered(name.Value, names)), "$1…$2"), "$1…");
        var lines = Between().Replace(stable, ">\n<").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
        return Letter().Replace(string.Join('\n', lines), letter => Decoded(letter.Groups[1].Value) ?? letter.Value) + "\n";
    }

    private static string Numbered(string name, List<string> names)
    {
        if (!names.Contains(name))
            names.Add(name);
        return $"c{names.IndexOf(name) + 1}";
    }

    /// <summary>Letters alone: what marks up a page stays escaped, what cannot be seen too.</summary>
    private static string? Decoded(string code)
    {
        var sign = char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        return sign[0] > '\u00A0' && !char.IsWhiteSpace(sign, 0) ? sign : null;
    }

    [GeneratedRegex("\\bc[0-9a-f]{8}\\b")]
    private static partial Regex MadeName();

    [GeneratedRegex("(<input type=\"hidden\" name=\"(?:__RequestVerificationToken|thread)\" value=\")[^\"]*(\")")]
    private static partial Regex HiddenValue();

    [GeneratedRegex("(/export\\?thread=)[0-9a-f]{32}")]
    private static partial Regex LinkedThread();

    [GeneratedRegex(@">\s*<")]
    private static partial Regex Between();

    [GeneratedRegex("&#x([0-9A-F]{1,5});")]
    private static partial Regex Letter();
}
