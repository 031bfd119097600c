using KpiBot.Channels.Teams.Protocol;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>The sender's language, by the locale that their client reports.</summary>
internal static class ActivityLanguage
{
    public static UiLanguage? Of(Activity activity) => PrimaryTag(activity.Locale) switch
    {
        "fr" => UiLanguage.French,
        "en" => UiLanguage.English,
        _ => null,
    };

    private static string? PrimaryTag(string? locale) => locale?.Split('-', '_')[0].Trim().ToLowerInvariant();
}
