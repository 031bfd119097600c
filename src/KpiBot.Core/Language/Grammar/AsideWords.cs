using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>Which words can stand in what is said around a question, and which belong to the question itself.</summary>
internal sealed class AsideWords(Question question)
{
    private static readonly Role[] HarmlessRoles =
    [
        Role.Noise, Role.Article, Role.Greeting, Role.Thanks, Role.Aside, Role.Mine, Role.In, Role.And, Role.Not, Role.Than, Role.Continues,
        Role.BeforeThat, Role.Person, Role.Same, Role.All, Role.Reason, Role.Change,
    ];

    private static readonly string[] InPlaces = ["in", "en", "chez", "at"];

    public Question Question { get; } = question;

    public Clause? OrNull(Clause clause) => SayNothing(clause) ? clause : null;

    public bool SayNothing(Clause clause)
    {
        for (var at = clause.First; at <= clause.Last; at++)
        {
            if (!SaysNothing(at))
                return false;
        }

        return true;
    }

    /// <summary>The meeting that the answer is wanted for, and not their number.</summary>
    public static bool IsEvent(Segment segment) => segment.As<Meaning.Kpi>() is { Definition.Id: "meetings" };

    /// <summary>What a question is made of: something of it has to stand outside the asides.</summary>
    public static bool Asks(Segment segment) =>
        segment.Meanings is [Meaning.Kpi or Meaning.Ambiguous or Meaning.Dimension or Meaning.Member or Meaning.Rank or Meaning.Time or Meaning.Compared, ..]
        || segment.Is(Role.Selling) || segment.Is(Role.List) || segment.Is(Role.Help) || segment.Is(Role.Why);

    private bool SaysNothing(int at)
    {
        var segment = Question.Segments[at];
        if (segment.IsUnknown)
            return !char.IsUpper(Question.Text[segment.Span.Start]) || at == 0 || Question.At(at - 1) is not { } place || !InPlaces.Contains(place.Stem);
        if (segment.Is(Role.Except) || segment.Is(Role.By) || segment.Is(Role.Against) || segment.Is(Role.Including))
            return false;
        return HarmlessRoles.Any(segment.Is) || IsEvent(segment)
            || segment.Meanings is [Meaning.Number or Meaning.Time or Meaning.Unit or Meaning.Grained or Meaning.Dimension, ..];
    }
}
