using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// "Revenue/orders", "leads rapportés aux visites": one KPI divided by another, or both of them. Three with slashes between
/// them are a list, and so are rates, which nobody divides.
/// </summary>
internal sealed class RatioRule(KpiCatalog catalog, VocabularyIndex vocabulary)
{
    public void AskBack(Question question, Reading reading)
    {
        if (reading.Kpis is not [var one, var other] || !IsCounted(one) || !IsCounted(other))
            return;
        var named = -1;
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var segment = question.Segments[at];
            if (named >= 0 && (Divided(question, at) ?? Slash(question, at)) is { } sign && question.At(sign.Right) is { Meanings: [Meaning.Kpi, ..] } right)
            {
                Ask(question, reading, question.Segments[named], right, sign.Span);
                return;
            }

            if (segment.Meanings is [Meaning.Kpi, ..])
                named = at;
        }
    }

    private static bool IsCounted(KpiDefinition kpi) => kpi.Ratio is null && kpi.Unit is KpiUnit.Money or KpiUnit.Count;

    private static (TextSpan Span, int Right)? Divided(Question question, int at)
    {
        var segment = question.Segments[at];
        var isOver = segment.Stem == "over" && question.At(at - 1)?.As<Meaning.Kpi>() is not null && question.At(at + 1)?.As<Meaning.Kpi>() is not null;
        if (!isOver && !segment.Is(Role.Divided))
            return null;
        segment.IsTaken = true;
        return (segment.Span, Counted(question, at + 1));
    }

    private static (TextSpan Span, int Right)? Slash(Question question, int at)
    {
        if (at == 0)
            return null;
        var start = question.Segments[at - 1].Span.End;
        var between = question.Text.AsSpan(start..question.Segments[at].Span.Start);
        var sign = between.IndexOfAny('/', '÷');
        return sign >= 0 && between.Trim().Length == 1 ? (new(start + sign, start + sign + 1), Counted(question, at)) : null;
    }

    /// <summary>Over "le nombre de".</summary>
    private static int Counted(Question question, int at) =>
        question.At(at) is { } word && (word.IsFiller || word.Is(Role.Count)) && word.As<Meaning.Kpi>() is null ? Counted(question, at + 1) : at;

    private void Ask(Question question, Reading reading, Segment left, Segment right, TextSpan sign)
    {
        var (first, second) = (left.As<Meaning.Kpi>()!.Definition, right.As<Meaning.Kpi>()!.Definition);
        var ratio = RatioOf(first, second) is { } named && reading.Suits(named) ? named : null;
        TextSpan whole = new(left.Span.Start, right.Span.End);
        reading.AskBack(() => new LanguageIssue.Ratio(
            whole.In(question.Text),
            ratio is not null,
            [.. (ratio is not null ? new[] { KpisApart.Instead(question, left, right, sign, ratio) } : []).Concat(KpisApart.Of(question, reading, left, right, sign)).Take(LanguageIssue.MostCandidates)]));
    }

    /// <summary>By its formula, or by its name: "revenue per order".</summary>
    private KpiDefinition? RatioOf(KpiDefinition first, KpiDefinition second) =>
        catalog.Kpis.FirstOrDefault(kpi => kpi.Ratio is { } ratio && ratio.Left == first.Formula && ratio.Right == second.Formula)
        ?? Named(first, second, UiLanguage.English, "per") ?? Named(first, second, UiLanguage.French, "par");

    private KpiDefinition? Named(KpiDefinition first, KpiDefinition second, UiLanguage language, string over) =>
        (from left in Names(first, language)
         from right in Names(second, language)
         select vocabulary.Phrases.Find([.. left, over, .. right]).OfType<Meaning.Kpi>().FirstOrDefault()?.Definition).FirstOrDefault(kpi => kpi is not null);

    private static IEnumerable<string[]> Names(KpiDefinition kpi, UiLanguage language) =>
        kpi.Synonyms.In(language).Prepend(kpi.Name.In(language)).Select(name => PhraseWords.Of(Tokenizer.Tokenize(name)).Select(w => w.Stem).ToArray());
}
