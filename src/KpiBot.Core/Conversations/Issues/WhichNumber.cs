using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Issues;

/// <summary>A number is said to be wrong, and nothing says which.</summary>
public sealed record WhichNumber : Issue
{
    public override string Code => "missing_kpi";

    public override LocalizedText Text => new(
        "Which number do you mean? Say it where the number stands, or name it: “the revenue for October is wrong”.",
        "De quel chiffre parlez-vous ? Dites-le à la suite de la réponse, ou nommez-le : « le CA d'octobre n'est pas bon ».");
}
