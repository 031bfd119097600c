using KpiBot.Core.Localization;

namespace KpiBot.Core.Kpis.Reading;

internal static class SpokenNames
{
    /// <summary>The synonyms among them, per language.</summary>
    public static LocalizedNames ToLocalizedNames(this IEnumerable<SpokenName> names)
    {
        var byLanguage = names.Where(n => !n.IsOwn).ToLookup(n => n.Language, n => n.Text);
        return new([.. byLanguage[UiLanguage.English]], [.. byLanguage[UiLanguage.French]]);
    }
}
