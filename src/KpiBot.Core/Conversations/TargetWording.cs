using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Conversations;

/// <summary>What is said when a target has been set.</summary>
internal static class TargetWording
{
    public static string Set(KpiResult result, decimal value, UiLanguage language)
    {
        var target = new ValueWording(language, result.Currency).Full(result.Query.Kpi.Unit, value);
        return language.Say($"Target set: {target}.", $"Objectif fixé : {target}.");
    }

    /// <summary>The target is kept, and there is no number yet to hold against it.</summary>
    public static string SetWithoutNumber(KpiDefinition kpi, UiLanguage language) => language.Say(
        $"The target of {QuestionWording.Inner(kpi.Name.English)} is set; there is no number yet to hold against it.",
        $"L'objectif est fixé ({QuestionWording.Inner(kpi.Name.French)}) ; il n'y a pas encore de chiffre à lui comparer.");
}
