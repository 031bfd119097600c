using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Issues;

/// <summary>The names most like words that were not understood: by letters, and by words in common.</summary>
internal sealed class NearestNames(KpiCatalog catalog, VocabularyIndex vocabulary)
{
    private const double LeastLikeness = 0.6;

    /// <summary>The share of a KPI's name that has to be among the words where the letters tell nothing: "rate" of "win rate".</summary>
    private const double LeastInCommon = 0.5;

    private static readonly IReadOnlyList<string> UsualKpiIds = ["revenue", "leads", "conversion_rate", "average_order_value"];

    private readonly List<(string Folded, KpiDefinition Kpi)> kpiNames = [.. catalog.Kpis.SelectMany(k => Names(k).Select(n => (TextFolding.Fold(n), k)))];

    private readonly NearestMembers members = new(vocabulary.Members);

    /// <summary>The nearest first; none where none is near.</summary>
    public IEnumerable<KpiDefinition> Kpis(string words)
    {
        var phrase = new Phrase(words);
        return kpiNames
            .Select(n => (n.Kpi, Likeness: phrase.Likeness(n.Folded)))
            .Where(n => n.Likeness >= LeastInCommon)
            .OrderByDescending(n => n.Likeness) // a stable sort: else in the order of the catalogue
            .Select(n => n.Kpi)
            .DistinctBy(k => k.Id);
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
        return catalog.Dimensions
            .Where(d => kpis.All(k => k.Dimensions.Contains(d.Id)))
            .OrderByDescending(d => Names(d).Max(n => phrase.Likeness(TextFolding.Fold(n))) is var likeness && likeness >= LeastLikeness ? likeness : 0);
    }

    private static IEnumerable<string> Names(KpiDefinition kpi) =>
        [kpi.Name.English, kpi.Name.French, .. kpi.Synonyms.English, .. kpi.Synonyms.French];

    private static IEnumerable<string> Names(DimensionDefinition dimension) =>
        [dimension.Name.English, dimension.Name.French, .. dimension.Synonyms.English, .. dimension.Synonyms.French];

    /// <summary>Words to find names like; of a long run the first ones.</summary>
    private sealed class Phrase(string words)
    {
        private const int MostLetters = 60;
        private const int ShortestTelling = 3;

        private readonly string folded = TextFolding.Fold(words.AsSpan(0, Math.Min(words.Length, MostLetters)));

        public double Likeness(string name)
        {
            var (common, count) = (0, 0);
            foreach (var range in name.AsSpan().Split(' '))
            {
                count++;
                var word = name.AsSpan()[range];
                if (word.Length >= ShortestTelling && WholeWords.Has(folded, word))
                    common++;
            }

            var letters = EditDistance.Likeness(folded, name);
            return Math.Max(letters >= LeastLikeness ? letters : 0, (double)common / count);
        }
    }
}
