using CsCheck;
using KpiBot.Core.Language;
using KpiBot.Core.Tests.Scenarios;

namespace KpiBot.Core.Tests.Language;

/// <summary>Texts of up to 10,000 characters, whatever they hold. How long they take is measured by the benchmarks (long-texts).</summary>
public sealed class LongTextTests
{
    /// <summary>What takes the grammar longest when it comes again and again.</summary>
    public static TheoryData<string> Fragments =>
    [
        "deals ", "marge ", "marge % ", "avoir ", "hundred ", "hundred and ", "thousand ", "T4", "m2", "12/", "03/04 ", "1,2 ", "1 ", "2-", "de ", "à ", "last ", "the last ",
        "from March to ", "between from ", "vs 2026 ", "vs last month ", "France vs ", "by country and ", "hors France et ", "top ", "except ", "every Monday ", "le 3 et ", "October, ",
        "Q1, Q2 et ", "US ", "DE ", "'", "l'", "% ", "reveneu ", "converison satisfactoin ", "Oslo chiar ", "xqzvbk ", "e\u0301", "\u0301", "\u200b", "\u200f", "\u202e", "\ud800", "\udc00", "😀", "漢字", "مرحبا ",
        "((((", "<b>", "\0", "\t", "\u001b[31m", "{{", "``", "&nbsp;", "Carrefour ", "a-", "new customers ", "how many sold ", "my ", "évolution ", "vu,", "pause, ", "not won ",
    ];

    private static readonly string[] Words = [.. ScenarioFiles.Understood.SelectMany(q => q.Ask.Split(' ')).Distinct(), .. Fragments.Select(f => f.Data)];

    private static readonly Gen<char> AnyChar = Gen.Char['\u0000', '\uffff'];

    private static readonly Gen<string> AnyLongText = Gen.OneOf(
        AnyChar.Array[0, IntentParser.MostCharacters].Select(c => new string(c)),
        Gen.Select(AnyChar.Array[1, 12], Gen.Int[1, IntentParser.MostCharacters]).Select((c, length) => Repeated(new(c), length)),
        Gen.Int[0, Words.Length - 1].Array[1, 1_500].Select(picks => Cut(string.Join(' ', picks.Select(pick => Words[pick])))),
        Gen.Select(Gen.Int[0, Words.Length - 1].Array[1, 5], Gen.Int[1, IntentParser.MostCharacters]).Select((picks, length) => Repeated(string.Concat(picks.Select(pick => Words[pick])), length)));

    [Fact]
    public void Any_text_is_read_and_twice_alike() => AnyLongText.Sample(text =>
        Spoken.Of(Company.Parser.Parse(text)) == Spoken.Of(Company.Parser.Parse(text)), iter: 40);

