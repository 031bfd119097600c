using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// "What is the drop in revenue due to": a why, where nothing follows that it is due to. "Revenue due to LinkedIn" is what
/// comes from there; "is the drop due to LinkedIn" is left to be asked about.
/// </summary>
internal static class CauseRule
{
    public static void Apply(Question question)
    {
        var last = question.Segments.Count - 1;
        while (last >= 0 && SaysNoCause(question.Segments[last]))
            last--;
        for (var at = 0; at <= last; at++)
        {
            var segment = question.Segments[at];
            if (segment.Is(Role.Cause))
                segment.Reread(at == last ? [new Meaning.Function(Role.Why)] : IsOrigin(question, at) ? [new Meaning.Function(Role.In)] : []);
        }
    }

    private static bool SaysNoCause(Segment segment) =>
        segment.IsFiller || segment.As<Meaning.Time>() is not null || segment.Is(Role.Thanks) || segment.Is(Role.In);

    private static bool IsOrigin(Question question, int at) =>
        question.At(question.After(at)) is { IsPlainMember: true } && !question.Segments.Any(s => s.Is(Role.Change) || s.Is(Role.Why));
}
