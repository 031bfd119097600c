using System.Text;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>
/// "Revenue - France", "CA moins les dépenses": nothing is subtracted here. In words a value is left out; a sign may as well
/// only set it apart, and of two KPIs none is what is left: asked back.
/// </summary>
internal static class MinusRule
{
    /// <summary>Before the filters are read: "moins la France", "less LinkedIn" leave out.</summary>
    public static void Apply(Question question)
    {
        var namesKpi = false;
        for (var at = 0; at < question.Segments.Count; at++)
        {
            var segment = question.Segments[at];
            if (namesKpi && segment.Stem is "moin" or "less" && segment.Is(Role.Comparative) && question.At(question.After(at)) is { IsPlainMember: true })
                segment.Reread([new Meaning.Function(Role.Except)]);
            namesKpi |= IsKpi(segment);
        }
    }

    /// <summary>After all parts are read, so that what is offered can be had with them.</summary>
    public static void AskBack(Question question, Reading reading, KpiCatalog catalog)
    {
        var (values, kpis) = (new List<Sign>(), new List<Sign>());
        var named = -1;
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (named >= 0 && SignBefore(question, at) is { } sign)
                (IsKpi(question.Segments[sign.Right]) ? kpis : values).Add(sign with { Left = named });
            if (IsKpi(question.Segments[at]))
                named = at;
        }

        if (values.Count > 0)
            AskOfValues(question, reading, catalog, values);
        else if (kpis is [var one])
            AskOfKpis(question, reading, one); // several are a list
    }

    /// <param name="Left">The KPI before it.</param>
    /// <param name="Span">The sign itself, or the word.</param>
    /// <param name="Right">What it stands before.</param>
    private readonly record struct Sign(int Left, TextSpan Span, int Right);

    private static Sign? SignBefore(Question question, int at)
    {
        if (at == 0)
            return null;
        var segment = question.Segments[at];
        if ((segment.Stem is "minu" or "moin" or "less" || segment.Stem.StartsWith("net ", StringComparison.Ordinal)) && !segment.IsTaken && question.After(at) is var behind && question.At(behind) is { } taken && IsKpi(taken) && question.At(question.Before(at))?.IsTaken == true)
        {
            segment.IsTaken = true;
            return new(-1, segment.Span, behind);
        }

        var start = question.Segments[at - 1].Span.End;
        var between = question.Text.AsSpan(start..segment.Span.Start);
        var sign = between.IndexOfAny('-', '−', '–');
        if (sign < 1 || between.Trim().Length != 1 || between.ContainsAny('\n', '\r') || !char.IsWhiteSpace(between[sign - 1]))
            return null;
        var right = segment.IsFiller || segment.Is(Role.Count) ? question.After(at) : at;
        return question.At(right) is { } subtracted && (IsKpi(subtracted) || (subtracted.IsTaken && subtracted.IsPlainMember)) ? new(-1, new(start + sign, start + sign + 1), right) : null;
    }

    private static bool IsKpi(Segment segment) => segment.Meanings is [Meaning.Kpi or Meaning.Ambiguous, ..];

    /// <summary>Refunds are taken off the revenue as it is: with them it is the gross revenue.</summary>
    private static void AskOfValues(Question question, Reading reading, KpiCatalog catalog, List<Sign> signs)
    {
        TextSpan whole = new(question.Segments[signs[0].Left].Span.Start, question.Segments[signs[^1].Right].Span.End);
        TextSpan values = new(question.Segments[signs[0].Right].Span.Start, whole.End);
        if (signs.TrueForAll(s => question.Segments[s.Right].As<Meaning.Member>() is { DimensionId: "kind", Value: not "sale" }) && reading.Kpis is [{ Id: "revenue" } net] && catalog.Find("gross_revenue") is { } gross)
        {
            reading.AskBack(() => new LanguageIssue.Minus(whole.In(question.Text), [.. new[] { net, gross }.Select(kpi =>
                Rewriting.Replacing(question.Text, [question.Segments[signs[0].Left].Span, new(signs[0].Span.Start, whole.End)], kpi.Name))]));
            return;
        }

        var words = Quotation.OnButton(values.In(question.Text));
        reading.AskBack(() => new LanguageIssue.Minus(whole.In(question.Text),
        [
            new(new($"Without {words}", $"Sans {words}"), new(Put(question.Text, signs, "without", "and"), Put(question.Text, signs, "hors", "et"))),
            new(new($"Only {words}", $"Uniquement {words}"), LocalizedText.Same(Put(question.Text, signs, "", ""))),
        ]));
    }

    private static void AskOfKpis(Question question, Reading reading, Sign sign)
    {
        var (left, right) = (question.Segments[sign.Left], question.Segments[sign.Right]);
        TextSpan whole = new(left.Span.Start, right.Span.End);
        reading.AskBack(() => new LanguageIssue.Minus(whole.In(question.Text), KpisApart.Of(question, reading, left, right, sign.Span)));
    }

    private static string Put(string text, List<Sign> signs, string first, string others)
    {
        var put = new StringBuilder(text.Length);
        var at = 0;
        foreach (var sign in signs)
        {
            put.Append(text, at, sign.Span.Start - at).Append(' ').Append(at == 0 ? first : others).Append(' ');
            at = sign.Span.End;
        }

        put.Append(text, at, text.Length - at);
        return string.Join(' ', put.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
