namespace KpiBot.Core.Localization;

/// <summary>One text in every language that KpiBot speaks.</summary>
public sealed record LocalizedText(string English, string French)
{
    public string In(UiLanguage language) => language switch
    {
        UiLanguage.English => English,
        UiLanguage.French => French,
    };

    /// <summary>The same word in both languages: names out of the data, ids.</summary>
    public static LocalizedText Same(string text) => new(text, text);
}
