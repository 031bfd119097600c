using KpiBot.Core.Localization;

namespace KpiBot.Channels;

/// <summary>The language behind a client's locale.</summary>
internal static class LocaleLanguage
{
    /// <param name="locale">"fr-FR", "en_GB".</param>
    /// <returns>Null for a language that KpiBot does not speak.</returns>
    public static UiLanguage? Of(string? locale) => locale?.Split('-', '_')[0].Trim().ToLowerInvariant() switch
    {
        "fr" => UiLanguage.French,
        "en" => UiLanguage.English,
        _ => null,
    };
}
