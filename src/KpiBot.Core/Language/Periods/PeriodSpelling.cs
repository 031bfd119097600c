using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;
using static KpiBot.Core.Language.Periods.PeriodSense;

namespace KpiBot.Core.Language.Periods;

/// <summary>
/// Slips in words of time: "octbre", "septemb", "thrusday". Short words are put right only where time is spoken of: "last moth".
/// No word that is known otherwise becomes one of time.
/// </summary>
internal sealed class PeriodSpelling(VocabularyIndex vocabulary)
{
    private const int ShortestTyped = 4;

    /// <summary>Shorter words of time are too near to others.</summary>
    private const int ShortestMeant = 6;

    private const int ShortestWithTwoSlips = 9;
    private const int ShortestBeginning = 5;
    private const int MostLookedUp = 12;

    private static readonly TimeWord[] Words = [.. TimeWordsOf(EnglishPeriodWords.Table, UiLanguage.English), .. TimeWordsOf(FrenchPeriodWords.Table, UiLanguage.French)];

    /// <summary>Words that are not written as they are folded.</summary>
    private static readonly Dictionary<string, string> Written = new[]
        {
            "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December",
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "février", "août", "décembre", "année", "années", "dernière", "dernières", "précédent", "précédente", "précédents", "précédentes", "passé", "passée", "passés", "passées",
        }
        .ToDictionary(word => TextFolding.Fold(word), StringComparer.Ordinal);

    /// <summary>The tokens with their slips put right, and what was put right.</summary>
    public (IReadOnlyList<Token> Tokens, IReadOnlyList<Correction> Corrections) Correct(IReadOnlyList<Token> tokens, UiLanguage language)
    {
        List<Token>? right = null;
        List<Correction>? corrections = null;
        var lookedUp = 0;
        for (var at = 0; at < tokens.Count && lookedUp < MostLookedUp; at++)
        {
            var token = tokens[at];
            if (token.Kind != TokenKind.Word || !(IsMoi(tokens, at) || (token.Folded.Length >= ShortestTyped && IsStrange(token))))
                continue;
            lookedUp++;
            if ((IsMoi(tokens, at) ? "mois" : Meant(tokens, at, language)) is not { } meant)
                continue;
            right ??= [.. tokens];
            right[at] = token with { Folded = meant };
            (corrections ??= []).Add(new(token.Text, Written.GetValueOrDefault(meant, meant)));
        }

        return (right ?? tokens, corrections ?? []);
    }

    private bool IsStrange(Token token) =>
        !PeriodLexicon.Knows(token.Folded) && Word.Of(token) is var word && !vocabulary.Knows(word) && !LexiconIndex.Knows(word.Key);

    private string? Meant(IReadOnlyList<Token> tokens, int at, UiLanguage language)
    {
        var typed = tokens[at].Folded;
        var isBesideOffset = PeriodLexicon.IsOffset(tokens, at - 1) || PeriodLexicon.IsOffset(tokens, at + 1);
        var least = typed.Length >= ShortestWithTwoSlips ? 2 : 1;
        var near = new List<TimeWord>();
        foreach (var word in Words)
        {
            if (word.Folded[0] != typed[0] || (word.Folded.Length < ShortestMeant && !(isBesideOffset && word.Sense == Unit)))
                continue;
            var distance = word.Sense == Month && typed.Length >= ShortestBeginning && word.Folded.StartsWith(typed, StringComparison.Ordinal)
                ? 1
                : Distance(typed, word.Folded, least);
            if (distance > least || (word.Folded.Length == ShortestMeant && !IsLetterMissing(typed, word.Folded)) || (IsName(tokens, at) && word.Language == UiLanguage.French))
                continue;
            if (distance < least)
                near.Clear();
            least = distance;
            near.Add(word);
        }

        var isClear = near.Count > 0 && near.TrueForAll(word => (word.Sense, word.Value) == (near[0].Sense, near[0].Value));
        if (!isClear || IsNearName(typed, least))
            return null;
        return near.Find(word => word.Language == language).Folded ?? near[0].Folded;
    }

    /// <summary>A letter in the wrong place is one slip, however far it went: "octrobe".</summary>
    private static int Distance(string typed, string meant, int least) =>
        EditDistance.Between(typed, meant, least) is var distance && distance > least && typed.Length == meant.Length && typed.Length > ShortestMeant
            && EditDistance.Between(typed, meant, 2) == 2 && typed.Order().SequenceEqual(meant.Order())
            ? 1
            : distance;

    /// <summary>Of a short word too little is left where a letter is another or one more: "Sundae" is no "Sunday", "Augusta" no "August".</summary>
    private static bool IsLetterMissing(string typed, string meant) =>
        typed.Length < meant.Length || (typed.Length == meant.Length && typed.Order().SequenceEqual(meant.Order()));

    /// <summary>French writes no word of time with a capital: "Juliet" within a sentence is somebody.</summary>
    private static bool IsName(IReadOnlyList<Token> tokens, int at) => at > 0 && tokens[at].Text is [var first, var second, ..] && char.IsUpper(first) && char.IsLower(second);

    /// <summary>A name of the data or the catalogue that is as near is more likely to be meant.</summary>
    private bool IsNearName(string typed, int distance)
    {
        var stem = Singular.Of(typed);
        return vocabulary.Spelling.Near(stem, typed.Length).Exists(name => EditDistance.Between(stem, name, distance) <= distance);
    }

    /// <summary>"Le moi dernier": a pronoun is not what something was last.</summary>
    private static bool IsMoi(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Folded == "moi" && at + 1 < tokens.Count && tokens[at + 1].Folded is "dernier" or "derniers" or "prochain" or "passe" or "precedent" or "suivant";

    private static IEnumerable<TimeWord> TimeWordsOf(IReadOnlyList<(PeriodSense Sense, int Value, string Phrases)> table, UiLanguage language) =>
        from row in table
        where row.Sense is Unit or Month or WeekdayWord or Day or OffsetBefore or OffsetAfter
        from phrase in row.Phrases.Split('|')
        where phrase.Length >= ShortestTyped && phrase.All(char.IsAsciiLetter)
        select new TimeWord(phrase, row.Sense == OffsetAfter ? OffsetBefore : row.Sense, row.Value, language);

    private readonly record struct TimeWord(string Folded, PeriodSense Sense, int Value, UiLanguage Language);
}
