using KpiBot.Core.Kpis.Yaml;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>A definition as its file has it: sound in itself, its references to others not followed yet.</summary>
internal abstract record Draft(string Id, Place Place)
{
    /// <summary>What it is, for messages: "KPI 'revenue'".</summary>
    public abstract string Label { get; }
}

internal sealed record MeasureDraft(string Id, Place Place, Measure Measure) : Draft(Id, Place)
{
    public override string Label => $"measure '{Id}'";
}

/// <param name="Definition">Complete but for what depends on other definitions: formula, base, dimensions, synonyms left to it.</param>
/// <param name="Formula">Null where it cannot be read.</param>
internal sealed record KpiDraft(string Id, Place Place, KpiDefinition Definition, FormulaDraft? Formula) : Draft(Id, Place)
{
    public override string Label => $"KPI '{Id}'";

    public FormulaDraft? Base { get; init; }

    public required IReadOnlyList<SpokenName> Names { get; init; }

    /// <summary>Null where the definition lists none.</summary>
    public IReadOnlyList<Located>? Dimensions { get; init; }

    public Located? SmallestBase { get; init; }

    public Located? Sibling { get; init; }

    public Located? Nearest { get; init; }

    public Located? CountedAs { get; init; }

    public Located? ValuedAs { get; init; }

    /// <summary>The dimension whose members live, for a mean lifetime.</summary>
    public Located? Survival { get; init; }
}

internal sealed record DimensionDraft(string Id, Place Place, DimensionDefinition Definition, IReadOnlyList<SpokenName> Names) : Draft(Id, Place)
{
    public override string Label => $"dimension '{Id}'";
}

internal sealed record AmbiguousDraft(SpokenName Term, IReadOnlyList<Located> Kpis) : Draft($"{Term.Language} {Term.Folded}", Term.Place)
{
    public override string Label => $"ambiguous word '{Term.Text}'";
}

internal sealed record FormulaDraft(FormulaSyntax Syntax, Place Place);

/// <summary>A word or words that people say for something.</summary>
/// <param name="Language">Null for names that belong to no language: aliases of members.</param>
/// <param name="IsOwn">The thing's own name, which no other definition can take from it; a synonym it can.</param>
internal sealed record SpokenName(string Text, UiLanguage? Language, Place Place, bool IsOwn)
{
    /// <summary>In the form in which words are compared: folded, one blank between words.</summary>
    public string Folded => string.Join(' ', TextFolding.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
