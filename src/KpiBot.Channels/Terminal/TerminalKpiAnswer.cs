using KpiBot.Channels.Charts;
using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;

namespace KpiBot.Channels.Terminal;

/// <summary>One KPI: the number first, then what it is set against, then what it is made of.</summary>
internal sealed class TerminalKpiAnswer(TerminalStyle style, bool showHow)
{
    public IEnumerable<string> Lines(KpiAnswer answer)
    {
        foreach (var reading in answer.Reading)
            yield return style.Warning(TerminalText.Clean(reading));
        yield return Title(answer);
        yield return $"{style.Strong(TerminalText.Clean(answer.Headline))}  {TerminalText.Clean(answer.Period)}";
        if (answer.Change is { } change)
            yield return $"{style.Toned(TerminalText.Clean(change.Amount), change.Tone)} {TerminalText.Clean(change.Against)}";
        foreach (var line in answer.Outlook)
            yield return $"{style.Toned(TerminalText.Clean(line.Lead), line.Tone)} {TerminalText.Clean(line.Text)}";
        if (answer.Spark is { } spark)
            yield return $"{TextBars.Spark(spark.Points)}  {TerminalText.Clean($"{spark.Lowest} – {spark.Highest}")}";
        foreach (var insight in answer.Insights)
            yield return "• " + TerminalText.Clean(insight.Text);
        if (!showHow && answer.MoreInsights.Count is > 0 and var more)
            yield return style.Faint(answer.Language.Say($"  {more} more with --how", $"  {more} de plus avec --how"));
        if (answer.Findings.Count > 0)
            yield return "";
        foreach (var finding in answer.Findings)
            yield return TerminalText.Clean(finding);
        if (answer.Table is { } table)
        {
            yield return "";
            foreach (var line in new TerminalTable(style).Lines(table))
                yield return line;
        }

        yield return "";
        foreach (var note in answer.Notes)
            yield return TerminalText.Clean(note);
        yield return style.Faint(TerminalText.Clean(answer.Freshness));
        foreach (var line in How(answer))
            yield return line;
    }

    private string Title(KpiAnswer answer)
    {
        var title = style.Strong(TerminalText.Clean(answer.Title));
        return answer.IsSampleData
            ? $"{title}  {style.Warning(answer.Language.Say("[sample data]", "[données d'exemple]"))}"
            : title;
    }

    private static IEnumerable<string> More(KpiAnswer answer)
    {
        if (answer.MoreInsights.Count > 0)
            yield return "";
        foreach (var insight in answer.MoreInsights)
            yield return "• " + TerminalText.Clean(insight.Text);
    }

    private IEnumerable<string> How(KpiAnswer answer)
    {
        if (!showHow)
            yield break;
        foreach (var line in More(answer))
            yield return line;
        yield return "";
        yield return answer.Language.Say("How computed: ", "Calcul : ") + TerminalText.Clean(answer.HowComputed.Formula);
        foreach (var line in TerminalLabels.Lines(answer.HowComputed.Parts, style))
            yield return line;
    }
}
