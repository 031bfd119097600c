using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Periods;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Lexicons;

/// <summary>The function words of one language. Phrases are written as people write them, accents and all.</summary>
/// <param name="TimeWords">Words of dates: evidence for the language, and known words that spelling leaves alone.</param>
/// <param name="CountedAs">Names that mean another KPI when counted: "nb de ventes" are orders.</param>
/// <param name="Ordinary">Words that mean nothing here and are spelt much like names that do: they are no slips.</param>
/// <param name="Verbs">Forms of one verb each, "close|closed|closing": a KPI called by one of them is found by all.</param>
internal sealed record Lexicon(
    UiLanguage Language,
    IReadOnlyList<LexiconEntry> Entries,
    IReadOnlyList<string> TimeWords,
    IReadOnlyDictionary<string, string> CountedAs,
    IReadOnlyList<string> Verbs,
    string Ordinary)
{
    public static readonly IReadOnlyList<Lexicon> All = [EnglishLexicon.Words, FrenchLexicon.Words];

    public static IReadOnlyList<string> TimeWordsOf(IReadOnlyList<(PeriodSense Sense, int Value, string Phrases)> table) =>
        [.. table.SelectMany(row => row.Phrases.Split('|'))];
}

internal sealed record LexiconEntry(Meaning Meaning, IReadOnlyList<string> Phrases)
{
    public static LexiconEntry For(Role role, params IReadOnlyList<string> phrases) => new(new Meaning.Function(role), phrases);

    public static LexiconEntry Ranks(RankingOrder order, bool byQuality, params IReadOnlyList<string> phrases) =>
        new(new Meaning.Rank(order, byQuality), phrases);

    public static LexiconEntry Grains(Grain grain, params IReadOnlyList<string> phrases) => new(new Meaning.Grained(grain), phrases);

    public static LexiconEntry Units(Grain grain, params IReadOnlyList<string> phrases) => new(new Meaning.Unit(grain), phrases);

    public static LexiconEntry Compares(ComparisonExpression with, params IReadOnlyList<string> phrases) =>
        new(new Meaning.Compared(with), phrases);

    public static LexiconEntry Follows(CalendarUnit? unit, params IReadOnlyList<string> phrases) => new(new Meaning.Following(unit), phrases);

    public static LexiconEntry Tongue(UiLanguage language, bool isName, params IReadOnlyList<string> phrases) =>
        new(new Meaning.Tongue(language, isName), phrases);

    public static LexiconEntry Number(int value, params IReadOnlyList<string> phrases) => new(new Meaning.Number(value), phrases);
}
