using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Lexicons;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"CA récurrent", "collected revenue": a number that no KPI measures, for which the nearest are offered.</summary>
internal sealed class OtherNumberRule(KpiCatalog catalog)
{
    /// <summary>Asks back where the word beside a KPI's name makes it another number.</summary>
    public bool AsksFor(Question question, Reading reading, int at, KpiDefinition named)
    {
        if (named.Unit is not (KpiUnit.Money or KpiUnit.Count) || !named.Facts.Contains("sales") || named.Ratio is not null)
            return false;
        var after = IsBeside(question, at, at + 1) ? Of(question, at + 1) : null;
        var before = after is null && IsBeside(question, at - 1, at) ? Of(question, at - 1) : null;
        if ((after ?? before) is not { } other || (named.Unit == KpiUnit.Count && !OtherNumbers.IsRecurring(other)) || (after is not null && IsVerb(question, at + 1)))
            return false;
        var (first, last) = after is not null ? (at, at + 1) : (at - 1, at);
        question.Segments[last].IsTaken = question.Segments[first].IsTaken = true;
        TextSpan words = new(question.Segments[first].Span.Start, question.Segments[last].Span.End);
        var nearest = (named.Unit == KpiUnit.Count ? [named.Id.ToString()] : other.Nearest).Select(catalog.Find).OfType<KpiDefinition>().Select(kpi => kpi.Name).ToList();
        if (other.Limit is { } limit && named.Dimensions.Contains("customer_type"))
            nearest.Insert(0, new($"{named.Name.English} {limit.English}", $"{named.Name.French} {limit.French}"));
        AskBack(question, reading, words, nearest);
        return true;
    }

    private static OtherNumber? Of(Question question, int at) =>
        question.Segments[at] is var beside && !beside.Is(Role.Greeting) ? OtherNumbers.Of(TextFoldedIn(question, at)) : null;

    /// <summary>"The revenue booked by the team" is all of it.</summary>
    private static bool IsVerb(Question question, int at) => question.Segments[at].Stem is "booked" or "book" && question.At(at + 1)?.Is(Role.By) == true;

    private static string TextFoldedIn(Question question, int at) => TextFolding.Fold(question.Segments[at].Span.In(question.Text));

    private static bool IsBeside(Question question, int first, int second) =>
        question.At(first) is { } one && question.At(second) is { } other && string.IsNullOrWhiteSpace(question.Text[one.Span.End..other.Span.Start]);

    private static void AskBack(Question question, Reading reading, TextSpan words, IReadOnlyList<LocalizedText> nearest)
    {
        reading.NamesKpi = true;
        reading.AskBack(() => new LanguageIssue.UnknownKpi(words.In(question.Text), [.. nearest.Take(LanguageIssue.MostCandidates).Select(name => Rewriting.Replacing(question.Text, [words], name))]));
    }
}
