using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Charts;

/// <summary>
/// The steps of a funnel as bars, each with its share of the step before. Beside a million visits every other bar would be a
/// hair's breadth: steps that dwarf all that follow are torn.
/// </summary>
internal sealed class FunnelChartBuilder(KpiAnswer answer)
{
    private const decimal Dwarfs = 8;

    private readonly IReadOnlyList<FunnelStep> steps = answer.Result.Steps;
    private readonly ValueWording values = new(answer.Language, answer.Result.Currency);

    public BarChart? Build()
    {
        if (!BarChartLayout.CanDraw(steps.Select(s => s.Value.Value)))
            return null;
        var whole = steps.Select((_, i) => i).FirstOrDefault(i => !IsTorn(i));
        List<BarRow> rows = [.. steps.Select((step, i) => new BarRow(Label(step, i), (double?)step.Value.Value, values.Compact(step.Kpi.Unit, step.Value.Value ?? 0)) { IsTorn = i < whole })];
        return BarChartLayout.Of(answer, ChartModelBuilder.Subtitle(answer, answer.Language.Say("Step by step", "Étape par étape")), rows) with
        {
            Footnotes = [.. Torn(whole), .. ChartModelBuilder.SampleFootnote(answer)],
        };
    }

    /// <summary>Whether what comes after it could not be seen beside it.</summary>
    private bool IsTorn(int step) =>
        steps[step].Value.Value is { } value && steps.Skip(step + 1).Max(s => s.Value.Value) is { } largest and > 0 && value > Dwarfs * largest;

    private IReadOnlyList<string> Label(FunnelStep step, int at)
    {
        var name = step.Kpi.Name.In(answer.Language);
        return step.Rate is { } rate && at > 0
            ? BarChartLayout.Label(name, answer.Language.Say($"{values.Full(KpiUnit.Percent, rate)} of the above", $"{values.Full(KpiUnit.Percent, rate)} des précédents"))
            : BarChartLayout.Label(name);
    }

    private IEnumerable<string> Torn(int whole) => whole switch
    {
        0 => [],
        1 => [answer.Language.Say("The first bar is torn: it is far longer than drawn.", "La première barre est coupée : elle est bien plus longue que dessinée.")],
        _ => [answer.Language.Say("Torn bars are far longer than drawn.", "Les barres coupées sont bien plus longues que dessinées.")],
    };
}
