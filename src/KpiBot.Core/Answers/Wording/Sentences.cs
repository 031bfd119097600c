using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>Sentences that are written where they are said, in both languages side by side.</summary>
public static class Sentences
{
    /// <summary>The sentence in the reader's language; set with its apostrophes, and French with its narrow spaces.</summary>
    public static string Say(this UiLanguage language, string english, string french) => language switch
    {
        UiLanguage.English => Apostrophes.Set(english),
        UiLanguage.French => FrenchTypography.Set(Apostrophes.Set(french)),
    };

    /// <summary>The text in the reader's language, set likewise.</summary>
    public static string Say(this UiLanguage language, LocalizedText text) => language.Say(text.English, text.French);

    /// <summary>One or many: French counts from two, English from anything but one.</summary>
    public static bool IsPlural(this UiLanguage language, decimal count) => language switch
    {
        UiLanguage.English => Math.Abs(count) != 1,
        UiLanguage.French => Math.Abs(count) >= 2,
    };

    /// <summary>What stands between a number and its unit.</summary>
    public static char UnitSpace(this UiLanguage language) => language switch
    {
        UiLanguage.English => ' ',
        UiLanguage.French => FrenchTypography.NarrowSpace,
    };

    /// <summary>A quotation in the marks of the language.</summary>
    public static string Quote(this UiLanguage language, string text) => language switch
    {
        UiLanguage.English => $"“{text}”",
        UiLanguage.French => $"«{FrenchTypography.NarrowSpace}{text}{FrenchTypography.NarrowSpace}»",
    };

    /// <summary>"France", "France and Spain", "France, Spain and Italy".</summary>
    /// <param name="names">At least one.</param>
    public static string List(this UiLanguage language, IReadOnlyList<string> names) => names.Count == 1
        ? names[0]
        : string.Join(", ", names.SkipLast(1)) + language.Say(" and ", " et ") + names[^1];

    /// <summary>First letter in upper case, as a title or a header begins.</summary>
    public static string Capitalized(this string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
