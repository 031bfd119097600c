using KpiBot.Core.Kpis;

namespace KpiBot.Core.Queries;

/// <summary>The steps of the funnel, each counted as if it were asked for alone, and the rate from each to the next.</summary>
internal static class FunnelHandler
{
    /// <param name="answer">Answers the question for one step's value.</param>
    public static async ValueTask<KpiResult> ComputeAsync(KpiQuery.Funnel query, Func<KpiQuery.Value, ValueTask<KpiResult>> answer)
    {
        var steps = new List<KpiResult>(query.Steps.Count);
        foreach (var step in query.Steps)
            steps.Add(await answer(query.Of(step)).ConfigureAwait(false));

        var last = steps[^1];
        // How far the data reach may differ from step to step; what else there is to know is told of the last.
        var reaches = steps.SelectMany(s => s.Notes).OfType<ResultNote.DataEndBefore>().Distinct().OrderBy(n => n.Through).Take(1);
        return last with
        {
            Query = query,
            Steps = [.. steps.Select((step, i) => Step(step, i == 0 ? null : steps[i - 1]))],
            Notes = [new ResultNote.SamePeriodNotSamePeople(), .. reaches, .. last.Notes.Where(n => n is not ResultNote.DataEndBefore)],
            Freshness = [.. steps.SelectMany(s => s.Freshness).Distinct()],
        };
    }

    private static FunnelStep Step(KpiResult step, KpiResult? before) => new(step.Query.Kpi, step.Headline, step.Comparison)
    {
        Rate = Rate(step.Headline, before?.Headline),
        ComparedRate = Rate(step.Comparison?.Current, before?.Comparison?.Current),
        EarlierRate = Rate(step.Comparison?.Earlier, before?.Comparison?.Earlier),
    };

    private static decimal? Rate(KpiValue? step, KpiValue? before) => before?.Value is null or 0 ? null : step?.Value / before.Value;
}

/// <summary>One step of a funnel.</summary>
/// <param name="Kpi">What counts it.</param>
public sealed record FunnelStep(KpiDefinition Kpi, KpiValue Value, ComparedValue? Comparison)
{
    /// <summary>As a fraction of the step before; null for the first, and where that one counts nothing.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The rate over the days that are compared, where the period had to be cut to them.</summary>
    public decimal? ComparedRate { get; init; }

    /// <summary>The rate over the earlier days.</summary>
    public decimal? EarlierRate { get; init; }

    /// <summary>In fractions, over as many days on both sides; null where either side has no rate.</summary>
    public decimal? RateChange => ComparedRate - EarlierRate;
}
