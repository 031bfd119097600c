using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Segments;

/// <summary>Decides the language of a text: function words count twice as much as names, which travel between languages.</summary>
internal sealed class LanguageEvidence(VocabularyIndex vocabulary)
{
    private const int FunctionWord = 2;
    private const int Name = 1;

    /// <param name="channelLanguage">Decides where there is as much evidence for one as for the other; English where it is null.</param>
    public UiLanguage Decide(IReadOnlyList<Token> tokens, UiLanguage? channelLanguage)
    {
        var lead = 0;
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word)
                lead += English(token);
        }

        return lead switch
        {
            > 0 => UiLanguage.English,
            < 0 => UiLanguage.French,
            0 => channelLanguage ?? UiLanguage.English,
        };
    }

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
        var (english, french) = (LexiconIndex.Knows(word.Key, UiLanguage.English), LexiconIndex.Knows(word.Key, UiLanguage.French));
        if (english != french)
            return english ? FunctionWord : -FunctionWord;
        if (english)
            return 0;

        (english, french) = (vocabulary.IsWordOf(UiLanguage.English, word.Stem), vocabulary.IsWordOf(UiLanguage.French, word.Stem));
        if (english != french)
            return english ? Name : -Name;
        return !english && HasAccent(token) ? -Name : 0;
    }

    private static bool HasAccent(Token token) => token.Text.Any(c => c is >= 'À' and <= 'ÿ' or 'œ' or 'Œ');
}
