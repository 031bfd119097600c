namespace KpiBot.Core.Language.Threads;

/// <summary>"Annule", "never mind": said where the thread waits for an answer, they drop what was asked back.</summary>
internal static class DroppedQuestion
{
    private static readonly HashSet<string> Phrases =
    [
        "cancel", "cancel that", "cancel this", "cancel it", "stop", "stop it", "stop that", "abort", "quit", "exit", "never mind", "nevermind", "never mind that", "forget it", "forget that", "forget about it", "skip", "skip it",
        "drop it", "leave it", "no", "none", "none of them", "none of these", "neither", "no thanks", "nothing",
        "annule", "annule ca", "annule cela", "annuler", "annulez", "arrete", "arrete ca", "stop ca", "abandonne", "laisse", "laisse tomber", "laissez tomber", "laisse beton", "oublie", "oublie ca", "oubliez", "oublions ca",
        "tant pis", "peu importe", "non", "non merci", "aucun", "aucune", "aucun des deux", "aucune des deux", "rien", "non rien", "laisse ca", "passe", "passons",
    ];

    private static readonly HashSet<string> Polite = ["please", "pls", "svp", "stp", "ok", "finalement", "actually", "alors", "then", "bon", "merci", "thanks"];

    public static bool Is(IReadOnlyList<Token> tokens) => tokens.Count <= 8
        && Phrases.Contains(string.Join(' ', tokens.Where(t => t.Kind != TokenKind.Punctuation && !Polite.Contains(t.Folded)).Select(t => t.Folded)));
}
