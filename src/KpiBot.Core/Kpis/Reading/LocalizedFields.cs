using KpiBot.Core.Kpis.Yaml;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>Keys that hold a text in each language: <c>name: { en: …, fr: … }</c>.</summary>
internal static class LocalizedFields
{
    private static readonly string[] LanguageKeys = ["en", "fr"];

    private static IEnumerable<(string Key, UiLanguage Language)> Languages => [("en", UiLanguage.English), ("fr", UiLanguage.French)];

    /// <summary>Both languages; a fault for each that is missing.</summary>
    public static LocalizedText RequireLocalized(this Fields fields, string key, FaultCollector faults) =>
        fields.Require(key) is null ? LocalizedText.Same("") : fields.Localized(key, faults) ?? LocalizedText.Same("");

    public static LocalizedText? Localized(this Fields fields, string key, FaultCollector faults)
    {
        if (fields.Find(key) is null)
            return null;
        return InLanguages(fields, key, faults) is { } texts
            ? new(In(texts, "en", "English"), In(texts, "fr", "French"))
            : LocalizedText.Same("");

        string In(Fields texts, string languageKey, string language)
        {
            if (texts.Find(languageKey) is null)
                faults.Add(texts.Place, $"the {key} of {fields.Label} has no {language} text ('{languageKey}')");
            return texts.Text(languageKey)?.Text ?? "";
        }
    }

    /// <summary>The name in each language, as something that people say.</summary>
    public static IEnumerable<SpokenName> SpokenNames(this Fields fields, string key)
    {
        if (fields.Find(key) is not YamlNode.Mapping names)
            yield break;
        foreach (var (languageKey, language) in Languages)
        {
            if (names.Find(languageKey) is YamlNode.Scalar { IsEmpty: false } name)
                yield return new(name.Text.Trim(), language, name.Place, IsOwn: true);
        }
    }

    /// <summary>Lists of names in one language or both.</summary>
    public static IReadOnlyList<SpokenName> Synonyms(this Fields fields, string key, FaultCollector faults)
    {
        if (InLanguages(fields, key, faults) is not { } lists)
            return [];
        return
        [
            .. Languages.SelectMany(l => (lists.Texts(l.Key) ?? []).Select(t => new SpokenName(t.Text, l.Language, t.Place, IsOwn: false))),
        ];
    }

    private static Fields? InLanguages(Fields fields, string key, FaultCollector faults) =>
        fields.Find(key) is { } node ? Fields.Open(node, $"'{key}' of {fields.Label}", LanguageKeys, faults) : null;
}
