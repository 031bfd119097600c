using System.Globalization;
using System.Text;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Terminal;

/// <summary>The words of the command line's JSON.</summary>
internal static class ParseWords
{
    public static string Code(UiLanguage language) => language switch
    {
        UiLanguage.English => "en",
        UiLanguage.French => "fr",
    };

    public static string Name(Intent intent) => intent switch
    {
        Intent.Ask => "ask",
        Intent.Define => "define",
        Intent.ListKpis => "list_kpis",
        Intent.Help => "help",
        Intent.Greet => "greet",
        Intent.Thanks => "thanks",
        Intent.Reset => "reset",
        Intent.SetLanguage => "language",
        Intent.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(intent), intent, null),
    };

    public static string Name(Grain grain) => grain switch
    {
        Grain.Day => "day",
        Grain.Week => "week",
        Grain.Month => "month",
        Grain.Quarter => "quarter",
        Grain.Year => "year",
    };

    public static string Name(View view) => view switch
    {
        View.Value => "value",
        View.Trend => "trend",
        View.Breakdown => "breakdown",
        View.Ranking => "ranking",
        View.Drivers => "drivers",
        View.Funnel => "funnel",
        View.Forecast => "forecast",
        View.Target => "target",
    };

    public static string Name(RankingOrder order) => order switch
    {
        RankingOrder.Highest => "highest",
        RankingOrder.Lowest => "lowest",
    };

    public static string Name(ComparisonKind kind) => kind switch
    {
        ComparisonKind.PreviousPeriod => "previous_period",
        ComparisonKind.SamePeriodLastYear => "same_period_last_year",
        ComparisonKind.Explicit => "explicit",
    };

    public static string Name(KpiUnit unit) => unit switch
    {
        KpiUnit.Money => "money",
        KpiUnit.Percent => "percent",
        KpiUnit.Count => "count",
        KpiUnit.Days => "days",
        KpiUnit.Score => "score",
    };

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A text that JSON can carry: half of a surrogate pair, which is no character, becomes U+FFFD.</summary>
    public static string Text(string text) => text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
