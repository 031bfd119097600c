using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Grammar;

/// <summary>How the answer is laid out: what was asked for by name first, then what the parts of the question imply.</summary>
internal static class ViewRule
{
    public static View Of(Question question, Reading reading)
    {
        if (question.Has(Role.Why) || question.Has(Role.Explains) || (question.Has(Role.Origin) && question.Has(Role.Change)))
            return View.Drivers;
        if (question.Has(Role.Forecast) || question.Has(Role.Landing) || question.Has(Role.RunRate) || reading.View == View.Forecast)
            return View.Forecast;
        if (question.Has(Role.Target))
            return View.Target;
        if (question.Has(Role.Future))
            return View.Forecast;
        if (question.Has(Role.Funnel))
            return View.Funnel;
        if (reading.Top is not null)
            return View.Ranking;
        if (reading.Grain is not null || (question.Has(Role.Trend) && reading.Comparison is null) || (reading is { Comparison: not null, Breakdown: [], MorePeriods: [] } && IsDrawn(question)))
            return View.Trend;
        return reading.Breakdown.Count > 0 || question.Has(Role.Pie) ? View.Breakdown : View.Value;
    }

    /// <summary>"Courbe CA 2026 vs 2025": two courses over time, and no two values; bars may be of either.</summary>
    private static bool IsDrawn(Question question) => question.Segments.Any(s =>
        s.Stem.Split(' ') is var words && ((s.Is(Role.Trend) && words.Contains("courbe")) || (s.Is(Role.Chart) && !words.Any(w => w is "bar" or "barre" or "baton" or "histogram" or "histogramme"))));
}
