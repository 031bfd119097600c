using KpiBot.Core.Language.Periods;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>Both languages' words of commands: both are always active.</summary>
internal static class CommandLexicon
{
    private static readonly Dictionary<string, List<Entry>> Entries = [];

    private static readonly Dictionary<UiLanguage, HashSet<string>> Words = new()
    {
        [UiLanguage.English] = Read(EnglishCommandWords.Table),
        [UiLanguage.French] = Read(FrenchCommandWords.Table),
    };

    /// <summary>Whether a word stands among the verbs and nouns of one language's commands and not of the other's.</summary>
    public static bool Speaks(string folded, UiLanguage language) =>
        Words[language].Contains(folded) && !Words.Any(other => other.Key != language && other.Value.Contains(folded));

    /// <summary>The longest phrase at a token that has the sense; null where none has it.</summary>
    public static Found<int>? Find(IReadOnlyList<Token> tokens, int at, CommandSense sense)
    {
        if (at < 0 || at >= tokens.Count || !Entries.TryGetValue(tokens[at].Folded, out var entries))
            return null;
        Found<int>? longest = null;
        foreach (var entry in entries)
        {
            if (entry.Sense == sense && End(tokens, at, entry.Rest) is { } end && end > (longest?.Next ?? 0))
                longest = new(entry.Value, end);
        }

        return longest;
    }

    /// <summary>What the longest phrases at a token mean that have the sense, the likeliest first.</summary>
    public static IReadOnlyList<Found<int>> FindAll(IReadOnlyList<Token> tokens, int at, CommandSense sense)
    {
        if (at < 0 || at >= tokens.Count || !Entries.TryGetValue(tokens[at].Folded, out var entries))
            return [];
        return [.. entries.Where(e => e.Sense == sense)
            .Select(e => End(tokens, at, e.Rest) is { } end ? new Found<int>(e.Value, end) : default)
            .Where(f => f.Next > 0)
            .OrderByDescending(f => f.Next)];
    }

    /// <summary>The token after the phrase; hyphens may stand between its words or not.</summary>
    private static int? End(IReadOnlyList<Token> tokens, int at, string[] rest)
    {
        var next = at + 1;
        foreach (var word in rest)
        {
            if (next < tokens.Count && tokens[next].Folded == "-")
                next++;
            if (next >= tokens.Count || tokens[next].Folded != word)
                return null;
            next++;
        }

        return next;
    }

    private static HashSet<string> Read(IReadOnlyList<(CommandSense Sense, int Value, string Phrases)> table)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (sense, value, phrases) in table)
        {
            foreach (var phrase in phrases.Split('|'))
            {
                var tokens = Tokenizer.Tokenize(phrase).Where(t => t.Folded != "-").Select(t => t.Folded).ToArray();
                if (!Entries.TryGetValue(tokens[0], out var entries))
                    Entries[tokens[0]] = entries = [];
                entries.Add(new(tokens[1..], sense, value));
                if (tokens.Length == 1 && sense is CommandSense.Post or CommandSense.Send or CommandSense.Notify or CommandSense.Act or CommandSense.ActAlone
                    or CommandSense.AlertNoun or CommandSense.PostNoun or CommandSense.AlertNouns or CommandSense.PostNouns or CommandSense.Wrong)
                    words.Add(tokens[0]);
            }
        }

        return words;
    }

    private sealed record Entry(string[] Rest, CommandSense Sense, int Value);
}
