namespace KpiBot.Core.Language.Phrases;

/// <summary>The ways in which a name is written: "chiffre d'affaires" also without its apostrophe, "e-mail" also in one word.</summary>
internal static class PhraseWords
{
    private static readonly HashSet<string> Connectives = ["de", "d", "du", "des", "la", "le", "l", "les", "of", "the"];

    public static List<Word> Of(IReadOnlyList<Token> tokens)
    {
        var words = new List<Word>(tokens.Count);
        foreach (var token in tokens)
        {
            if (Word.Counts(token))
                words.Add(Word.Of(token));
        }

        return words;
    }

    /// <summary>Every way to write <paramref name="phrase"/>, as lists of words.</summary>
    public static IEnumerable<List<Word>> Spellings(string phrase)
    {
        var tokens = Tokenizer.Tokenize(phrase);
        yield return Of(tokens);
        var joined = Joined(tokens);
        if (joined.Count < tokens.Count)
            yield return Of(joined);
    }

    /// <summary>The spellings, and those without "de", "du", "of": "taux conversion".</summary>
    public static IEnumerable<List<Word>> LooseSpellings(string phrase)
    {
        foreach (var words in Spellings(phrase))
        {
            yield return words;
            if (words.Count < 3)
                continue;
            var bare = words.Where((word, at) => at == 0 || !Connectives.Contains(word.Key)).ToList();
            if (bare.Count > 1 && bare.Count < words.Count)
                yield return bare;
        }
    }

    /// <summary>The name, and as it is abbreviated in chat: "tx de conversion".</summary>
    public static IEnumerable<string> WithAbbreviations(string name)
    {
        yield return name;
        if (name.StartsWith("taux ", StringComparison.OrdinalIgnoreCase))
            yield return "tx " + name["taux ".Length..];
    }

    private static List<Token> Joined(IReadOnlyList<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        var joinNext = false;
        foreach (var token in tokens)
        {
            if (token.Folded == "-" && joined.Count > 0)
            {
                joinNext = true;
                continue;
            }

            var attaches = joinNext || (joined.Count > 0 && (joined[^1].Folded.EndsWith('\'') || token.Folded[..1] == "'"));
            if (attaches)
                joined[^1] = new(joined[^1].Text + token.Text, joined[^1].Folded + token.Folded, new(joined[^1].Span.Start, token.Span.End), TokenKind.Word);
            else
                joined.Add(token);
            joinNext = false;
        }

        return joined;
    }
}
