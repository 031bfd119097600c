using System.Globalization;

namespace KpiBot.Core.Language.Periods;

/// <summary>The tokens of a text with the senses that each position has in a time expression.</summary>
internal sealed class PeriodText
{
    private readonly IReadOnlyList<Token> tokens;
    private readonly SensedPhrase[][] senses;
    private readonly HashSet<int> endsOfThresholds = [];

    /// <summary>The value of each token that is a run of at most four digits: every rule for dates asks for it.</summary>
    private readonly int?[] digits;

    public PeriodText(IReadOnlyList<Token> tokens, PeriodLexicon lexicon)
    {
        this.tokens = tokens;
        senses = new SensedPhrase[tokens.Count][];
        digits = new int?[tokens.Count];
        for (var at = 0; at < tokens.Count; at++)
        {
            senses[at] = lexicon.SensesAt(tokens, at);
            digits[at] = Value(tokens[at]);
        }

        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (tokens[at].Folded == "before" && Has(at + 1, PeriodSense.Pronoun))
                senses[at] = [.. senses[at].Where(s => s.Sense is not (PeriodSense.OffsetAfter or PeriodSense.BeforeWord))]; // "October before he leaves"
        }

        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var sense in senses[at])
                if (sense.Sense == PeriodSense.Threshold && !IsBound(at - 1))
                    endsOfThresholds.Add(at + sense.Length);
        }
    }

    /// <summary>Whether "than" belongs to "later than", which speaks of time.</summary>
    private bool IsBound(int at) =>
        at >= 0 && (Find(at, PeriodSense.AfterWord) ?? Find(at, PeriodSense.BeforeWord) ?? Find(at, PeriodSense.UntilWord)) is { } bound && bound.Next > at + 1;

    public int Count => tokens.Count;

    public bool IsWord(int at) => at < tokens.Count && tokens[at].Kind == TokenKind.Word;

    public bool IsCapital(int at) => tokens[at].Text.All(char.IsUpper);

    public bool IsNumber(int at) => at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Number;

    /// <summary>Whether a token could begin a time expression at all.</summary>
    public bool CanStart(int at) => (senses[at].Length > 0 || tokens[at].Kind == TokenKind.Number || Is(at, "'")) && !IsInCode(at);

    /// <summary>The T3 of "AB12T3": letters and digits by turns right before it are a code, not a date.</summary>
    private bool IsInCode(int at) => Touches(at) && Touches(at - 1) && AreLetterAndDigit(at - 1, at) && AreLetterAndDigit(at - 2, at - 1);

    private bool AreLetterAndDigit(int one, int other) =>
        (tokens[one].Kind, tokens[other].Kind) is (TokenKind.Word, TokenKind.Number) or (TokenKind.Number, TokenKind.Word);

    public bool Is(int at, string folded) => at >= 0 && at < tokens.Count && tokens[at].Folded == folded;

    public string Folded(int at) => at >= 0 && at < tokens.Count ? tokens[at].Folded : "";

    /// <summary>Whether a token stands right behind the one before it.</summary>
    public bool Touches(int at) => at > 0 && at < tokens.Count && tokens[at - 1].Span.End == tokens[at].Span.Start;

    /// <summary>The longest phrase at a position that has the sense.</summary>
    public Found<int>? Find(int at, PeriodSense sense)
    {
        if (at < 0 || at >= tokens.Count)
            return null;
        foreach (var known in senses[at])
            if (known.Sense == sense)
                return new(known.Value, at + known.Length);
        return null;
    }

    public bool Has(int at, PeriodSense sense) => Find(at, sense) is not null;

    /// <summary>Whether a phrase of at most three tokens that has the sense ends right before a position.</summary>
    public bool Follows(int at, PeriodSense sense) => Find(at - 1, sense)?.Next == at || Find(at - 2, sense)?.Next == at || Find(at - 3, sense)?.Next == at;

    /// <summary>Past the phrase where it has the sense, else where it was.</summary>
    public int Skip(int at, PeriodSense sense) => Find(at, sense) is { } found ? found.Next : at;

    public int Skip(int at, string folded) => Is(at, folded) ? at + 1 : at;

    public bool FollowsThreshold(int at) => endsOfThresholds.Contains(at);

    /// <summary>The value of a run of at most four digits that is not part of a larger or broken number.</summary>
    public int? Digits(int at) => at >= 0 && at < digits.Length ? digits[at] : null;

    private static int? Value(Token token) =>
        token.Kind == TokenKind.Number && token.Text.Length <= 4
        && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    public int DigitCount(int at) => IsNumber(at) ? tokens[at].Text.Length : 0;

    /// <summary>Whether the digits at a position go on or came from before a point or comma: 1,200 or 2.5.</summary>
    public bool IsBroken(int at) =>
        (Touches(at + 1) && (Is(at + 1, ".") || Is(at + 1, ",")) && Touches(at + 2) && IsNumber(at + 2))
        || (Touches(at) && (Is(at - 1, ".") || Is(at - 1, ",")) && Touches(at - 1) && IsNumber(at - 2));

    public TextSpan Span(int start, int next) => new(tokens[start].Span.Start, tokens[next - 1].Span.End);
}
