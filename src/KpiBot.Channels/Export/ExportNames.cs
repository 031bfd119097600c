using System.Globalization;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Export;

internal static class ExportNames
{
    /// <summary>"revenue-2026-10-01-2026-10-31.csv"</summary>
    public static string Of(KpiAnswer answer, ExportFormat format)
    {
        var days = answer.Result.Period is { IsFuture: false, Answered: var answered } ? answered : answer.Result.Period.Range;
        return string.Create(CultureInfo.InvariantCulture, $"{answer.Result.Query.Kpi.Id}-{days.Start:yyyy-MM-dd}-{days.End.AddDays(-1):yyyy-MM-dd}.{format.Extension()}");
    }
}
