using System.Collections.Concurrent;

namespace KpiBot.Core.Queries;

/// <summary>What became of the queries of one day over one snapshot: the same few are asked by many, and neither changes.</summary>
public sealed class KeptOutcomes(DateOnly day)
{
    /// <summary>Rows and points of all that is kept; where it is reached all are forgotten, and those asked again and again are soon back.</summary>
    private const int MostLines = 32_000;

    /// <summary>What a result takes beside its rows and points, in lines.</summary>
    private const int LinesOfResult = 16;

    private readonly ConcurrentDictionary<KpiQuery, Task<QueryOutcome?>> outcomes = new(AlikeQueries.Comparer);
    private int lines;

    public DateOnly Day => day;

    /// <summary>What is known of the query, or else computed now, once for all who ask it meanwhile. A failure is not kept: each who asks gets one of his own.</summary>
    /// <param name="compute">Computes it for the asker alone; it may be given up.</param>
    /// <param name="isStill">Asked after a computation: whether it is the same day yet.</param>
    public async ValueTask<QueryOutcome> GetAsync(
        KpiQuery query, Func<ValueTask<QueryOutcome>> compute, Func<bool> isStill, CancellationToken cancellation)
    {
        while (true)
        {
            if (!outcomes.TryGetValue(query, out var shared))
            {
                var own = new TaskCompletionSource<QueryOutcome?>(TaskCreationOptions.RunContinuationsAsynchronously);
                shared = outcomes.GetOrAdd(query, own.Task);
                if (shared == own.Task)
                    return await ComputeAsync(query, own, compute, isStill).ConfigureAwait(false);
            }

            if (await shared.WaitAsync(cancellation).ConfigureAwait(false) is { } outcome)
                return outcome;
        }
    }

    private async ValueTask<QueryOutcome> ComputeAsync(
        KpiQuery query, TaskCompletionSource<QueryOutcome?> own, Func<ValueTask<QueryOutcome>> compute, Func<bool> isStill)
    {
        QueryOutcome? kept = null;
        try
        {
            var outcome = await compute().ConfigureAwait(false);
            if (isStill())
                kept = outcome;
            return outcome;
        }
        finally
        {
            if (kept is null)
                outcomes.TryRemove(new(query, own.Task));
            else if (Interlocked.Add(ref lines, LinesOf(kept)) > MostLines)
                Forget();
            own.SetResult(kept);
        }
    }

    private void Forget()
    {
        outcomes.Clear();
        Volatile.Write(ref lines, 0);
    }

    private static int LinesOf(QueryOutcome outcome) => LinesOfResult + (outcome is QueryOutcome.Answered { Result: var result }
        ? result.Rows.Count + result.Series.Count + result.EarlierSeries.Count + (result.Drivers?.Splits.Sum(s => s.Parts.Count) ?? 0)
        : 0);
}
