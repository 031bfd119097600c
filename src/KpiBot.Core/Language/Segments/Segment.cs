using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Segments;

/// <summary>A run of words that was recognised as one thing, or one word that was not recognised.</summary>
/// <param name="meanings">What it can mean, the likeliest first; empty where it was not recognised.</param>
internal sealed class Segment(TextSpan span, string stem, IReadOnlyList<Meaning> meanings)
{
    public TextSpan Span { get; } = span;

    /// <summary>The words in the form that the vocabulary compares.</summary>
    public string Stem { get; } = stem;

    public IReadOnlyList<Meaning> Meanings { get; private set; } = meanings;

    /// <summary>Whether a rule of the grammar has accounted for it.</summary>
    public bool IsTaken { get; set; }

    public bool IsUnknown => Meanings.Count == 0;

    /// <summary>Whether it is at most a function word: nothing that a slip is corrected into.</summary>
    public bool NamesNothing => Meanings.All(m => m is Meaning.Function);

    /// <summary>The first meaning of that kind; null where it has none.</summary>
    public T? As<T>()
        where T : Meaning
    {
        foreach (var meaning in Meanings)
        {
            if (meaning is T found)
                return found;
        }

        return null;
    }

    public bool Is(Role role)
    {
        foreach (var meaning in Meanings)
        {
            if (meaning is Meaning.Function function && function.Role == role)
                return true;
        }

        return false;
    }

    /// <summary>The one period that it names; null where it names none or several.</summary>
    public PeriodExpression? Period => As<Meaning.Time>() is { Match: { More.Count: 0 } match } ? match.Expression : null;

    /// <summary>All periods that it names.</summary>
    public IEnumerable<PeriodExpression> Periods => As<Meaning.Time>() is { Match: { Expression: { } first } match } ? match.More.Prepend(first) : [];

    /// <summary>Takes the words for something else than their longest reading.</summary>
    public void Reread(IReadOnlyList<Meaning> meanings) => Meanings = meanings;

    /// <summary>Settles what it means: "target" beside "customer" is a customer and no target.</summary>
    public void TakeAs(Meaning meaning)
    {
        Meanings = [meaning];
        IsTaken = true;
    }

    /// <summary>Words that stand between others without changing what those mean: "the", "please".</summary>
    public bool IsFiller => Is(Role.Noise) || Is(Role.Article) || Is(Role.Not);

    /// <summary>Whether it names a value, and no function word is spelt the same.</summary>
    public bool IsPlainMember => Meanings is [Meaning.Member, ..];
}
