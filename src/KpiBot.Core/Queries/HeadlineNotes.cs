using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>What the reader of a headline must know, most important first.</summary>
internal static class HeadlineNotes
{
    public static async ValueTask<IReadOnlyList<ResultNote>> CollectAsync(
        QueryScope scope, KpiValue value, ComparedValue? compared, CancellationToken cancellation)
    {
        var notes = new List<ResultNote>();
        AddIfAny(notes, await NoCompleteDayAsync(scope, cancellation).ConfigureAwait(false));
        AddIfAny(notes, DataEndBefore(scope));
        AddIfAny(notes, await EqualAgeAsync(scope, compared, cancellation).ConfigureAwait(false));
        AddIfAny(notes, SmallBase(scope.Kpi, value));
        await AddRowsLeftOutAsync(notes, scope, cancellation).ConfigureAwait(false);
        if (scope.Computation.MissingRates.Count > 0)
            notes.Add(new ResultNote.RatesMissing([.. scope.Computation.MissingRates]));
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
        if (!scope.Maturity.HasCohorts || compared is null || scope.Earlier is not { } earlier
            || earlier.SeenBefore == scope.Maturity.SeenBefore)
            return null;
        var uncut = await scope.Computation.TotalAsync(scope.Maturity.Observe(earlier.Days), cancellation).ConfigureAwait(false);
        return scope.Period.IsInProgress || uncut.Value != compared.Earlier.Value
            ? new ResultNote.EqualAge(scope.Maturity.AgeOf(compared.Comparison.Current))
            : null;
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

    private static async ValueTask<ResultNote?> SiblingAsync(QueryScope scope, CancellationToken cancellation)
    {
        if (scope.Kpi.Sibling is not { } id || scope.Catalog.Find(id) is not { } sibling)
            return null;
        var dimensions = new SharedDimensions(sibling, scope.Facts);
        if (!scope.Query.Filters.All(f => dimensions.Has(f.Dimension)))
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
