using System.Reflection;
using System.Text.RegularExpressions;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Tests.Answers.Wording;

/// <summary>Whatever a reader sees has the apostrophe of print, however it stands in code and catalogues.</summary>
public sealed partial class ApostropheTests
{
    [Theory]
    [InlineData("l'évolution d'un produit", "l’évolution d’un produit")]
    [InlineData("company's", "company’s")]
    [InlineData("d'« affaires »", "d’« affaires »")]
    [InlineData("the word 'day' and rock 'n' roll", "the word 'day' and rock 'n' roll")]
    [InlineData("'", "'")]
    [InlineData("déjà l’un", "déjà l’un")]
    public void Is_set_within_words_and_nowhere_else(string typed, string set) => Assert.Equal(set, Apostrophes.Set(typed));

    [Theory]
    [InlineData(UiLanguage.English)]
    [InlineData(UiLanguage.French)]
    public void The_catalogue_is_printed_with_it(UiLanguage language)
    {
        var catalog = BuiltInCatalog.Catalog;
        var texts = catalog.Kpis.SelectMany(kpi => new[] { kpi.Name, kpi.Description, kpi.Pitfalls }).OfType<LocalizedText>()
            .Concat(catalog.Dimensions.SelectMany(dimension => new[] { dimension.Name, dimension.Plural }))
            .Select(text => text.In(language)).ToList();

        Assert.NotEmpty(texts);
        Assert.DoesNotContain(texts, text => Straight().IsMatch(text));
    }

    [Theory]
    [InlineData(UiLanguage.English)]
    [InlineData(UiLanguage.French)]
    public void Every_constant_text_is_printed_with_it(UiLanguage language)
    {
        var texts = typeof(LocalizedText).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(LocalizedText) && !field.DeclaringType!.ContainsGenericParameters)
            .Select(field => ((LocalizedText)field.GetValue(null)!).In(language));

        Assert.DoesNotContain(texts, text => Straight().IsMatch(text));
    }

    [Fact]
    public void Sentences_are_said_with_it()
    {
        Assert.Equal("the company’s", UiLanguage.English.Say("the company's", "celui de l'entreprise"));
        Assert.Equal("celui de l’entreprise", UiLanguage.French.Say("the company's", "celui de l'entreprise"));
    }

    [Fact]
    public void Names_out_of_the_data_stay_as_they_are_written_there() => Assert.Equal("L'Oréal", LocalizedText.Same("L'Oréal").In(UiLanguage.French));

    [GeneratedRegex(@"\p{L}'\p{L}")]
    private static partial Regex Straight();
}
