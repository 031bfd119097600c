using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Host.Configuration;

/// <summary>What <c>config/business.yaml</c> says about the company.</summary>
/// <param name="Currency">ISO code that amounts are converted to and shown in.</param>
/// <param name="TauxDeMarge">The KPI that the company means by "taux de marge"; null leaves it to the catalogue.</param>
internal sealed record BusinessSettings(CalendarSettings Calendar, string Currency, UiLanguage? DefaultLanguage, string? TauxDeMarge)
{
    /// <summary>What holds where the file is silent.</summary>
    public static BusinessSettings Default => new(new CalendarSettings(TimeZoneInfo.Local), "EUR", null, null);
}
