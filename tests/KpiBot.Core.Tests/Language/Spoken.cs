using System.Globalization;
using KpiBot.Core.Calendar;
using KpiBot.Core.Language;

namespace KpiBot.Core.Tests.Language;

/// <summary>A parse on one line, so that a table of questions reads as a specification.</summary>
internal static class Spoken
{
    public static string Of(Parse parse) => string.Join(" | ", Parts(parse));

    private static IEnumerable<string> Parts(Parse parse) => parse.Issue is { } issue
        ? [$"asks back: {issue.Code}"]
        : parse.Intent switch
        {
            Intent.Ask ask => Parts(ask),
            Intent.Define define => [$"define {define.Kpi.Id}"],
            var other => [other.GetType().Name],
        };

    private static IEnumerable<string> Parts(Intent.Ask ask)
    {
        yield return string.Join(" + ", ask.Kpis.Select(k => k.Id));
        if (ask.Period is { } period)
            yield return string.Join(" and ", ask.MorePeriods.Prepend(period).Select(Days));
        if (ask.Comparison is { } comparison)
            yield return Against(comparison);
        if (ask.Grain is { } grain)
            yield return $"each {Lower(grain)}";
        if (ask.Top is { } top)
            yield return $"{Lower(top.Order)} {top.Count}";
        if (ask.Breakdown.Count > 0)
            yield return $"by {string.Join(", ", ask.Breakdown)}";
        foreach (var filter in ask.Filters)
            yield return $"{filter.Dimension} {(filter.Exclude ? "not " : "")}{string.Join(", ", filter.Values)}";
        if (ask.View is View.Drivers or View.Forecast or View.Target or View.Funnel or View.Trend)
            yield return Lower(ask.View);
        if (ask.IsOwn)
            yield return "own";
    }

    private static string Days(PeriodExpression period) => Company.Calendar.Resolve(period) switch
    {
        PeriodResolution.Resolved resolved => string.Create(CultureInfo.InvariantCulture, $"{resolved.Period.Range.Start:yyyy-MM-dd}..{resolved.Period.Range.End:yyyy-MM-dd}"),
        PeriodResolution.Unresolved unresolved => unresolved.Issue.Code,
        var other => other.ToString(),
    };

    private static string Against(ComparisonExpression comparison) => comparison switch
    {
        ComparisonExpression.PreviousPeriod => "vs previous period",
        ComparisonExpression.SamePeriodLastYear => "vs last year",
        ComparisonExpression.Earlier earlier => $"vs {earlier.Count} {Lower(earlier.Unit)} earlier",
        ComparisonExpression.With with => $"vs {Days(with.Period)}",
        var other => other.ToString(),
    };

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
