namespace KpiBot.Core.Queries.Insights;

/// <summary>
/// What insights are ranked by: the weight of their kind times their strength from 0 to 1, after the impact × significance of
/// Ding et al., QuickInsights (SIGMOD 2019) and Tang et al., Extracting Top-K Insights (SIGMOD 2017). First comes what makes the
/// number doubtful, then what nobody could have expected, then what turns the reading of the headline, then what explains it, then
/// what is so most of the time.
/// </summary>
internal static class InsightScores
{
    public const double DoubtfulNumber = 1;
    public const double Unusual = 0.95;
    public const double Reversal = 0.9;
    public const double OppositeChange = 0.8;
    public const double TrendTurned = 0.75;
    public const double Extreme = 0.7;
    public const double ChangeBrought = 0.65;
    public const double Pace = 0.65;
    public const double OtherChange = 0.45;
    public const double Majority = 0.45;
    public const double Concentration = 0.4;
    public const double ExtremeOfSeason = 0.4;
    public const double MissingMembers = 0.3;

    /// <param name="strength">Beyond 1 counts as 1.</param>
    public static double Of(double weight, double strength) => Math.Round(weight * Math.Clamp(strength, 0, 1), 4);
}
