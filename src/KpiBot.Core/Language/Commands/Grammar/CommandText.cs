using KpiBot.Core.Language.Periods;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>The tokens of a text as a command; what a rule has read of it is taken out of the question that is left.</summary>
internal sealed class CommandText(string text, IReadOnlyList<Token> tokens, IReadOnlyList<PeriodMatch> times)
{
    private readonly bool[] taken = new bool[tokens.Count];

    public string Text { get; } = text;

    public IReadOnlyList<Token> Tokens { get; } = tokens;

    public IReadOnlyList<PeriodMatch> Times { get; } = times;

    public int Count => Tokens.Count;

    /// <summary>What no rule has taken.</summary>
    public IReadOnlyList<Token> Rest => [.. Tokens.Where((_, at) => !taken[at])];

    public string Folded(int at) => at >= 0 && at < Count ? Tokens[at].Folded : "";

    public bool Is(int at, string folded) => at >= 0 && at < Count && Tokens[at].Folded == folded;

    public bool IsWord(int at) => at >= 0 && at < Count && Tokens[at].Kind == TokenKind.Word;

    public bool IsNumber(int at) => at >= 0 && at < Count && Tokens[at].Kind == TokenKind.Number;

    public bool IsPunctuation(int at) => at >= 0 && at < Count && Tokens[at].Kind == TokenKind.Punctuation;

    /// <summary>Whether a token stands right behind the one before it.</summary>
    public bool Touches(int at) => at > 0 && at < Count && Tokens[at - 1].Span.End == Tokens[at].Span.Start;

    public bool IsTaken(int at) => taken[at];

    public Found<int>? Find(int at, CommandSense sense) => CommandLexicon.Find(Tokens, at, sense);

    public IReadOnlyList<Found<int>> FindAll(int at, CommandSense sense) => CommandLexicon.FindAll(Tokens, at, sense);

    public bool Has(int at, CommandSense sense) => Find(at, sense) is not null;

    public int Skip(int at, CommandSense sense) => Find(at, sense) is { } found ? found.Next : at;

    public int Skip(int at, string folded) => Is(at, folded) ? at + 1 : at;

    /// <summary>The first place from which on the sense stands, of those that nothing has taken; -1 where there is none.</summary>
    public int IndexOf(CommandSense sense, int from = 0)
    {
        for (var at = from; at < Count; at++)
        {
            if (!taken[at] && Has(at, sense))
                return at;
        }

        return -1;
    }

    public void Take(int from, int next)
    {
        for (var at = Math.Max(from, 0); at < next && at < Count; at++)
            taken[at] = true;
    }

    /// <summary>"Le CA" is the revenue, and no "ça".</summary>
    public bool IsRevenue(int at) => Is(at, "ca") && (Tokens[at].Text == "CA" || Folded(at - 1) is "le" or "du" or "de" or "mon" or "notre" or "nos");

    /// <summary>Past politeness and signs, to where the command itself starts.</summary>
    public int Head(int at)
    {
        while (at < Count)
        {
            var next = Find(at, CommandSense.Polite)?.Next ?? (IsPunctuation(at) && !Has(at, CommandSense.NumberSign) && !Has(at, CommandSense.Level) ? at + 1 : at);
            if (next == at)
                return at;
            at = next;
        }

        return at;
    }

    /// <summary>Past signs and hyphens.</summary>
    public int PastSigns(int at)
    {
        while (IsPunctuation(at) && Tokens[at].Folded is "," or "-" or ":" or ";" or "." or "!" or "?" or "(" or ")" or "\"" or "«" or "»")
            at++;
        return at;
    }

    /// <summary>Whether nothing but signs and politeness follows.</summary>
    public bool IsEnd(int at) => Head(at) >= Count;

    /// <summary>The tokens of a time expression: the first, and the one after the last.</summary>
    public (int From, int Next) Place(PeriodMatch match)
    {
        var from = 0;
        while (from < Count && Tokens[from].Span.Start < match.Span.Start)
            from++;
        var next = from;
        while (next < Count && Tokens[next].Span.End <= match.Span.End)
            next++;
        return (from, next);
    }

    /// <summary>The period that starts at a token; null where none does.</summary>
    public PeriodMatch? TimeAt(int at) => at >= 0 && at < Count ? Times.FirstOrDefault(t => t.Span.Start == Tokens[at].Span.Start) : null;

    /// <summary>The first token that starts at or behind a character.</summary>
    public int TokenAfter(int end)
    {
        var at = 0;
        while (at < Count && Tokens[at].Span.Start < end)
            at++;
        return at;
    }

    public TextSpan Span(int from, int next) => new(Tokens[from].Span.Start, Tokens[next - 1].Span.End);
}
