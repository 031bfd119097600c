using KpiBot.Core.Localization;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>Keys that hold a text in each language: <c>name: { en: …, fr: … }</c>.</summary>
internal sealed partial class Fields
{
    private static readonly string[] LanguageKeys = ["en", "fr"];

    /// <summary>Both languages; a fault for each that is missing.</summary>
    public LocalizedText RequireLocalized(string key) => Require(key) is { } node ? Localized(node, key) : LocalizedText.Same("");

    public LocalizedText? Localized(string key) => Find(key) is { } node ? Localized(node, key) : null;

    /// <summary>The name in each language, as something that people say.</summary>
    public IEnumerable<SpokenName> SpokenNames(string key)
    {
        if (Find(key) is not YamlNode.Mapping names)
            yield break;
        foreach (var (languageKey, language) in Languages)
        {
            if (names.Find(languageKey) is YamlNode.Scalar { IsEmpty: false } name)
                yield return new(name.Text.Trim(), language, name.Place, IsOwn: true);
        }
    }

    /// <summary>Lists of names in one language or both.</summary>
    public IReadOnlyList<SpokenName> Synonyms(string key)
    {
        if (Find(key) is not { } node || Open(node, $"'{key}' of {label}", LanguageKeys, faults) is not { } lists)
            return [];
        return
        [
            .. Languages.SelectMany(l => (lists.Texts(l.Key) ?? []).Select(t => new SpokenName(t.Text, l.Language, t.Place, IsOwn: false))),
        ];
    }

    private static IEnumerable<(string Key, UiLanguage Language)> Languages => [("en", UiLanguage.English), ("fr", UiLanguage.French)];

    private LocalizedText Localized(YamlNode node, string key)
    {
        if (Open(node, $"'{key}' of {label}", LanguageKeys, faults) is not { } texts)
            return LocalizedText.Same("");
        return new(InLanguage(texts, "en", "English", key), InLanguage(texts, "fr", "French", key));
    }

    private string InLanguage(Fields texts, string languageKey, string language, string key)
    {
        if (texts.Find(languageKey) is null)
            faults.Add(texts.Place, $"the {key} of {label} has no {language} text ('{languageKey}')");
        return texts.Text(languageKey)?.Text ?? "";
    }
}
