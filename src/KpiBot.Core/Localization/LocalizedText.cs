namespace KpiBot.Core.Localization;

/// <summary>One text in every language that KpiBot speaks.</summary>
public sealed record LocalizedText(string English, string French)
{
    /// <summary>As it is printed, with its apostrophes; names out of the data stay as they are written there.</summary>
    public string In(UiLanguage language) => English == French ? English : Apostrophes.Set(language switch
    {
        UiLanguage.English => English,
        UiLanguage.French => French,
    });

    /// <summary>The same word in both languages: names out of the data, ids.</summary>
    public static LocalizedText Same(string text) => new(text, text);
}
