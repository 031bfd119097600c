using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers;

/// <summary>The steps of a funnel: how many, which share of the step before, and the change of the count.</summary>
internal sealed class FunnelTableBuilder(UiLanguage language, ValueWording values, ChangeWording changes)
{
    public AnswerTable Build(IReadOnlyList<FunnelStep> steps)
    {
        List<string> headers = [language.Say("Step", "Étape"), language.Say("Count", "Nombre"), language.Say("Of the step before", "De l'étape précédente")];
        if (steps.Any(s => s.Comparison is not null))
            headers.Add(language.Say("Change", "Évolution"));
        return new(headers, [.. steps.Select(step => new AnswerRow(
            [step.Kpi.Name.In(language)],
            values.Full(step.Kpi.Unit, step.Value.Value),
            step.Comparison is { } compared ? changes.Amount(step.Kpi.Unit, compared.Current.Value, compared.Earlier.Value) : null,
            ChangeWording.Tone(step.Kpi.Direction, step.Comparison?.Change),
            Share: null) // beside a million sessions every other bar is a hair's breadth
        {
            Detail = step.Rate is { } rate ? Rate(step, rate) : "",
        })]);
    }

    /// <summary>"12.1% (-1.8 pts)".</summary>
    private string Rate(FunnelStep step, decimal rate)
    {
        var change = step.RateChange is { } points and not 0 ? $" ({values.Change(KpiUnit.Percent, points, rate)})" : "";
        return values.Full(KpiUnit.Percent, rate) + change;
    }
}
