using CsCheck;
using KpiBot.Core.Language;
using KpiBot.Core.Tests.Scenarios;

namespace KpiBot.Core.Tests.Language;

/// <summary>What holds for any text.</summary>
public sealed class IntentParserPropertyTests
{
    /// <summary>Words that mean something, in any order: what random characters never reach.</summary>
    private static readonly Gen<string> WordSalad = OneOf(
        "revenue", "CA", "marge", "taux", "de", "conversion", "by", "par", "country", "pays", "Germany", "Allemagne", "LinkedIn", "top", "flop", "5", "trois",
        "vs", "compare", "hors", "except", "and", "et", ",", "last", "month", "mois", "dernier", "N-1", "Q3", "2026", "every", "day", "pourquoi", "my", "%",
        "en", "in", "atlantis", "what", "is", "c'est", "quoi", "daily", "objectif", "?", "-", "'", "produits", "new", "kind", "sale", "customer", "Target")
        .Array[0, 25].Select(words => string.Join(' ', words));

    /// <summary>Words as people write them, in any order, with all that may stand between them.</summary>
    private static readonly Gen<string> Shreds = Gen.Select(
            OneOf([.. ScenarioFiles.Understood.SelectMany(q => q.Ask.Split(' ')).Distinct()]),
            OneOf(" ", " ", " ", "  ", ", ", "", "-", "'", "/", "\t", "\n", "\u00a0", "\u200b", " . ", " + "),
            (word, between) => word + between)
        .Array[0, 30].Select(shreds => string.Concat(shreds));

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[0, 300],
        Gen.Char['\u0000', '\uffff'].Array[0, 300].Select(c => new string(c)),
        WordSalad,
        Shreds);

    [Fact]
    public void Any_text_is_read_and_twice_alike() => AnyText.Sample(text =>
        Spoken.Of(Company.Parser.Parse(text)) == Spoken.Of(Company.Parser.Parse(text)));

    [Fact]
    public void What_cannot_be_answered_has_an_issue_that_says_so() => AnyText.Sample(text =>
    {
        var parse = Company.Parser.Parse(text);
        return parse.Intent switch
        {
            Intent.Ask { Kpis.Count: 0 } or Intent.Unknown => parse.Issue is not null,
            _ => true,
        };
    });

    [Fact]
    public void Candidates_are_at_most_four_and_worded_in_both_languages() => AnyText.Sample(text =>
        Company.Parser.Parse(text).Issue is not { } issue
        || (issue.Candidates.Count <= 4
            && issue.Text.English.Length > 0 && issue.Text.French.Length > 0
            && issue.Candidates.All(c => c.Label.English.Length > 0 && c.Label.French.Length > 0)));

    [Fact]
    public void A_word_of_no_language_is_never_passed_over() =>
        Gen.Select(OneOf("revenue {0}", "{0} revenue last month", "CA en {0}", "ventes par {0}", "top 5 products by revenue {0}", "leads hors {0}"),
            OneOf([.. "bcdfghjkmpqrtvwxz"]).Array[6, 9].Select(c => new string(c)))
        .Sample((pattern, word) =>
        {
            var parse = Company.Parser.Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, word));
            return parse.Issue is not null || parse.Corrections.Any(c => c.From == word);
        });

    [Fact]
    public void Fifty_thousand_values_are_found_by_name()
    {
        var customers = Enumerable.Range(0, 50_000).Select(n => $"Customer {n:00000} Ltd").ToList();
        var parser = new IntentParser(new(Company.Catalog, new Dictionary<string, IReadOnlyCollection<string>> { ["customer"] = customers }), Company.Calendar);

        Assert.Equal("revenue | customer Customer 31415 Ltd", Spoken.Of(parser.Parse("revenue of customer 31415 ltd")));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
