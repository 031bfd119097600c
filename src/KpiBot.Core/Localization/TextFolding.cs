using System.Text;

namespace KpiBot.Core.Localization;

/// <summary>
/// Brings words that people type differently to one form: lower case, no accents, ligatures opened, apostrophes straight.
/// Our own table, because the framework decomposes accents only where ICU is installed.
/// </summary>
public static class TextFolding
{
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var original in text)
            Append(folded, char.ToLowerInvariant(original));
        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char c)
    {
        if (c < 0x80)
        {
            folded.Append(c);
            return;
        }

        switch (c)
        {
            case 'œ': folded.Append("oe"); break;
            case 'æ': folded.Append("ae"); break;
            case 'ß': folded.Append("ss"); break;
            case >= '\u0300' and <= '\u036F': break; // combining accents of decomposed text
            default: folded.Append(Base(c)); break;
        }
    }

    private static char Base(char c) => c switch
    {
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' or 'ā' or 'ą' or 'ă' => 'a',
        'ç' or 'č' or 'ć' => 'c',
        'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ę' or 'ě' => 'e',
        'ì' or 'í' or 'î' or 'ï' or 'ī' or 'ı' => 'i',
        'ğ' => 'g',
        'ł' => 'l',
        'ñ' or 'ń' or 'ň' => 'n',
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' or 'ō' or 'ő' => 'o',
        'ř' => 'r',
        'š' or 'ś' or 'ş' or 'ș' => 's',
        'ť' or 'ţ' or 'ț' => 't',
        'ù' or 'ú' or 'û' or 'ü' or 'ū' or 'ů' or 'ű' => 'u',
        'ý' or 'ÿ' => 'y',
        'ž' or 'ź' or 'ż' => 'z',
        '’' or '‘' or 'ʼ' or '´' or '＇' => '\'',
        '–' or '—' or '−' or '‑' => '-',
        '\u00A0' or '\u202F' or '\u2009' => ' ',
        _ => c,
    };
}
