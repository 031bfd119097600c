using KpiBot.Core.Localization;

namespace KpiBot.Core.Tests.Language;

/// <summary>What the catalogue calls a value in one language alone tells the language of a question: "payant vs organique".</summary>
public class NamesOfOneLanguageTests
{
    [Fact]
    public void Tell_the_language_of_the_question()
    {
        var other = new List<string>();
        foreach (var member in BuiltInCatalog.Catalog.Dimensions.SelectMany(d => d.Members))
        {
            string[] english = [member.Value, member.Name.English, .. member.Aliases, .. member.Synonyms.English];
            string[] french = [member.Name.French, .. member.Synonyms.French];
            foreach (var name in french.Where(n => !SharesWords(n, english)))
                if (Company.Parser.Parse($"CA {name}") is { Language: not UiLanguage.French, Issue: not Core.Language.Issues.LanguageIssue.OtherLanguage })
                    other.Add(name);
            foreach (var name in member.Synonyms.English.Append(member.Name.English).Where(n => n != member.Value && !SharesWords(n, [.. french, .. member.Aliases])))
                if (Company.Parser.Parse(name, UiLanguage.English).Language is not UiLanguage.English)
                    other.Add(name);
        }

        Assert.Empty(other);
    }

    /// <summary>"Web" and "Hesse" are names in both, and "référence" differs by its accents alone.</summary>
    private static bool SharesWords(string name, string[] others)
    {
        var words = TextFolding.Fold(name).Split(' ', '-', '\'').ToHashSet();
        return others.Any(o => TextFolding.Fold(o).Split(' ', '-', '\'').Any(words.Contains));
    }
}
