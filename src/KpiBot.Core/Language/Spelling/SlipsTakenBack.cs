using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;

namespace KpiBot.Core.Language.Spelling;

/// <summary>
/// Corrections that turned out to help nothing: a word of a name alone, and so of no name; or one more KPI beside one that
/// was named without a slip ("CA papier" asks for no "panier"), unless the two are listed.
/// </summary>
internal static class SlipsTakenBack
{
    public static HashSet<TextSpan> Of(List<Word> corrected, List<Word> written, List<Segment> segments, string text)
    {
        var spans = new HashSet<TextSpan>();
        for (var at = 0; at < corrected.Count; at++)
        {
            if (corrected[at].Stem == written[at].Stem)
                continue;
            var span = corrected[at].Span;
            var place = segments.FindIndex(s => s.Span.Start <= span.Start && s.Span.End >= span.End);
            if (segments[place].NamesNothing || IsOneMoreKpi(segments, place, text))
                spans.Add(span);
        }

        return spans;
    }

    private static bool IsOneMoreKpi(List<Segment> segments, int place, string text) =>
        IsKpi(segments[place])
        && !IsKindOfCustomer(segments[place])
        && segments.Exists(s => s != segments[place] && IsKpi(s))
        && !IsListed(segments, place - 1, place, text)
        && !IsListed(segments, place, place + 1, text);

    /// <summary>"CA nouvaux clients": the KPI's own, and no second one.</summary>
    private static bool IsKindOfCustomer(Segment segment) => segment.Stem.Split(' ') is [_, "client" or "customer"];

    private static bool IsKpi(Segment segment) => segment.Meanings is [Meaning.Kpi or Meaning.Ambiguous, ..];

    private static bool IsListed(List<Segment> segments, int first, int second, string text) =>
        first >= 0 && second < segments.Count
        && (segments[first].Is(Role.And) || segments[second].Is(Role.And) || segments[first].Is(Role.Against) || segments[second].Is(Role.Against)
            || text.AsSpan(segments[first].Span.End..segments[second].Span.Start).IndexOfAny(",+&/") >= 0);
}