    [Fact]
    public void What_is_said_of_a_text_stands_in_it() => AnyLongText.Sample(text =>
    {
        var parse = Company.Parser.Parse(text);
        var end = 0;
        foreach (var period in parse.Periods)
        {
            Assert.InRange(period.Span.Start, end, text.Length);
            Assert.InRange(period.Span.End, period.Span.Start + 1, text.Length);
            end = period.Span.End;
        }

        Assert.All(parse.NotUnderstood, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.All(parse.Corrections, correction => Assert.Contains(correction.From, text, StringComparison.Ordinal));
    }, iter: 40);

    [Fact]
    public void A_word_of_no_language_is_accounted_for_wherever_it_stands_in_a_question() =>
        Gen.Select(Gen.Int[0, ScenarioFiles.Understood.Count() - 1], Gen.Int[0, 100], Gen.Int[0, 25].Array[7, 9]).Sample((pick, place, letters) =>
        {
            var word = string.Concat(letters.Select(l => "bcdfghjkmpqrtvwxzbcdfghjkm"[l]));
            var words = ScenarioFiles.Understood.ElementAt(pick).Ask.Split(' ').ToList();
            words.Insert(place % (words.Count + 1), word);

            var parse = Company.Parser.Parse(string.Join(' ', words));

            return parse.NotUnderstood.Any(left => left.Contains(word, StringComparison.Ordinal)) || parse.Corrections.Any(c => c.From == word)
                || parse.Issue is not null || IsName(word, parse.Intent);
        }, iter: 300);

    /// <summary>A strange word in a command is the name of the alert, the post or the team that it speaks of.</summary>
    private static bool IsName(string word, Intent intent) => $"{intent} {string.Join(' ', intent switch
    {
        Intent.Schedule schedule => schedule.Destinations,
        Intent.Alert alert => alert.Destinations,
        _ => [],
    })}".Contains(word, StringComparison.Ordinal);

    [Theory]
    [InlineData("0D,H2")]
    [InlineData("0th and 2nd half")]
    [InlineData("0e et 3e trimestre")]
    public void Nothing_is_the_noughth_of_its_kind(string text) => Assert.NotNull(Company.Parser.Parse(text).Issue);

    [Theory]
    [MemberData(nameof(Fragments))]
    public void Twice_as_long_a_text_takes_twice_the_memory(string fragment)
    {
        var whole = Longest(fragment);
        var half = whole[..(whole.Length / 2)];
        Company.Parser.Parse(half);
        Company.Parser.Parse(whole);

        Assert.InRange(Allocated(whole), 0, 3 * Allocated(half));
    }

    [Theory]
    [MemberData(nameof(Fragments))]
    public void A_long_text_is_spoken_of_in_a_sentence(string fragment)
    {
        var issue = Company.Parser.Parse(Longest(fragment)).Issue;

        Assert.InRange(issue?.Text.English.Length ?? 1, 1, 300);
        Assert.InRange(issue?.Text.French.Length ?? 1, 1, 300);
        Assert.All(issue?.Candidates ?? [], way => Assert.InRange(way.Label.French.Length, 1, 120));
    }

    [Fact]
    public void Up_to_ten_thousand_characters_are_read()
    {
        const string question = "revenue last month";

        Assert.Null(Company.Parser.Parse(question.PadRight(10_000)).Issue);
        Assert.Equal("too_long", Company.Parser.Parse(question.PadRight(10_001)).Issue?.Code);
    }

    [Fact]
    public void A_question_may_have_five_hundred_words()
    {
        const string question = "revenue last month ";

        Assert.Null(Company.Parser.Parse(question + Repeated("please ", 7 * 497)).Issue);
        var issue = Company.Parser.Parse(question + Repeated("please ", 7 * 498)).Issue;
        Assert.Equal("too_long", issue?.Code);
        Assert.Contains("500 words", issue?.Text.English, StringComparison.Ordinal);
        Assert.Contains("500 mots", issue?.Text.French, StringComparison.Ordinal);
    }

    [Fact]
    public void One_parser_reads_in_many_threads_at_once_what_it_reads_in_one()
    {
        var questions = ScenarioFiles.Understood.Select(q => q.ParseLine).ToList();
        var alone = questions.ConvertAll(SampleCompany.Lines.Answer);

        var together = new string[questions.Count * 2];
        Parallel.For(0, together.Length, i => together[i] = SampleCompany.Lines.Answer(questions[i % questions.Count]));

        Assert.All(together.Index(), item => Assert.Equal(alone[item.Index % questions.Count], item.Item));
    }

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Company.Parser.Parse(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The fragment again and again, as often as is read.</summary>
    private static string Longest(string fragment)
    {
        var length = IntentParser.MostCharacters;
        while (Company.Parser.Parse(Repeated(fragment, length)).Issue?.Code == "too_long")
            length = length * 4 / 5;
        return Repeated(fragment, length);
    }

    private static string Repeated(string fragment, int length) => string.Concat(Enumerable.Repeat(fragment, length / fragment.Length + 1))[..length];

    private static string Cut(string text) => text.Length <= IntentParser.MostCharacters ? text : text[..IntentParser.MostCharacters];
}
