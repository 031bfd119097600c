using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Insights;

namespace KpiBot.Core.Answers;

/// <summary>A fact that the reader did not ask for, in a sentence.</summary>
/// <param name="Insight">Its figures, for whoever computes on.</param>
public sealed record InsightLine(Insight Insight, string Text);

/// <summary>Which insights stand in the answer and which behind "more".</summary>
internal static class InsightLines
{
    /// <summary>
    /// Rows left out are said once: by their insight where it leads, and then by no note; else by the note alone, which is
    /// always shown.
    /// </summary>
    public static (IReadOnlyList<InsightLine> Leading, IReadOnlyList<InsightLine> More, IEnumerable<ResultNote> Notes) Of(KpiResult result, InsightWording wording)
    {
        List<InsightLine> lines = [.. result.Insights.Select(i => new InsightLine(i, wording.Sentence(result, i)))];
        var leading = lines.Take(InsightRanking.MostLeading).ToList();
        var said = leading.Select(l => l.Insight).OfType<Insight.RowsLeftOut>().Select(i => i.Column).ToHashSet();
        return (
            leading,
            [.. lines.Skip(InsightRanking.MostLeading).Where(l => l.Insight is not Insight.RowsLeftOut)],
            result.Notes.Where(n => n is not ResultNote.RowsLeftOut left || !said.Contains(left.Column)));
    }
}
