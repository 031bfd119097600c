namespace KpiBot.Core.Language.Phrases;

/// <summary>
/// Brings singular and plural to one form, in both languages. The form need not be a word: names in the vocabulary and words
/// of a question go through the same cut.
/// </summary>
internal static class Singular
{
    public static string Of(string word) => word switch
    {
        { Length: < 4 } => word,
        "marches" => "marche", // "marchés": cut any shorter it would be the month
        _ when Ends(word, "ies", 5) => word[..^3] + "y",
        _ when Ends(word, "eaux", 5) => word[..^1],
        _ when Ends(word, "aux", 5) => word[..^3] + "al",
        _ when Ends(word, "xes", 5) || Ends(word, "ches", 6) || Ends(word, "shes", 6) || Ends(word, "sses", 6) => word[..^2],
        _ when Ends(word, "ees", 5) => word[..^2],
        _ when Ends(word, "ee", 5) => word[..^1],
        _ when word.EndsWith("ss", StringComparison.Ordinal) => word,
        _ when word[^1] is 's' or 'x' => word[..^1],
        _ => word,
    };

    private static bool Ends(string word, string ending, int shortest) =>
        word.Length >= shortest && word.EndsWith(ending, StringComparison.Ordinal);
}
