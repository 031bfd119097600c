using System.Globalization;
using System.Text;

namespace KpiBot.Channels.Charts;

/// <summary>
/// Makes texts fit before it is known which font they are drawn in. Widths are those of a wide one (DejaVu Sans), so that
/// others fit as well, and a layout is the same on every machine.
/// </summary>
internal static class TextFit
{
    private const string Ellipsis = "…";
    private const double Bold = 1.12;

    public static double Width(string text, double size, bool bold = false) =>
        text.EnumerateRunes().Sum(Advance) * size * (bold ? Bold : 1);

    /// <summary>The text, or as much of its start as fits, with an ellipsis.</summary>
    public static string Cut(string text, double width, double size, bool bold = false)
    {
        if (Width(text, size, bold) <= width)
            return text;
        var elements = Elements(text).ToList();
        return string.Concat(elements.Take(CountFitting(elements, width - Width(Ellipsis, size, bold), size, bold))).TrimEnd() + Ellipsis;
    }

    /// <summary>The text without its middle: names that begin alike are told apart by their ends.</summary>
    public static string CutMiddle(string text, double width, double size)
    {
        if (Width(text, size) <= width)
            return text;
        var half = (width - Width(Ellipsis, size)) / 2;
        var elements = Elements(text).ToList();
        var start = CountFitting(elements, half, size, bold: false);
        var end = CountFitting(Enumerable.Reverse(elements), half, size, bold: false);
        return string.Concat(elements.Take(start)).TrimEnd() + Ellipsis + string.Concat(elements.TakeLast(end)).TrimStart();
    }

    /// <summary>At most so many lines, broken between words where that is possible; what does not fit is cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, int lines, bool bold = false)
    {
        var wrapped = new List<string>();
        var rest = text.Trim();
        while (wrapped.Count < lines - 1 && Width(rest, size, bold) > width)
        {
            var at = BreakAt(rest, width, size, bold);
            wrapped.Add(rest[..at].TrimEnd());
            rest = rest[at..].TrimStart();
        }

        wrapped.Add(Cut(rest, width, size, bold));
        return wrapped;
    }

    /// <summary>After the last word that fits; inside the first where it does not fit itself.</summary>
    private static int BreakAt(string text, double width, double size, bool bold)
    {
        var (at, lastSpace, used) = (0, 0, 0d);
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            used += Width(element, size, bold);
            if (element == " ")
                lastSpace = at;
            else if (used > width)
                break;
            at += element.Length;
        }

        return lastSpace > 0 ? lastSpace : Math.Max(at, StringInfo.GetNextTextElementLength(text));
    }

    private static int CountFitting(IEnumerable<string> elements, double room, double size, bool bold) =>
        elements.TakeWhile(element => (room -= Width(element, size, bold)) >= 0).Count();

    private static IEnumerable<string> Elements(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            yield return text.Substring(at, length);
            at += length;
        }
    }

    /// <summary>In ems.</summary>
    private static double Advance(Rune rune) => rune.Value switch
    {
        '\u202F' => 0.22,
        ' ' or '\u00A0' or '.' or ',' or ':' or ';' or '\'' or '’' or '!' or '|' or 'i' or 'j' or 'l' or 'I' or '·' => 0.34,
        'm' or 'w' or 'M' or 'W' or '—' or '…' or '%' or '@' or 'œ' or 'Œ' => 1,
        't' or 'f' or 'r' or '-' or '(' or ')' or '/' or 'î' or 'ï' => 0.42,
        >= 0x2E80 => 1.05,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        _ when Rune.IsUpper(rune) => 0.76,
        _ => 0.64,
    };
}
