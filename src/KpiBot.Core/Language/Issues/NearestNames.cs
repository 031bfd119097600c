using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Issues;

/// <summary>The names most like words that were not understood: by letters, and by words in common.</summary>
internal sealed class NearestNames(KpiCatalog catalog, VocabularyIndex vocabulary)
{
    /// <summary>Below it names only share letters, as Poland and Scotland do.</summary>
    private const double LeastLikeness = 0.82;

    /// <summary>Of names that begin alike: "revvenoo" is hardly anything but revenue.</summary>
    private const double LeastLikenessOfBeginning = 0.6;

    private const int AlikeFrom = 3;

    /// <summary>A name of so few letters is an abbreviation, and near nothing but itself: MRR is no ERR.</summary>
    public const int LongestAbbreviation = 3;

    /// <summary>The share of a KPI's telling words that has to be among the words where the letters tell nothing: "reply" of "reply rate".</summary>
    private const double LeastInCommon = 0.5;

    /// <summary>What is half as near as the best is not offered beside it.</summary>
    private const double LeastBesideBest = 0.7;

    /// <summary>Words of so many names that sharing one tells nothing.</summary>
    private static readonly HashSet<string> Common = new(
        "rate rates taux ratio cost costs cout couts average moyen moyenne mean number nombre total totals amount montant value valeur score sales ventes vente sale customer customers client clients time temps by of the per and from par des les sur".Split(' '),
        StringComparer.Ordinal);

    private static readonly IReadOnlyList<string> UsualKpiIds = ["revenue", "leads", "conversion_rate", "average_order_value"];

    private readonly List<(TellingName Name, KpiDefinition Kpi)> kpiNames = [.. catalog.Kpis.SelectMany(k => Names(k).Select(n => (TellingName.Of(n), k)))];

    private readonly List<(TellingName[] Names, DimensionDefinition Dimension)> dimensionNames =
        [.. catalog.Dimensions.Select(d => (Names(d).Select(TellingName.Of).ToArray(), d))];

    private readonly NearestMembers members = new(vocabulary.Members);

    /// <summary>The nearest first; none where none is near.</summary>
    public IEnumerable<KpiDefinition> Kpis(string words)
    {
        var phrase = new Phrase(words);
        var named = kpiNames
            .Select(n => (n.Kpi, Likeness: phrase.Likeness(n.Name)))
            .Where(n => n.Likeness >= LeastInCommon)
            .OrderByDescending(n => n.Likeness) // a stable sort: else in the order of the catalogue
            .ToList();
        var kindred = KindredWords.Kpis(words).Select(catalog.Find).OfType<KpiDefinition>().ToList();
        var near = named.Where(n => kindred.Count == 0 || n.Likeness >= 1).Where(n => n.Likeness >= named[0].Likeness * LeastBesideBest);
        return kindred.Concat(near.Select(n => n.Kpi)).DistinctBy(k => k.Id);
    }

    /// <summary>Always some, whatever the words: the KPIs that most companies ask for, then the rest of the catalogue.</summary>
    public IEnumerable<KpiDefinition> UsualKpis() =>
        UsualKpiIds.Select(catalog.Find).OfType<KpiDefinition>().Concat(catalog.Kpis).DistinctBy(k => k.Id);

    /// <summary>A question in each language about what most companies ask for; it reads the same whoever is shown it.</summary>
    public IReadOnlyList<Candidate> Examples() => UsualKpis().FirstOrDefault() is { } kpi
        ? [.. new[] { $"{kpi.Name.English} last month", $"{kpi.Name.French} le mois dernier" }.Select(question => new Candidate(LocalizedText.Same(question), LocalizedText.Same(question)))]
        : [];

    /// <summary>Values that contain the words or are spelt alike; none where none is near.</summary>
    public IEnumerable<MemberName> Members(string words) => members.To(words);

    /// <summary>What the KPIs can be split by, the nearest names first.</summary>
    public IEnumerable<DimensionDefinition> Dimensions(string words, IReadOnlyList<KpiDefinition> kpis)
    {
        var phrase = new Phrase(words);
        return dimensionNames
            .Where(d => kpis.All(k => k.Dimensions.Contains(d.Dimension.Id)))
            .OrderByDescending(d => d.Names.Max(phrase.Likeness) is var likeness && likeness >= LeastInCommon ? likeness : 0)
            .Select(d => d.Dimension);
    }

    /// <summary>How alike two folded names are letter by letter; 0 where that is too little to be offered.</summary>
    public static double Letters(string words, string name)
    {
        if (Math.Min(words.Length, name.Length) <= LongestAbbreviation)
            return words == name ? 1 : 0;
        var likeness = EditDistance.Likeness(words, name);
        var beginsAlike = words.AsSpan(0, AlikeFrom).SequenceEqual(name.AsSpan(0, AlikeFrom));
        return likeness >= (beginsAlike ? LeastLikenessOfBeginning : LeastLikeness) ? likeness : 0;
    }

    private static IEnumerable<string> Names(KpiDefinition kpi) =>
        [kpi.Name.English, kpi.Name.French, .. kpi.Synonyms.English, .. kpi.Synonyms.French];

    private static IEnumerable<string> Names(DimensionDefinition dimension) =>
        [dimension.Name.English, dimension.Name.French, .. dimension.Synonyms.English, .. dimension.Synonyms.French];

    /// <summary>A name, and the words of it that tell it from others.</summary>
    private sealed record TellingName(string Folded, string Telling, string[] Words, NameLetters Letters)
    {
        private const int ShortestTelling = 4;

        /// <summary>"Taux de retour" is no slip of "taux de réponse": what all rates share says nothing. Of shared words alone all is left.</summary>
        public static TellingName Of(string name)
        {
            var folded = TextFolding.Fold(name);
            string[] words = [.. folded.Split(' ').Where(word => word.Length >= ShortestTelling && !Common.Contains(word))];
            return new(folded, words.Length == 0 ? folded : string.Join(' ', words), words, NameLetters.Of(folded));
        }
    }

    /// <summary>Words to find names like; of a long run the first ones.</summary>
    private sealed class Phrase(string words)
    {
        private const int MostLetters = 60;

        private readonly TellingName sought = TellingName.Of(words[..Math.Min(words.Length, MostLetters)]);

        public double Likeness(TellingName name)
        {
            var common = 0;
            foreach (var word in name.Words)
            {
                if (WholeWords.Has(sought.Folded, word))
                    common++;
            }

            return Math.Max(LettersOf(name), name.Words.Length == 0 ? 0 : (double)common / name.Words.Length);
        }

        private double LettersOf(TellingName name) =>
            sought.Letters.LikenessAtMost(name.Letters) >= LeastLikenessOfBeginning && Letters(sought.Folded, name.Folded) > 0
                ? Letters(sought.Telling, name.Telling)
                : 0;
    }
}
