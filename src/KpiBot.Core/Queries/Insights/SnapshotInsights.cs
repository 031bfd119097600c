using System.Collections.Concurrent;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries.Insights;

/// <summary>What was read and found over one snapshot, which never changes: the days of a KPI serve every period, and insights whoever asks again.</summary>
internal sealed class SnapshotInsights
{
    private const int MostDays = 256;
    private const int MostFound = 1_024;

    private readonly ConcurrentDictionary<string, DaySums> days = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<Insight>> found = [];

    public async ValueTask<DaySums> DaysOfAsync(QueryScope scope, Formula component, DateRange history, CancellationToken cancellation)
    {
        var key = $"{FormulaPrinter.Print(component)}|{history}|{Selection(scope)}";
        return days.TryGetValue(key, out var known)
            ? known
            : Keep(days, MostDays, key, await DaySums.ReadAsync(scope, component, history, cancellation).ConfigureAwait(false));
    }

    public async ValueTask<IReadOnlyList<Insight>> FoundAsync(QueryScope scope, Func<ValueTask<IReadOnlyList<Insight>>> find)
    {
        var (period, against) = (scope.Period, scope.Comparison);
        var key = $"{scope.Kpi.Id}|{period}|{against}|{scope.Calendar.Today:O}|{Selection(scope)}";
        return found.TryGetValue(key, out var known) ? known : Keep(found, MostFound, key, await find().ConfigureAwait(false));
    }

    /// <summary>What is full is emptied: the few that are asked again and again are soon back.</summary>
    private static T Keep<T>(ConcurrentDictionary<string, T> kept, int most, string key, T value)
    {
        if (kept.Count >= most)
            kept.Clear();
        return kept.GetOrAdd(key, value);
    }

    /// <summary>Lengths keep values that hold the marks themselves apart.</summary>
    private static string Selection(QueryScope scope) => string.Join('|', scope.Query.Filters.Select(f =>
        $"{(f.Exclude ? '-' : '+')}{f.Dimension}:{string.Join(',', f.Values.Select(v => v is null ? "-" : $"{v.Length}={v}"))}"));
}
