using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>A question cut into segments, as the rules of the grammar walk over it.</summary>
internal sealed class Question(string text, UiLanguage language, IReadOnlyList<Segment> segments)
{
    public string Text { get; } = text;

    public UiLanguage Language { get; } = language;

    public IReadOnlyList<Segment> Segments { get; } = segments;

    public Segment? At(int index) => index >= 0 && index < Segments.Count ? Segments[index] : null;

    /// <summary>The index of the next segment after <paramref name="index"/> that is no filler; the count where there is none.</summary>
    public int After(int index) => Step(index, 1);

    /// <summary>The index of the segment before <paramref name="index"/> that is no filler; -1 where there is none.</summary>
    public int Before(int index) => Step(index, -1);

    /// <summary>As <see cref="After"/>, over prepositions as well: "by the end of", "compared to in".</summary>
    public int AfterPrepositions(int index)
    {
        do
        {
            index = After(index);
        }
        while (At(index) is { } segment && IsPreposition(segment));
        return index;
    }

    public bool Has(Role role)
    {
        foreach (var segment in Segments)
        {
            if (segment.Is(role))
                return true;
        }

        return false;
    }

    /// <summary>Whether a value may follow. The French "à" counts with its accent alone: "a" is also an article and a verb.</summary>
    public bool IsPreposition(Segment segment) =>
        segment.Is(Role.In) && (!segment.Is(Role.Noise) || segment.Span.In(Text) is "à" or "À");

    /// <summary>A span with the words before it that only lead up to it, "quelle est la", which would not agree with another name.</summary>
    public TextSpan WithLead(TextSpan span)
    {
        var at = 0;
        while (at < Segments.Count && Segments[at].Span.End <= span.Start)
            at++;
        while (At(at - 1) is { IsFiller: true, IsTaken: false } lead && !lead.Is(Role.Not) && !IsPreposition(lead) && lead.Meanings.All(m => m is Meaning.Function))
            at--;
        if (At(at)?.Is(Role.Article) == true && At(at - 1)?.Is(Role.MayDefine) == true)
            at--; // "what's the": a number is asked for, which "what's" alone would turn into a definition
        return at < Segments.Count ? new(Math.Min(Segments[at].Span.Start, span.Start), span.End) : span;
    }

    private int Step(int index, int by)
    {
        do
        {
            index += by;
        }
        while (At(index) is { IsFiller: true } filler && filler.As<Meaning.Kpi>() is null && !IsPreposition(filler));
        return index;
    }
}
