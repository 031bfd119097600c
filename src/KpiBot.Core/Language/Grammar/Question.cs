using KpiBot.Core.Language.Commands.Grammar;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Language.Threads;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>A question cut into segments, as the rules of the grammar walk over it.</summary>
internal sealed class Question(string text, UiLanguage language, IReadOnlyList<Segment> segments, Situation situation)
{
    /// <summary>Words that are further apart than this have nothing to do with each other.</summary>
    private const int MostFillers = 30;

    private static readonly string[] Contractions =
        ["isn t", "aren t", "wasn t", "weren t", "doesn t", "don t", "didn t", "hasn t", "haven t", "isnt", "arent", "wasnt", "werent", "doesnt", "dont", "didnt", "hasnt", "havent"];

    private static readonly string[] Describing = ["est", "sont", "vient", "viennent", "provient", "proviennent", "passe", "passent"];

    private static readonly int Roles = Enum.GetValues<Role>().Length;

    private readonly int[] firstWith = new int[Roles];
    private int? firstNe;
    private int firstFreePeriod;
    public Situation Situation { get; } = situation;

    /// <summary>What it asks of values, whose words are no segments of it; null where it asks nothing of them.</summary>
    public SaidCondition? Condition { get; init; }

    public string Text { get; } = text;

    /// <summary>Where all is in capitals, capitals tell nothing.</summary>
    public bool HasLowerCase { get; } = text.Any(char.IsLower);

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

    /// <summary>Whether the "pas" or "isn't" at a place belongs to a verb: "le CA n'augmente pas", "why isn't Germany growing".</summary>
    public bool IsVerbNegated(int at) =>
        IsInverted(at) || ((firstNe ??= Segments.TakeWhile(s => s.Stem is not ("n" or "ne")).Count()) < at && !IsOfOrigin(at));

    /// <summary>"CA dont web": the French word, and no "don't".</summary>
    public bool IsOfWhich(int at) => Language == UiLanguage.French && Segments[at].Span.In(Text) is "dont" or "Dont" or "DONT";

    /// <summary>"Qui ne vient pas du web": the verb only says that the value describes.</summary>
    private bool IsOfOrigin(int at)
    {
        var verb = at - 1;
        while (At(verb) is { } between && Describing.Contains(between.Stem))
            verb--;
        return verb < at - 1 && At(verb)?.Stem is "n" or "ne" && At(verb - 1)?.Stem is "qui";
    }

    private bool IsInverted(int at) => Contractions.Contains(Segments[at].Stem) && (Before(at) < 0 || Has(Role.Why));

    /// <summary>A segment never gains a role while it is read, so each search goes on where the last one for that role ended.</summary>
    public bool Has(Role role)
    {
        ref var at = ref firstWith[(int)role];
        while (at < Segments.Count && !Segments[at].Is(role))
            at++;
        return at < Segments.Count;
    }

    /// <summary>The first period that no rule has taken, leaving out one; null where there is none.</summary>
    public Segment? FirstPeriod(Segment except)
    {
        while (firstFreePeriod < Segments.Count && (Segments[firstFreePeriod].IsTaken || Segments[firstFreePeriod].Period is null))
            firstFreePeriod++;
        for (var at = firstFreePeriod; at < Segments.Count; at++)
        {
            if (Segments[at] != except && !Segments[at].IsTaken && Segments[at].Period is not null)
                return Segments[at];
        }

        return null;
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

    /// <summary>As <see cref="WithLead"/>, with the "how many" or "value of" that would turn another name into another number.</summary>
    public TextSpan WithMeasure(TextSpan span)
    {
        var at = 0;
        while (at < Segments.Count && Segments[at].Span.End <= span.Start)
            at++;
        return At(Before(at)) is { IsTaken: false } measure && (measure.Is(Role.Count) || measure.Is(Role.Amount)) && measure.Span.End < span.Start
            ? WithLead(new(measure.Span.Start, span.End))
            : WithLead(span);
    }

    private int Step(int index, int by)
    {
        var passed = 0;
        do
        {
            index += by;
        }
        while (passed++ < MostFillers && At(index) is { IsFiller: true } filler && filler.As<Meaning.Kpi>() is null && !IsPreposition(filler));
        return index;
    }
}
