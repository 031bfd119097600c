namespace KpiBot.Core.Queries.Forecasts;

/// <summary>
/// How far off a forecast may be, from how far off those of the backtest were: the quantile that split conformal prediction
/// takes (Lei et al., Distribution-Free Predictive Inference for Regression, 2018), with no assumption about the errors' shape.
/// </summary>
internal static class ErrorQuantile
{
    /// <summary>What the range is meant to hold.</summary>
    public const double Coverage = 0.8;

    /// <param name="errors">Of either sign; at least one.</param>
    public static double Of(IEnumerable<double> errors)
    {
        var sizes = errors.Select(Math.Abs).Order().ToList();
        var rank = (int)Math.Ceiling((sizes.Count + 1) * Coverage);
        return sizes[Math.Min(rank, sizes.Count) - 1];
    }
}
