using KpiBot.Channels.Teams.Protocol;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>The sender's language, by the locale that their client reports.</summary>
internal static class ActivityLanguage
{
    public static UiLanguage? Of(Activity activity) => LocaleLanguage.Of(activity.Locale);
}
