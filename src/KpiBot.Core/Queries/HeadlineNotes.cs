using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries.Lifetimes;

namespace KpiBot.Core.Queries;

/// <summary>What the reader of a headline must know, most important first.</summary>
internal static class HeadlineNotes
{
    public static async ValueTask<IReadOnlyList<ResultNote>> CollectAsync(
        QueryScope scope, KpiValue value, ComparedValue? compared, IReadOnlyList<MissingRate> missing, CancellationToken cancellation)
    {
        var notes = new List<ResultNote>();
        AddIfAny(notes, await NoCompleteDayAsync(scope, cancellation).ConfigureAwait(false));
        AddIfAny(notes, DataEndBefore(scope));
        AddIfAny(notes, await EqualAgeAsync(scope, compared, cancellation).ConfigureAwait(false));
        AddIfAny(notes, SmallBase(scope.Kpi, value));
        await AddRowsLeftOutAsync(notes, scope, cancellation).ConfigureAwait(false);
        if (missing.Count > 0)
            notes.Add(new ResultNote.RatesMissing(missing));
        AddIfAny(notes, await MedianLifetimeAsync(scope, cancellation).ConfigureAwait(false));
        AddIfAny(notes, await SiblingAsync(scope, cancellation).ConfigureAwait(false));
        return notes;
    }

    private static async ValueTask<ResultNote?> NoCompleteDayAsync(QueryScope scope, CancellationToken cancellation)
    {
        if (!scope.Period.HasNoCompleteDay)
            return null;
        var unit = new RelativePeriod(scope.Period.Unit, -1);
        return scope.Calendar.Resolve(unit) is PeriodResolution.Resolved { Period: var last }
            ? new ResultNote.NoCompleteDay(last, await scope.Computation.TotalAsync(scope.Maturity.Observe(last.Answered), cancellation).ConfigureAwait(false))
            : null;
    }

    private static ResultNote.DataEndBefore? DataEndBefore(QueryScope scope) =>
        scope.Facts.ReachOf(scope.Computation.Measures) is { } reach && reach < scope.Period.Through ? new(reach) : null;

    private static async ValueTask<ResultNote?> EqualAgeAsync(QueryScope scope, ComparedValue? compared, CancellationToken cancellation)
    {
        if (compared is null || scope.Maturity.EqualAge(compared.Comparison) is not { } age)
            return null;
        var cuts = scope.Period.IsInProgress
            || await DiffersAsync(scope, compared.Comparison.Range, compared.Earlier, cancellation).ConfigureAwait(false)
            || await DiffersAsync(scope, compared.Comparison.Current, compared.Current, cancellation).ConfigureAwait(false);
        return cuts ? new ResultNote.EqualAge(age) : null;
    }

    /// <summary>Whether a cohort has by now reached another value than it is compared with.</summary>
    private static async ValueTask<bool> DiffersAsync(QueryScope scope, DateRange cohort, KpiValue compared, CancellationToken cancellation)
    {
        var byNow = await scope.Computation.TotalAsync(scope.Maturity.Observe(cohort), cancellation).ConfigureAwait(false);
        return byNow.Value != compared.Value;
    }

    private static ResultNote.SmallBase? SmallBase(KpiDefinition kpi, KpiValue value) =>
        value is { Value: not null, Base: { } size } && kpi.SmallestBase is { } smallest && size < smallest ? new(size, smallest) : null;

    private static async ValueTask AddRowsLeftOutAsync(List<ResultNote> notes, QueryScope scope, CancellationToken cancellation)
    {
        HashSet<(string Fact, string Column)>? counted = null;
        foreach (var measure in scope.Computation.Measures)
        {
            foreach (var condition in measure.Where)
            {
                if (condition is not RowCondition.Present present || !IsNumber(measure.Fact, present.Column)
                    || !(counted ??= []).Add((measure.Fact, present.Column)))
                    continue;
                var rows = await scope.Computation.CountWithoutAsync(measure, present.Column, scope.Observed, cancellation).ConfigureAwait(false);
                if (rows > 0)
                    notes.Add(new ResultNote.RowsLeftOut(rows, present.Column));
            }
        }
    }

    /// <summary>An absent number is a gap in the data; an absent day or text (not won, not qualified) is what the row says.</summary>
    private static bool IsNumber(string fact, string column) =>
        FactSchemas.Find(fact)?.Find(column)?.Type is ColumnType.Money or ColumnType.Number or ColumnType.Rate;

    private static async ValueTask<ResultNote?> MedianLifetimeAsync(QueryScope scope, CancellationToken cancellation)
    {
        if (scope.Kpi.Survival is not { } survival)
            return null;
        var facts = new LifetimesInFacts(survival, scope.Query.Filters, scope.Facts, scope.Observed.Days.End);
        var lifetimes = await facts.ReadAsync(cancellation).ConfigureAwait(false);
        var byEnded = lifetimes.ToLookup(l => l.Ended, l => l.Count);
        return lifetimes.Count == 0 ? null : new ResultNote.MedianLifetime(survival.Subject, KaplanMeier.Median(lifetimes), byEnded[true].Sum(), byEnded[false].Sum());
    }

    private static async ValueTask<ResultNote?> SiblingAsync(QueryScope scope, CancellationToken cancellation)
    {
        if (scope.Kpi.Sibling is not { } id || scope.Catalog.Find(id) is not { } sibling)
            return null;
        var dimensions = new SharedDimensions(sibling, scope.Facts);
        if (!sibling.Facts.All(scope.Facts.IsDelivered) || !scope.Query.Filters.All(f => dimensions.Has(f.Dimension)))
            return null;
        var computation = scope.Compute(sibling);
        return new ResultNote.SiblingShown(sibling, await computation.TotalAsync(scope.Observed, cancellation).ConfigureAwait(false));
    }

    private static void AddIfAny(List<ResultNote> notes, ResultNote? note)
    {
        if (note is not null)
            notes.Add(note);
    }
}
