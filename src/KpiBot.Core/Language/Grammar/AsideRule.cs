using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// "Before my 10am: …", "avant ma réu de 10h : …": what the answer is wanted for, said ahead of the question and no part of it.
/// Its strange words are named in the answer, and change nothing.
/// </summary>
internal static class AsideRule
{
    private static readonly string[] Openings = ["before", "ahead", "for", "avant", "pour", "vite", "quick", "urgent"];

    public static void Apply(Question question, Reading reading)
    {
        if (EndOf(question.Text) is not { } colon)
            return;
        var ahead = question.Segments.TakeWhile(s => s.Span.Start < colon).ToList();
        if (ahead.Count == question.Segments.Count || ahead.FirstOrDefault(s => !s.Is(Role.Greeting) && !s.Is(Role.Thanks)) is not { } first
            || !Openings.Contains(FirstWord(first)) || !ahead.TrueForAll(SaysNothing))
            return;
        foreach (var segment in ahead)
        {
            segment.IsTaken = true;
            if (segment is { IsUnknown: true, Span.Length: > 1 })
                reading.NotUnderstood.Add(segment.Span.In(question.Text));
        }
    }

    private static int? EndOf(string text)
    {
        for (var at = text.IndexOf(':', StringComparison.Ordinal); at >= 0; at = text.IndexOf(':', at + 1))
        {
            if (at + 1 < text.Length && !char.IsDigit(text[at + 1]))
                return at; // "10:30" is an hour
        }

        return null;
    }

    private static string FirstWord(Segment segment) => segment.Stem.Split(' ', 2)[0];

    private static bool SaysNothing(Segment segment) =>
        segment.IsUnknown || segment.NamesNothing || segment.As<Meaning.Number>() is not null;
}
