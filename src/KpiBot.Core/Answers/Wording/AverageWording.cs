using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers.Wording;

/// <summary>What a mean was taken of, so that a reader can do the division again: "€192,400 over 22 complete days."</summary>
public sealed class AverageWording(UiLanguage language, ValueWording values)
{
    public string Sentence(KpiQuery.Average query, AveragedOver over)
    {
        var times = language.Say(GrainWords.Complete(query.Grain, over.Count));
        if (over.Sum is not { } total)
            return language.Say($"Mean of {times}, each counted by itself.", $"Moyenne sur {times}, chacun compté à part.");
        var sum = values.Full(query.Kpi.Unit, total);
        return language.Say($"{sum} over {times}.", $"{sum} sur {times}.");
    }
}
