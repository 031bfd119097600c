namespace KpiBot.Core.Language.Issues;

/// <summary>Events that people date by and that every company dates for itself: asked for where business.yaml does not name them.</summary>
internal static class NamedEvents
{
    private const int MostWords = 4;

    private static readonly HashSet<string> Names = new(
        ("first week back|first day back|first month back|first weekend back|black friday|black week|cyber monday|cyber week|prime day|singles day|single's day|thanksgiving|boxing day|ramadan|eid|diwali|easter|passover|hanukkah|chinese new year|lunar new year|super bowl|back to school|golden week|halloween|mother's day|mothers day|father's day|fathers day|valentine's day|valentines day|valentine"
        + "|soldes|soldes d'hiver|soldes d'ete|soldes flottants|paques|la rentree|rentree scolaire|saint valentin|la saint valentin|fete des meres|fete des peres|fete des grands-meres|french days|vacances scolaires|carnaval|toussaint|pentecote|aid|nouvel an chinois|vendredi noir|vente privee|ventes privees|winter sale|winter sales|summer sale|summer sales").Split('|')
            .Select(name => string.Join(' ', Tokenizer.Tokenize(name).Where(t => t.Folded != "-").Select(t => t.Folded))),
        StringComparer.Ordinal);

    private static readonly HashSet<string> FirstWords = [.. Names.Select(name => name.Split(' ')[0])];

    private static bool IsLead(string word) =>
        word is "on" or "during" or "for" or "in" or "at" or "over" or "the" or "pendant" or "durant" or "du" or "des" or "de" or "d'" or "le" or "la" or "les" or "lors" or "pour" or "sur" or "au" or "aux" or "a";

    /// <summary>Where the first of them stands that no period covers, alone and with what leads to it; null where none does.</summary>
    public static (TextSpan Name, TextSpan WithLead)? In(IReadOnlyList<Token> tokens, IReadOnlyList<PeriodMatch> known)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!FirstWords.Contains(tokens[at].Folded))
                continue;
            for (var count = Math.Min(MostWords, tokens.Count - at); count > 0; count--)
            {
                if (!Names.Contains(string.Join(' ', tokens.Skip(at).Take(count).Where(t => t.Folded != "-").Select(t => t.Folded))))
                    continue;
                var first = at > 0 && IsLead(tokens[at - 1].Folded) ? (at > 1 && IsLead(tokens[at - 2].Folded) ? at - 2 : at - 1) : at;
                var span = new TextSpan(tokens[at].Span.Start, tokens[at + count - 1].Span.End);
                if (!known.Any(match => match.Span.Start <= span.Start && span.End <= match.Span.End))
                    return (span, new(tokens[first].Span.Start, span.End));
            }
        }

        return null;
    }
}
