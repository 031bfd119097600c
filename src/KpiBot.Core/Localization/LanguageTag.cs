namespace KpiBot.Core.Localization;

public static class LanguageTag
{
    /// <summary>The language's tag as JSON, <c>lang</c> attributes and the store have it.</summary>
    public static string Tag(this UiLanguage language) => language switch
    {
        UiLanguage.English => "en",
        UiLanguage.French => "fr",
    };
}
