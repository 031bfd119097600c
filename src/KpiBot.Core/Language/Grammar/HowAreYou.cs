using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"Ca va ?", "hello, ça va": a greeting, as far as nothing else is said, although "CA" is also a name of the revenue.</summary>
internal static class HowAreYou
{
    public static bool Is(Question question) => IsAt(question, question.Segments.Count - 2);

    public static bool IsAt(Question question, int at) =>
        at >= 0 && at == question.Segments.Count - 2
        && question.Segments[at + 1].Stem == "va"
        && question.Segments[at].Span.In(question.Text) is "ca" or "Ca" or "ça" or "Ça"
        && question.Segments.Take(at).All(s => s.Is(Role.Greeting));
}
