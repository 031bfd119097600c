using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Segments;

/// <summary>SQL, JSON, markup and the like: text that no person asks in, however many of its words are known.</summary>
internal static class CodeText
{
    private static readonly HashSet<string> Statements = new(StringComparer.Ordinal) { "SELECT", "DROP", "DELETE", "INSERT", "UPDATE", "ALTER", "TRUNCATE", "CREATE", "MERGE", "GRANT", "EXEC", "UNION" };

    private static readonly (string First, string Second)[] Pairs = [("drop", "table"), ("insert", "into"), ("delete", "from"), ("union", "select"), ("truncate", "table"), ("alter", "table"), ("drop", "database")];

    private static readonly string[] Signs = ["==", "!=", "&&", "||", "${", "{{", "/*", "*/", "();", "</", "/>", "<?", "#{", "=>", "->>", "<!--"];

    /// <summary>Tags that only lay a text out.</summary>
    private static readonly HashSet<string> Layout = new(StringComparer.Ordinal) { "b", "i", "u", "s", "p", "br", "a", "em", "strong", "span", "div", "code", "pre", "ul", "ol", "li", "at", "del", "h1", "h2", "h3" };

    public static bool Is(string text, IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (IsStatement(text, tokens, at) || IsKey(text, tokens, at) || IsTag(tokens, at) || IsCall(tokens, at))
                return true;
        }

        return Array.Exists(Signs, sign => sign is not ("</" or "/>") && text.Contains(sign, StringComparison.Ordinal));
    }

    /// <summary>In capitals, where not all is, at the beginning of the text or of a statement; or two words of SQL.</summary>
    private static bool IsStatement(string text, IReadOnlyList<Token> tokens, int at)
    {
        var isFirst = at == 0 || tokens[at - 1].Folded is ";" or "(" or "'" or "\"";
        return (isFirst && at + 1 < tokens.Count && Statements.Contains(tokens[at].Text) && text.Any(char.IsLower))
            || (at + 1 < tokens.Count && Array.Exists(Pairs, pair => tokens[at].Folded == pair.First && tokens[at + 1].Folded == pair.Second));
    }

    /// <summary>"{"kpi": …": a name in quotes with a colon behind it, that is more than a filling word.</summary>
    private static bool IsKey(string text, IReadOnlyList<Token> tokens, int at) =>
        at > 0 && at + 2 < tokens.Count && tokens[at - 1].Folded is "\"" && tokens[at + 1].Folded is "\"" && tokens[at + 2].Folded is ":" && text.AsSpan().ContainsAny('{', '[')
        && !LexiconIndex.Phrases.Find([tokens[at].Folded]).Any(m => m is Meaning.Function { Role: Role.Noise });

    /// <summary>"&lt;kpi>", "&lt;/script>".</summary>
    private static bool IsTag(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Folded is not "<" || at + 1 >= tokens.Count || tokens[at + 1].Span.Start != tokens[at].Span.End)
            return false;
        var name = tokens[at + 1].Folded is "/" ? at + 2 : at + 1;
        return name < tokens.Count && tokens[name].Kind == TokenKind.Word && !Layout.Contains(tokens[name].Folded) && tokens.Skip(name + 1).Take(MostTokensOfTag).Any(t => t.Folded is ">");
    }

    private const int MostTokensOfTag = 12;

    /// <summary>"revenue()".</summary>
    private static bool IsCall(IReadOnlyList<Token> tokens, int at) =>
        at + 2 < tokens.Count && tokens[at].Kind == TokenKind.Word && tokens[at + 1].Folded is "(" && tokens[at + 2].Folded is ")"
        && tokens[at + 1].Span.Start == tokens[at].Span.End && tokens[at + 2].Span.Start == tokens[at + 1].Span.End;
}
