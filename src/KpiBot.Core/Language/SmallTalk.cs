using KpiBot.Core.Localization;

namespace KpiBot.Core.Language;

/// <summary>Texts that are courtesy from end to end: "ok", "👍", "merci, bonne soirée". Anything else in them makes them something else.</summary>
internal static class SmallTalk
{
    private const int MostTokens = 16;

    private static readonly Dictionary<string, List<(string[] Others, Courtesy Kind)>> Phrases = Read(
    [
        (Courtesy.Thanks, "ok|okay|oki|okey|okay then|ok then|k|d'accord|dac|ca marche|ca roule|alright|all right|sounds good|looks good|fine|good|very good|that's fine|works for me|roger|will do|cool|great|perfect|super|parfait|parfaite|top|nickel"
            + "|genial|excellent|impeccable|tres bien|bien|bien recu|c'est bon|c'est note|note|noted|bien note|entendu|c'est parfait|c'est super|c'est top|yes thanks|oui merci|no thanks|non merci|thanks|thank you|thx|ty|cheers|merci|merci beaucoup|merci bien|mille mercis"
            + "|a lot|so much|very much|beaucoup|bravo|well done|good job|nice|nice one|awesome|wow|lol|haha|+1|thumbsup|pray|ok_hand|got it|understood|compris|je vois|i see|makes sense|that's all|c'est tout|rien d'autre|that's it|then|alors|tout"),
        (Courtesy.Farewell, "au revoir|bye|bye bye|byebye|goodbye|good bye|see you|see ya|see you tomorrow|see you later|see you soon|see you monday|see you next week|cya|talk later|talk to you later|ttyl|have a nice day|have a good day|have a great day|have a good one|have a nice one"
            + "|have a nice weekend|have a good weekend|have a great weekend|have a nice evening|have a good evening|nice weekend|good night|ciao|tchao|tchuss|a demain|a plus|a plus tard|a tout a l'heure|a toute|a bientot|a lundi|a la semaine prochaine|a la prochaine|bonne journee|bonne soiree|bonne fin de journee"
            + "|bon week end|bon weekend|bon we|bonne nuit|bonne fin de semaine|bonne apres midi|bon apres midi|bonnes vacances|adieu|salut a tous"),
        (Courtesy.Aside, "to you|you too|a toi|a toi aussi|a vous|a tous|all|everyone|team|l'equipe|kpibot|bot|le bot|for now|pour l'instant|and|et|ok|then"),
    ]);

    /// <summary>Signs that say thanks or yes; a skin colour may follow.</summary>
    private static readonly HashSet<string> Signs = [.. "👍 👌 🙏 ❤ 💪 👏 🎉 ✅ 😊 🙂 😀 😃 😄 😁 🤩 😍 🥳 🔥 🚀 💯 🤝 ✌ 🙌 😉 ☺ ✔ 🏆 ⭐ 🆗".Split(' ')];

    private enum Courtesy
    {
        Thanks,
        Farewell,

        /// <summary>Goes along with the others and is none by itself.</summary>
        Aside,
    }

    /// <returns>Null where the text says anything beyond courtesy.</returns>
    public static Intent.Thanks? Of(string text, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count > MostTokens * 2)
            return null;
        var (hasSign, words) = WithoutSigns(text, tokens);
        if (words.Count > MostTokens || words.Exists(w => w.Folded == "?"))
            return null;
        words.RemoveAll(w => w.Kind == TokenKind.Punctuation && w.Folded != "+");
        var (thanks, farewell) = (hasSign, false);
        for (var at = 0; at < words.Count;)
        {
            if (Longest(words, at) is not { } found)
                return null;
            thanks |= found.Kind == Courtesy.Thanks;
            farewell |= found.Kind == Courtesy.Farewell;
            at = found.Next;
        }

        return thanks || farewell ? new() { IsFarewell = farewell } : null;
    }

    private static (bool HasSign, List<Token> Words) WithoutSigns(string text, IReadOnlyList<Token> tokens)
    {
        var (hasSign, words) = (false, new List<Token>(tokens.Count));
        foreach (var token in tokens)
        {
            var at = token.Span.Start;
            var sign = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? text.Substring(at, 2) : text[at].ToString();
            if (Signs.Contains(sign))
                hasSign = true;
            else if (!char.IsSurrogate(text[at]) && text[at] != '\uFE0F')
                words.Add(token);
            else if (char.IsHighSurrogate(text[at]) && !IsSkin(sign))
                words.Add(token); // another picture: no word for it here
        }

        return (hasSign, words);
    }

    private static bool IsSkin(string sign) => sign is "🏻" or "🏼" or "🏽" or "🏾" or "🏿";

    private static (int Next, Courtesy Kind)? Longest(List<Token> words, int at)
    {
        (int Next, Courtesy Kind)? longest = null;
        foreach (var (others, kind) in Phrases.GetValueOrDefault(words[at].Folded, []))
        {
            var next = at + 1 + others.Length;
            if (next > (longest?.Next ?? 0) && next <= words.Count && others.Select((word, i) => words[at + 1 + i].Folded == word).All(same => same))
                longest = (next, kind);
        }

        return longest;
    }

    private static Dictionary<string, List<(string[], Courtesy)>> Read(IReadOnlyList<(Courtesy Kind, string Phrases)> table)
    {
        var read = new Dictionary<string, List<(string[], Courtesy)>>(StringComparer.Ordinal);
        foreach (var (kind, phrases) in table)
        {
            foreach (var phrase in phrases.Split('|'))
            {
                string[] words = [.. Tokenizer.Tokenize(phrase).Where(t => t.Kind != TokenKind.Punctuation || t.Folded == "+").Select(t => TextFolding.Fold(t.Text))];
                if (!read.TryGetValue(words[0], out var entries))
                    read[words[0]] = entries = [];
                entries.Add((words[1..], kind));
            }
        }

        return read;
    }
}
