using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Segments;

/// <summary>Decides the language of a text: function words count twice as much as names and dates, which travel between languages.</summary>
internal sealed class LanguageEvidence(VocabularyIndex vocabulary)
{
    private const int FunctionWord = 2;
    private const int Name = 1;
    private const int MostWordsOfName = 4;

    /// <param name="channelLanguage">Decides where there is as much evidence for one as for the other; English where it is null.</param>
    /// <param name="threadLanguage">Weighs as much as a name, so that "YTD" alone changes no language, and decides ties first.</param>
    public UiLanguage Decide(IReadOnlyList<Token> tokens, UiLanguage? channelLanguage, UiLanguage? threadLanguage = null)
    {
        var lead = threadLanguage switch
        {
            UiLanguage.English => Name,
            UiLanguage.French => -Name,
            null => 0,
        };
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == TokenKind.Word && !(at > 0 && tokens[at - 1].Folded == "-" && tokens[at].Folded == "end")) // "week-end"
                lead += IsSign(tokens, at) ? EnglishSign(tokens[at]) : English(tokens[at]) is var said and not 0 ? said : Agrees(tokens, at) ? -Name : 0;
        }

        return lead switch
        {
            > 0 => UiLanguage.English,
            < 0 => UiLanguage.French,
            0 when NamesInFrench(tokens) => UiLanguage.French,
            0 => threadLanguage ?? channelLanguage ?? UiLanguage.English,
        };
    }

    /// <summary>"Satisfaction client", "CA Black Friday": English names travel, French ones do not.</summary>
    private bool NamesInFrench(IReadOnlyList<Token> tokens)
    {
        var words = PhraseWords.Of(tokens);
        for (var at = 0; at < words.Count; at++)
        {
            var name = "";
            for (var next = at; next < Math.Min(at + MostWordsOfName, words.Count); next++)
            {
                name = next == at ? words[next].Stem : $"{name} {words[next].Stem}";
                if (vocabulary.IsFrenchName(name))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a letter stands before its number: "T3", "Q3", "J-1".</summary>
    private static bool IsSign(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Folded.Length == 1 && at + 1 < tokens.Count && tokens[at + 1].Span.Start == tokens[at].Span.End
        && (tokens[at + 1].Kind == TokenKind.Number
            || (tokens[at + 1].Folded == "-" && at + 2 < tokens.Count && tokens[at + 2].Kind == TokenKind.Number));

    private static int EnglishSign(Token letter) => letter.Folded switch
    {
        "q" or "w" or "h" => Name,
        "t" or "s" or "j" or "a" or "n" => -Name,
        _ => 0,
    };

    /// <summary>How much a word speaks for English; negative where it speaks for French.</summary>
    private int English(Token token)
    {
        if (token.Folded.EndsWith('\''))
            return -FunctionWord;
        if (token.Folded is ['\'', _, ..])
            return FunctionWord;
        if (token.Folded.Length == 1)
            return token.Text is "à" or "À" ? -FunctionWord : 0;

        var word = Word.Of(token);
        var (english, french) = (LexiconIndex.IsFunctionWord(word.Key, UiLanguage.English), LexiconIndex.IsFunctionWord(word.Key, UiLanguage.French));
        var (isEnglishName, isFrenchName) = (IsName(word, UiLanguage.English), IsName(word, UiLanguage.French));
        if (english != french && !(isEnglishName && isFrenchName)) // "win rate" is said in both
            return english ? FunctionWord : -FunctionWord;
        if (english)
            return 0;

        (english, french) = (isEnglishName, isFrenchName);
        if (english != french)
            return english ? Name : -Name;
        return !english && HasAccent(token) ? -Name : 0;
    }

    /// <summary>"Leads chauds", "clients lyonnais": a plural behind the plural that it describes. English adjectives come first, and have none.</summary>
    private bool Agrees(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && tokens[at - 1].Kind == TokenKind.Word && IsPlural(tokens[at]) && IsPlural(tokens[at - 1]) && char.IsLower(tokens[at].Text[0])
        && vocabulary.Knows(Word.Of(tokens[at - 1])) && !LexiconIndex.Knows(Word.Of(tokens[at]).Key)
        && !(IsName(Word.Of(tokens[at]), UiLanguage.English) && IsName(Word.Of(tokens[at]), UiLanguage.French));

    private static bool IsPlural(Token token) => token.Folded.Length > 3 && token.Folded[^1] is 's' or 'x';

    private bool IsName(Word word, UiLanguage language) => vocabulary.IsWordOf(language, word.Stem) || LexiconIndex.IsTimeWord(word.Key, language);

    private static bool HasAccent(Token token) => token.Text.Any(c => c is >= 'À' and <= 'ÿ' or 'œ' or 'Œ');
}
