using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Spelling;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Phrases;

/// <summary>Every name of the catalogue and of the data, by its words.</summary>
internal sealed class VocabularyIndex
{
    /// <summary>Shorter words than this run together with others into words that mean something else.</summary>
    private const int LeastJoined = 5;

    private readonly Dictionary<UiLanguage, HashSet<string>> languageWords = new()
    {
        [UiLanguage.English] = new(StringComparer.Ordinal),
        [UiLanguage.French] = new(StringComparer.Ordinal),
    };

    /// <summary>The names of the catalogue in each language, as their stems.</summary>
    private readonly Dictionary<UiLanguage, HashSet<string>> languageNames = new()
    {
        [UiLanguage.English] = new(StringComparer.Ordinal),
        [UiLanguage.French] = new(StringComparer.Ordinal),
    };

    /// <summary>Words within longer values, such as "desk" of "Alto desk": the data's own, whatever language asks for them.</summary>
    private readonly HashSet<string> inValues = new(StringComparer.Ordinal);

    private readonly HashSet<string> absent = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> dimensionsOfAbsent = new(StringComparer.Ordinal);

    public VocabularyIndex(KpiCatalog catalog, IReadOnlyDictionary<string, IReadOnlyCollection<string>> membersByDimension)
    {
        foreach (var kpi in catalog.Kpis)
            AddBoth(new Meaning.Kpi(kpi), kpi.Name, kpi.Synonyms);
        foreach (var term in catalog.AmbiguousTerms)
            Add(term.Term, new Meaning.Ambiguous(term), term.Language);
        foreach (var dimension in catalog.Dimensions)
        {
            AddBoth(new Meaning.Dimension(dimension.Id), dimension.Name, dimension.Synonyms);
            AddBoth(new Meaning.Dimension(dimension.Id), dimension.Plural, LocalizedNames.None);
        }

        foreach (var member in MemberNames.Of(catalog, membersByDimension))
            AddMember(member);
        Spelling.Seal();
    }

    public PhraseIndex<Meaning> Phrases { get; } = new();

    public SpellingIndex Spelling { get; } = new();

    /// <summary>The names of several words, where a slip in one is told by the others.</summary>
    public NamesByWord Names { get; } = new();

    /// <summary>Every name of a value, for candidates.</summary>
    public List<MemberName> Members { get; } = [];

    /// <summary>Whether a word is part of any name, also of values that the data do not hold: spelling leaves it alone.</summary>
    public bool Knows(Word word) => Phrases.Knows(word.Stem) || absent.Contains(word.Stem);

    public bool IsWordOf(UiLanguage language, string stem) => languageWords[language].Contains(stem) && !inValues.Contains(stem);

    /// <summary>Whether the words are a name of the catalogue in French and none in English: "satisfaction client".</summary>
    /// <param name="stems">With blanks between them.</param>
    public bool IsFrenchName(string stems) => languageNames[UiLanguage.French].Contains(stems) && !languageNames[UiLanguage.English].Contains(stems);

    /// <summary>The dimension of a value that the catalogue knows and the data do not hold; null for any other words.</summary>
    public string? DimensionOfAbsent(string words) => dimensionsOfAbsent.GetValueOrDefault(TextFolding.Fold(words));

    private void AddBoth(Meaning meaning, LocalizedText name, LocalizedNames synonyms)
    {
        Add(name.English, meaning, UiLanguage.English);
        Add(name.French, meaning, UiLanguage.French);
        foreach (var synonym in synonyms.English)
            Add(synonym, meaning, UiLanguage.English);
        foreach (var synonym in synonyms.French)
            Add(synonym, meaning, UiLanguage.French);
    }

    private void Add(string name, Meaning meaning, UiLanguage language)
    {
        foreach (var written in PhraseWords.WithAbbreviations(name))
        {
            foreach (var words in PhraseWords.LooseSpellings(written))
            {
                Index(InSentence(written), words, meaning);
                Names.Add(InSentence(written), words, meaning);
                languageNames[language].Add(string.Join(' ', words.Select(w => w.Stem)));
                foreach (var word in words.Where(w => w.Key.Length > 1))
                    languageWords[language].Add(word.Stem);
                if (meaning is Meaning.Kpi or Meaning.Ambiguous && words is [{ Key.Length: >= LeastJoined }, _] or [_, { Key.Length: >= LeastJoined }])
                    Phrases.Add([Singular.Of(words[0].Key + words[1].Key)], meaning); // "grossmargin"
            }
        }
    }

    /// <summary>"Conversion rate" as within a sentence, where corrections are shown; "NPS" stays as it is.</summary>
    private static string InSentence(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private void AddMember(MemberName member)
    {
        foreach (var words in PhraseWords.Spellings(member.Name))
        {
            if (member.IsInData)
                Index(member.Name, words, new Meaning.Member(member.Dimension, member.Value));
            else
            {
                absent.UnionWith(words.Select(w => w.Stem));
                dimensionsOfAbsent.TryAdd(member.Folded, member.Dimension);
            }

            if (member.Language is null && member.IsInData && words.Count > 1)
                inValues.UnionWith(words.Select(w => w.Stem));
            if (member.Language is { } language)
                languageWords[language].UnionWith(words.Select(w => w.Stem));
        }

        if (member.IsInData)
            Members.Add(member);
    }

    private void Index(string name, List<Word> words, Meaning meaning)
    {
        Phrases.Add(words.Select(w => w.Stem), meaning);
        foreach (var word in words.Where(w => !w.IsNumber && !Flag.Is(w.Key)))
            Spelling.Add(word.Stem, word.Span.In(name));
    }
}
