using System.Diagnostics;
using System.Globalization;
using KpiBot.Core.Answers;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Conversations;

/// <summary>What was shown in a line that reads the same years later: ids and ISO days, and the number as it stood on the card.</summary>
internal static class AuditWording
{
    public static string Of(Answer answer) => answer switch
    {
        KpiAnswer kpi => Of(kpi),
        DefinitionAnswer definition => $"definition of {definition.Kpi}",
        KpiListAnswer list => string.Create(CultureInfo.InvariantCulture, $"list of {list.Kpis.Count} KPIs"),
        IssueAnswer issue => $"refused: {issue.Code}",
        TextAnswer text => $"said: {text.Title}",
        _ => throw new UnreachableException($"No line for {answer.GetType().Name}."),
    };

    private static string Of(KpiAnswer answer)
    {
        var result = answer.Result;
        string[] parts =
        [
            result.Query.Kpi.Id,
            result.Query.GetType().Name.ToLowerInvariant(),
            string.Create(CultureInfo.InvariantCulture, $"{result.Period.Range.Start:yyyy-MM-dd}/{result.Period.Range.End.AddDays(-1):yyyy-MM-dd}"),
            .. result.Query.Filters.Select(Of),
            .. result.Dimensions.Select(d => "by " + d),
        ];
        return $"{string.Join(' ', parts)}: {answer.Headline}";
    }

    private static string Of(DimensionFilter filter) =>
        $"{filter.Dimension}{(filter.Exclude ? "≠" : "=")}{string.Join('|', filter.Values.Select(v => v ?? "(none)"))}";
}
