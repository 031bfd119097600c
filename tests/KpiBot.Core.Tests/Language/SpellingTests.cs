using CsCheck;
using KpiBot.Core.Language;

namespace KpiBot.Core.Tests.Language;

/// <summary>Slips are put right and shown; what is a word already stays as it is.</summary>
public sealed class SpellingTests
{
    private static readonly string[] Names =
    [
        .. Company.Catalog.Kpis.SelectMany(k => (string[])[k.Name.English, k.Name.French, .. k.Synonyms.English, .. k.Synonyms.French]),
        .. Company.Catalog.Dimensions.SelectMany(d => (string[])[d.Name.English, d.Name.French, .. d.Synonyms.English, .. d.Synonyms.French]),
        .. Company.Catalog.Dimensions.SelectMany(d => d.Members).SelectMany(m => (string[])[m.Name.English, m.Name.French, .. m.Aliases]),
        .. Company.Members.Values.SelectMany(v => v),
        "last month", "le mois dernier", "by", "par", "hors", "without", "please", "devise", "employees", "conversation", "papier", "combien", "the best", "pourquoi",
    ];

    [Fact]
    public void A_word_of_either_language_or_of_the_data_is_never_changed() =>
        Gen.Int[0, Names.Length - 1].Select(i => Names[i]).Array[1, 6].Select(words => string.Join(' ', words))
            .Sample(text => Company.Parser.Parse(text).Corrections.Count == 0, iter: 5_000);

    [Theory]
    [InlineData("gross margn Q3", "margn", "margin", "gross_margin")]
    [InlineData("average ordr value", "ordr", "order", "average_order_value")]
    [InlineData("marge bute octobre", "bute", "brute", "gross_margin")]
    [InlineData("nouveau cliens", "cliens", "clients", "new_customers")]
    public void The_words_beside_a_slip_tell_what_was_meant(string question, string from, string to, string kpi)
    {
        var parse = Company.Parser.Parse(question);

        Assert.Equal([new Correction(from, to)], parse.Corrections);
        Assert.Equal([kpi], Kpis(parse));
    }

    [Theory]
    [InlineData("CA almagne", "almagne", "Allemagne")]
    [InlineData("leads parainage", "parainage", "parrainage")]
    [InlineData("CA par kategorie", "kategorie", "catégorie")]
    public void What_sounds_the_same_was_meant(string question, string from, string to) =>
        Assert.Equal([new Correction(from, to)], Company.Parser.Parse(question).Corrections);

    [Theory]
    [InlineData("CA papier mois dernier")]
    [InlineData("CA par devise")]
    [InlineData("revenue by payment terms")]
    [InlineData("CA rente octobre")]
    [InlineData("revenue heads last month")]
    public void What_only_resembles_a_name_is_asked_back(string question)
    {
        var parse = Company.Parser.Parse(question);

        Assert.Empty(parse.Corrections);
        Assert.NotNull(parse.Issue);
    }

    private static IEnumerable<string> Kpis(Parse parse) => Assert.IsType<Intent.Ask>(parse.Intent).Kpis.Select(k => k.Id);
}
