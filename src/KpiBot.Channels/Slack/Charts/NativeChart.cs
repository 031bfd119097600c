using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Messages;
using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Slack.Charts;

/// <summary>An answer's course or parts as a chart that Slack draws.</summary>
internal static class NativeChart
{
    /// <returns>
    /// Null where there is nothing to draw, or where Slack cannot draw it: it takes no gaps, and few points and lines.
    /// </returns>
    public static ChartBlock? Of(KpiAnswer answer) => answer.Result.Query switch
    {
        KpiQuery.Trend trend => NativeCourse.Of(answer, trend),
        KpiQuery.Breakdown or KpiQuery.Ranked => NativeBars.Of(answer),
        _ => null,
    };

    /// <param name="series">Each a name and a value for every label.</param>
    internal static ChartBlock? Draw(
        KpiAnswer answer, ChartKind kind, IReadOnlyList<string> labels, IReadOnlyList<(string Name, IReadOnlyList<decimal?> Values)> series, string? below)
    {
        var names = Distinct([.. series.Select(s => s.Name)]);
        var categories = Distinct(labels);
        if (names is null || categories is null || series.Count > SlackLimits.ChartSeries || categories.Count is < 2 or > SlackLimits.ChartPoints)
            return null;
        if (series.Any(s => s.Values.Count != categories.Count || s.Values.Any(v => v is null)))
            return null;
        var unit = answer.Result.Query.Kpi.Unit;
        return new(
            SlackText.Plain(answer.Title, SlackLimits.ChartTitle),
            new(
                kind,
                [.. series.Select((s, i) => new ChartSeries(names[i], [.. s.Values.Select((v, n) => new ChartPoint(categories[n], InUnit(unit, v!.Value)))]))],
                new(categories) { XLabel = below, YLabel = new AxisWording(answer.Language, answer.Result.Currency).Unit(unit) }));
    }

    /// <summary>What the two series of a comparison are called: by their days where those are short, for the KPI is the same.</summary>
    internal static (string Now, string Before) NamesOf(KpiAnswer answer)
    {
        var (result, language) = (answer.Result, answer.Language);
        var now = language.Range(result.Period.Answered, result.Period.Unit);
        return result.Comparison is { Comparison.Range: var range } && language.Range(range, result.Period.Unit) is var before && Math.Max(now.Length, before.Length) <= SlackLimits.ChartLabel
            ? (now, before)
            : (result.Query.Kpi.Name.In(language), language.Before());
    }

    /// <summary>Percentages as they are read, everything as exactly as it is worth drawing.</summary>
    private static decimal InUnit(KpiUnit unit, decimal value) => Math.Round(unit is KpiUnit.Percent ? value * 100 : value, 2, MidpointRounding.AwayFromZero);

    /// <summary>Cut to what Slack takes; where the beginnings are alike, the ends are kept too. Null where they are alike even then.</summary>
    private static List<string>? Distinct(IReadOnlyList<string> texts)
    {
        var whole = texts.Select(text => SlackText.Plain(text, int.MaxValue)).ToList();
        List<string> cut = [.. whole.Select(text => SlackText.Plain(text, SlackLimits.ChartLabel))];
        if (cut.Distinct().Count() < cut.Count)
            cut = [.. whole.Select(WithoutMiddle)];
        return cut.Distinct().Count() == cut.Count ? cut : null;
    }

    private static string WithoutMiddle(string text)
    {
        const int kept = (SlackLimits.ChartLabel - 1) / 2;
        return text.Length <= SlackLimits.ChartLabel ? text : SlackText.Plain($"{text[..kept]}…{text[^kept..]}", SlackLimits.ChartLabel);
    }
}
