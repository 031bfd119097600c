using System.Text;

namespace KpiBot.Core.Language.Spelling;

/// <summary>What is left of a word by its sound: "almagne" and "Allemagne", "kategorie" and "catégorie" have one key.</summary>
internal static class SoundKey
{
    private static readonly (string Letters, string Sound)[] Groups =
        [("ph", "f"), ("qu", "k"), ("ck", "k"), ("ch", "j"), ("sh", "j"), ("eau", "o"), ("au", "o"), ("ai", ""), ("ei", ""), ("ce", "se"), ("ci", "si"), ("cy", "si")];

    /// <param name="word">Folded.</param>
    public static string Of(string word)
    {
        foreach (var (letters, sound) in Groups)
            word = word.Replace(letters, sound, StringComparison.Ordinal);
        var key = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            var sound = letter switch { 'c' or 'q' => 'k', 'y' => 'i', 'z' => 's', _ => letter };
            var isSilent = sound == 'h' || (sound == 'e' && key.Length > 0);
            if (!isSilent && (key.Length == 0 || key[^1] != sound))
                key.Append(sound);
        }

        return key.ToString();
    }
}
