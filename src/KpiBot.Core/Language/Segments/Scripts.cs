namespace KpiBot.Core.Language.Segments;

internal enum Script
{
    Latin,

    /// <summary>Another alphabet: Cyrillic, Greek, Arabic, Hebrew, Devanagari, Hangul.</summary>
    OtherAlphabet,

    /// <summary>Written without spaces between words: Chinese, Japanese, Thai.</summary>
    Unspaced,
}

internal static class Scripts
{
    /// <param name="letter">A letter, or the first half of one beyond the basic plane.</param>
    public static Script Of(char letter) => letter switch
    {
        < '\u0370' or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2C60' and <= '\u2C7F') or (>= '\uA720' and <= '\uA7FF') or (>= '\uAB30' and <= '\uAB6F') => Script.Latin,
        (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') => Script.Unspaced,
        (>= '\u3040' and <= '\u312F') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F') => Script.Unspaced,
        (>= '\u1D00' and <= '\u1DBF') or (>= '\u2100' and <= '\u214F') or (>= '\uFB00' and <= '\uFB06') or (>= '\uFF21' and <= '\uFF5A') => Script.Latin, // ligatures and letters in other dress
        _ => Script.OtherAlphabet,
    };
}
