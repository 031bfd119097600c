using KpiBot.Core.Calendar;

namespace KpiBot.Core.Language.Periods;

/// <summary>What a rule made of the tokens from its start up to <paramref name="Next"/>, which is left out.</summary>
internal readonly record struct Found<T>(T Value, int Next);

internal static class Found
{
    public static Found<PeriodExpression> Period(PeriodExpression expression, int next) => new(expression, next);

    /// <summary>The reading that explains more tokens; the first where both explain as many.</summary>
    public static Found<T>? OrLonger<T>(this Found<T>? one, Found<T>? other) =>
        one is null || (other is { } o && o.Next > one.Value.Next) ? other : one;
}
