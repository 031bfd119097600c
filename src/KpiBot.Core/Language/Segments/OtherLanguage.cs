using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Segments;

/// <summary>
/// Tells a sentence in a language that KpiBot does not read from names and slips: by its script, or by the words that only
/// another language has. One word alone is never enough, nor is a name with its particles.
/// </summary>
internal sealed class OtherLanguage(VocabularyIndex vocabulary)
{
    private const int FewestWords = 3;
    private const int FewestTelling = 2;
    private const int FewestWordsInScript = 2;

    /// <summary>In scripts that put no spaces between words.</summary>
    private const int FewestLettersUnspaced = 5;

    public bool IsSpokenIn(IReadOnlyList<Token> tokens, IReadOnlyList<Segment> segments)
    {
        if (segments.Any(s => s.As<Meaning.Kpi>() is not null || s.As<Meaning.Ambiguous>() is not null))
            return false;
        var words = tokens.Where(t => t.Kind == TokenKind.Word).Select(t => (Word: Word.Of(t), Token: t)).ToList();
        var strange = words.Where(w => !IsOurs(w.Word)).ToList();
        return IsInOtherScript(words.Count, strange.ConvertAll(w => w.Token)) || IsInOtherWords(words.ConvertAll(w => w.Word));
    }

    private static bool IsInOtherScript(int words, List<Token> strange)
    {
        var (foreign, unspaced) = (0, 0);
        foreach (var token in strange)
        {
            var script = Scripts.Of(token.Text[0]);
            foreign += script == Script.Latin ? 0 : 1;
            unspaced += script == Script.Unspaced ? token.Text.Length : 0;
        }

        return (foreign >= FewestWordsInScript || unspaced >= FewestLettersUnspaced) && 2 * foreign > words;
    }

    private bool IsInOtherWords(List<Word> words)
    {
        if (words.Count < FewestWords)
            return false;
        Span<Evidence> languages = stackalloc Evidence[OtherLanguageWords.Count];
        foreach (var word in words)
        {
            var (speakers, isParticle, isOurs) = (OtherLanguageWords.LanguagesOf(word.Key), OtherLanguageWords.IsParticle(word.Key), IsOurs(word));
            for (var language = 0; language < languages.Length; language++)
                languages[language].Count(isTheirs: (speakers >> language & 1) == 1, isParticle, isOurs);
        }

        foreach (var language in languages)
        {
            if (language.IsEnough(words.Count))
                return true;
        }

        return false;
    }

    /// <summary>What speaks for one language, and what for English or French against it.</summary>
    private struct Evidence
    {
        private int telling;
        private int backing;
        private int against;

        public void Count(bool isTheirs, bool isParticle, bool isOurs)
        {
            if (isTheirs && !isOurs && !isParticle)
                telling++;
            else if (isTheirs || isParticle)
                backing++;
            else if (isOurs)
                against++;
        }

        public readonly bool IsEnough(int words) =>
            (telling >= FewestTelling || (telling == 1 && backing >= FewestTelling && words > FewestWords)) && telling + backing > 2 * against;
    }

    private bool IsOurs(Word word) => vocabulary.Knows(word) || LexiconIndex.Knows(word.Key);
}
