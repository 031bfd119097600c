using KpiBot.Core.Facts;
using KpiBot.Core.Kpis.Yaml;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>Puts the definitions of all files together and follows their references to each other.</summary>
internal sealed class CatalogAssembly
{
    private readonly FaultCollector faults;
    private readonly Dictionary<string, KpiDraft> kpis;
    private readonly Dictionary<string, DimensionDraft> dimensions;
    private readonly FormulaBinder formulas;
    private readonly NameClaims kpiNames;

    private CatalogAssembly(IReadOnlyList<KpiDraft> kpis, IReadOnlyList<DimensionDraft> dimensions, IReadOnlyList<MeasureDraft> measures, FaultCollector faults)
    {
        this.faults = faults;
        this.kpis = kpis.ToDictionary(k => k.Id);
        this.dimensions = dimensions.ToDictionary(d => d.Id);
        formulas = new(measures.ToDictionary(m => m.Id, m => m.Measure), this.kpis, faults);
        kpiNames = new(faults);
        foreach (var measure in measures)
        {
            if (this.kpis.TryGetValue(measure.Id, out var kpi))
                faults.Add(Later(measure.Place, kpi.Place), $"'{measure.Id}' is both a measure and a KPI: formulas could mean either, rename one");
        }
    }

    /// <summary>The catalogue; not to be used where there are faults.</summary>
    public static KpiCatalog Assemble(IReadOnlyList<DefinitionDocument> documents, FaultCollector faults)
    {
        var merge = new DraftMerge(faults);
        var kpis = merge.Merge(documents.Select(d => d.Kpis));
        var dimensions = merge.Merge(documents.Select(d => d.Dimensions));
        var measures = merge.Merge(documents.Select(d => d.Measures));
        var ambiguous = merge.Merge(documents.Select(d => d.Ambiguous));
        var assembly = new CatalogAssembly(kpis, dimensions, measures, faults);
        assembly.ClaimNames(ambiguous);
        KpiDefinition[] defined = [.. kpis.Select(assembly.Define)];
        var funnel = documents.Select(d => d.Funnel).LastOrDefault(f => f is not null) ?? [];
        return new(
            defined,
            [.. assembly.NamedDimensions(dimensions)],
            [.. ambiguous.Select(assembly.Define).OfType<AmbiguousTerm>()])
        {
            Funnel = FunnelReader.Bind(funnel, defined.ToDictionary(k => k.Id), faults),
        };
    }

    private static Place Later(Place one, Place other) => one.FileNumber > other.FileNumber ? one : other;

    private void ClaimNames(IReadOnlyList<AmbiguousDraft> ambiguous)
    {
        foreach (var kpi in kpis.Values)
        {
            foreach (var language in Enum.GetValues<UiLanguage>())
                kpiNames.Claim(kpi.Label, new(kpi.Id.Replace('_', ' '), language, kpi.Place, IsOwn: true));
        }

        var names = kpis.Values.SelectMany(k => k.Names, (kpi, name) => (Owner: kpi.Label, Name: name));
        var terms = ambiguous.Select(a => (Owner: a.Label, Name: a.Term));
        foreach (var (owner, name) in names.Concat(terms).OrderBy(n => n.Name.Place.FileNumber).ThenByDescending(n => n.Name.IsOwn))
            kpiNames.Claim(owner, name);
    }

