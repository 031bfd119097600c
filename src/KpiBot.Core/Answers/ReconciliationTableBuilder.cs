using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers;

/// <summary>Where the rows behind a number come from, with how many there are and what they come to.</summary>
internal sealed class ReconciliationTableBuilder(UiLanguage language, MemberWording members, ValueWording values)
{
    public AnswerTable Build(IReadOnlyList<ReconciledMeasure> measures)
    {
        var hasKinds = measures.Any(m => m.Parts.Any(p => p.Kind is not null));
        var hasMeasures = measures.Count > 1;
        List<string> headers =
        [
            .. hasMeasures ? [language.Say("What", "Quoi")] : Array.Empty<string>(),
            language.Say("Source", "Source"),
            .. hasKinds ? [language.Say("Kind", "Nature")] : Array.Empty<string>(),
            language.Say("Value", "Valeur"),
            language.Say("Rows", "Lignes"),
        ];
        return new(headers, [.. measures.SelectMany(measure => measure.Parts.Select(part => new AnswerRow(
            [
                .. hasMeasures ? [measure.Measure.Name.In(language).Capitalized()] : Array.Empty<string>(),
                part.Source,
                .. hasKinds ? [part.Kind is null ? "" : members.Member("kind", part.Kind)] : Array.Empty<string>(),
            ],
            values.Full(Unit(measure.Measure), part.Value),
            Change: null,
            Tone.Neutral,
            Share: null)
        {
            Detail = language.Number(part.Rows),
        }))]);
    }

    private static KpiUnit Unit(Measure measure) => measure.IsMoney ? KpiUnit.Money : KpiUnit.Count;
}
