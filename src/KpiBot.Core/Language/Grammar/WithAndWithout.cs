using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"CA avec et sans web", "revenue including or excluding refunds": two numbers, of which either can be had.</summary>
internal static class WithAndWithout
{
    /// <summary>Where the two begin at a segment: takes them with their value, and asks which.</summary>
    public static bool AsksFor(Question question, Reading reading, int at)
    {
        if (question.At(at + 1)?.Is(Role.And) != true || question.At(at + 2) is not { } second || question.Segments[at] is not { } first
            || !((IsWith(question, at) && second.Is(Role.Except)) || (first.Is(Role.Except) && IsWith(question, at + 2))))
            return false;
        var value = question.AfterPrepositions(at + 2);
        if (question.At(value) is not { IsTaken: false } left || left.As<Meaning.Member>() is null)
            return false;
        var without = first.Is(Role.Except) ? first : second;
        var with = first == without ? second : first;
        first.IsTaken = second.IsTaken = left.IsTaken = true;
        TextSpan whole = new(first.Span.Start, left.Span.End);
        TextSpan behind = new(second.Span.End, left.Span.End);
        reading.AskBack(() => new LanguageIssue.CrossedValues(
        [
            new(Said(with), LocalizedText.Same(Rewriting.Without(question.Text, [whole], "").Query.English)),
            new(Said(without), LocalizedText.Same(Rewriting.Replacing(question.Text, [whole], Said(without)).Query.English)),
        ]));
        return true;

        LocalizedText Said(Segments.Segment word) => LocalizedText.Same($"{word.Span.In(question.Text)} {behind.In(question.Text).Trim()}");
    }

    private static bool IsWith(Question question, int at) =>
        question.At(at) is { } word && (word.Is(Role.Including) || word.Stem is "with" or "avec" or "excl" or "incl" or "inclu") && !word.Is(Role.Except);
}