    private KpiDefinition Define(KpiDraft draft)
    {
        var bound = formulas.Bind(draft);
        if (bound is { Measures: [] })
            faults.Add(draft.Formula?.Place ?? draft.Place, $"the formula of '{draft.Id}' names no measure");
        var formula = bound ?? draft.Definition.Formula;
        CheckKpi(draft.Sibling, draft.Id, "sibling");
        CheckKpi(draft.Nearest, draft.Id, "nearest");
        CheckKpi(draft.CountedAs, draft.Id, "counted_as");
        CheckKpi(draft.ValuedAs, draft.Id, "valued_as");
        var definition = draft.Definition with
        {
            Formula = formula,
            Base = formulas.Bind(draft.Base),
            IsAdditive = formula.IsAdditive,
            Synonyms = draft.Names.Where(n => kpiNames.Owns(draft.Label, n)).ToLocalizedNames(),
            Survival = bound is null ? null : Survival(draft, bound),
        };
        if (bound is not null && definition is { Base: null, SmallestBase: not null } && draft is { Base: null, SmallestBase: { } smallest })
            faults.Add(smallest.Place, $"'smallest_base' of '{draft.Id}' counts nothing: its formula is no ratio, name a 'base'");
        return definition with { Dimensions = Dimensions(draft, definition) };
    }

    private Survival? Survival(KpiDraft draft, Formula formula)
    {
        if (draft.Survival is not { } subject)
            return null;
        var survival = Kpis.Survival.Of(subject.Text, formula);
        var subjects = survival is null ? [] : FactSchemas.Find(survival.Fact)?.Dimensions ?? [];
        if (survival is null)
            faults.Add(subject.Place, $"'survival' of '{draft.Id}' has no median: its formula is not one average of days up to the day that it is dated by");
        else if (!subjects.Contains(subject.Text))
            faults.Add(subject.Place, $"unknown dimension '{subject.Text}' in 'survival'{NearestName.Suggest(subject.Text, subjects)}: {survival.Fact} has {string.Join(", ", subjects)}");
        return survival;
    }

    private AmbiguousTerm? Define(AmbiguousDraft draft)
    {
        foreach (var kpi in draft.Kpis)
            CheckKpi(kpi, "", "ambiguous");
        return kpiNames.Owns(draft.Label, draft.Term) && draft.Term.Language is { } language
            ? new(draft.Term.Text, language, [.. draft.Kpis.Select(k => k.Text)])
            : null;
    }

    private void CheckKpi(Located? named, string self, string key)
    {
        if (named is null)
            return;
        if (!kpis.ContainsKey(named.Text))
            faults.Add(named.Place, $"unknown KPI '{named.Text}' in '{key}'{NearestName.Suggest(named.Text, kpis.Keys)}");
        else if (named.Text == self)
            faults.Add(named.Place, $"'{key}' of '{self}' names itself");
    }

    private List<string> Dimensions(KpiDraft draft, KpiDefinition definition)
    {
        var shared = definition.Facts.Select(f => FactSchemas.Find(f)?.Dimensions ?? []).ToList() is [var first, .. var rest]
            ? rest.Aggregate(first, (all, some) => all.Intersect(some)).ToList()
            : [];
        if (draft.Dimensions is null)
            return shared;
        foreach (var declared in draft.Dimensions)
        {
            if (!dimensions.ContainsKey(declared.Text))
                faults.Add(declared.Place, $"unknown dimension '{declared.Text}'{NearestName.Suggest(declared.Text, dimensions.Keys)}");
            else if (definition.Facts.Count > 0 && !shared.Contains(declared.Text))
                faults.Add(declared.Place, $"'{draft.Id}' cannot be split by {declared.Text}: {string.Join(" and ", definition.Facts)} share {Listed(shared)}");
        }

        return [.. draft.Dimensions.Select(d => d.Text)];
    }

    private IEnumerable<DimensionDefinition> NamedDimensions(IReadOnlyList<DimensionDraft> drafts)
    {
        var claims = new NameClaims(faults);
        foreach (var draft in drafts.OrderBy(d => d.Place.FileNumber))
        {
            foreach (var name in draft.Names)
                claims.Claim(draft.Label, name);
        }

        return drafts.Select(d => d.Definition with { Synonyms = d.Names.Where(n => claims.Owns(d.Label, n)).ToLocalizedNames() });
    }

    private static string Listed(List<string> names) => names.Count == 0 ? "no dimension" : string.Join(", ", names);
}
