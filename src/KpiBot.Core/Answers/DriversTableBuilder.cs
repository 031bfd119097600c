using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Drivers;

namespace KpiBot.Core.Answers;

/// <summary>A change by the members that brought it: what each brought, its share of the whole, and how the member itself went.</summary>
internal sealed class DriversTableBuilder(UiLanguage language, MemberWording members, ValueWording values, ChangeWording changes)
{
    private const int MostMembers = 8;

    public AnswerTable Build(KpiResult result, Decomposition found, DimensionSplit split)
    {
        var kpi = result.Query.Kpi;
        // One row for the rest stands for two members at least.
        var shown = split.Parts.Count > MostMembers + 1 ? split.Parts.Take(MostMembers).ToList() : [.. split.Parts];
        var rest = split.Parts.Skip(shown.Count).ToList();
        var largest = split.Parts.Max(p => Math.Abs(p.Contribution));
        var rows = shown.Select(part => Row(kpi, members.Member(split.Dimension, part.Member), part.Contribution) with
        {
            Change = changes.Amount(kpi.Unit, part.Current.Value, part.Earlier.Value) ?? values.NoData,
        }).ToList();
        if (rest.Count > 0)
            rows.Add(Row(kpi, language.Say($"Others ({language.Number(rest.Count)})", $"Autres ({language.Number(rest.Count)})"), rest.Sum(p => p.Contribution)));
        return new(
            [
                members.Dimension(split.Dimension).Capitalized(),
                language.Say("Part of the change", "Part de l'évolution"),
                language.Say("Share", "En %"),
                language.Say("Own change", "Évolution propre"),
            ],
            rows);

        AnswerRow Row(KpiDefinition of, string label, decimal contribution) => new(
            [label],
            values.Contribution(of.Unit, contribution, largest),
            Change: null,
            ChangeWording.Tone(of.Direction, contribution),
            largest == 0 ? 0 : (double)(Math.Abs(contribution) / Math.Max(largest, Math.Abs(contribution))))
        {
            Detail = found.Change == 0 ? null : values.PartOf(contribution / found.Change) ?? "",
        };
    }
}
