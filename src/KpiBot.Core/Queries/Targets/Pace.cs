using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries.Forecasts;

namespace KpiBot.Core.Queries.Targets;

/// <summary>What should have come of a target by now: all of the parts that are over, and of the one in progress the share that its season gives.</summary>
internal sealed class Pace(QueryScope scope)
{
    private const int LongestByWeekdays = 31;
    private const int HalfYear = 182;
    private const int FewestDays = 56;

    /// <summary>Whole weeks, so that Mondays meet Mondays.</summary>
    private const int Year = 364;

    private const int MostYears = 3;

    /// <param name="end">The first day that is not known.</param>
    public async ValueTask<ExpectedByNow> ExpectedAsync(TargetFinding.Found target, DateOnly end, CancellationToken cancellation)
    {
        if (!TimeSums.AddUp(scope.Kpi))
            return new(target.Value, PaceBasis.Level);
        var over = target.Parts.Where(p => p.Period.End <= end).Sum(p => p.Value);
        if (target.Parts.FirstOrDefault(p => p.Period.Contains(end) && p.Period.Start < end) is not { } running)
            return new(over, PaceBasis.Plan);
        var elapsed = new DateRange(running.Period.Start, end);
        var (share, basis) = await ShareAsync(running.Period, elapsed, cancellation).ConfigureAwait(false);
        return new(over + Math.Round(running.Value * share, scope.Kpi.Unit is KpiUnit.Count ? 0 : 2), basis);
    }

    private async ValueTask<(decimal Share, PaceBasis Basis)> ShareAsync(DateRange whole, DateRange elapsed, CancellationToken cancellation)
    {
        if (whole.Days <= LongestByWeekdays)
        {
            if (await ByWeekdaysAsync(whole, elapsed, cancellation).ConfigureAwait(false) is { } byWeekdays)
                return (byWeekdays, PaceBasis.Weekdays);
        }
        else if (await ByEarlierYearsAsync(whole, elapsed, cancellation).ConfigureAwait(false) is { } byYears)
        {
            return (byYears, PaceBasis.EarlierYears);
        }

        var holidays = scope.Calendar.Settings.Holidays;
        var days = WorkingDays.In(whole, holidays);
        return (days == 0 ? (decimal)elapsed.Days / whole.Days : (decimal)WorkingDays.In(elapsed, holidays) / days, PaceBasis.WorkingDays);
    }

    private async ValueTask<decimal?> ByWeekdaysAsync(DateRange whole, DateRange elapsed, CancellationToken cancellation)
    {
        if (new ForecastHistory(scope).Range is not { } history || history.Days < FewestDays)
            return null;
        var latest = new DateRange(history.Days > HalfYear ? history.End.AddDays(-HalfYear) : history.Start, history.End);
        var component = await ForecastedComponent.ReadAsync(scope, scope.Kpi.Formula, latest, cancellation).ConfigureAwait(false);
        if (component.Days.Length < FewestDays)
            return null;
        var profile = new WeekdayProfile(component.Days, component.Days.Length);
        var total = Weight(whole);
        return total > 0 ? (decimal)(Weight(elapsed) / total) : null;

        double Weight(DateRange days)
        {
            var weight = 0d;
            for (var day = days.Start; day < days.End; day = day.AddDays(1))
                weight += profile.Of(component.Days.KindOf(day));
            return weight;
        }
    }

    /// <summary>The mean share of up to three years before that the history covers whole.</summary>
    private async ValueTask<decimal?> ByEarlierYearsAsync(DateRange whole, DateRange elapsed, CancellationToken cancellation)
    {
        if (new ForecastHistory(scope).Range is not { } history)
            return null;
        var shares = new List<decimal>();
        for (var back = 1; back <= MostYears && whole.Start.AddDays(-back * Year) >= history.Start; back++)
        {
            var then = new DateRange(whole.Start.AddDays(-back * Year), whole.End.AddDays(-back * Year));
            if (then.End > history.End)
                continue;
            var total = await TotalAsync(then, cancellation).ConfigureAwait(false);
            var part = await TotalAsync(then.First(elapsed.Days), cancellation).ConfigureAwait(false);
            if (total > 0 && part >= 0)
                shares.Add(Math.Min(1, part / total));
        }

        return shares.Count == 0 ? null : shares.Average();
    }

    private async ValueTask<decimal> TotalAsync(DateRange days, CancellationToken cancellation) =>
        (await scope.Compute(scope.Kpi).TotalAsync(scope.Maturity.Observe(days), cancellation).ConfigureAwait(false)).Value ?? 0;
}
