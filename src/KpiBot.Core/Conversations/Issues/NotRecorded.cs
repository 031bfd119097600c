using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Issues;

/// <summary>What must be on record could not be written there, and so is not shown, or not done.</summary>
public sealed record NotRecorded : Issue
{
    public override string Code => "not_recorded";

    public override LocalizedText Text => new(
        "I could not put this on record, so I show nothing. The log says why; please try again in a moment.",
        "Je n'ai pas pu consigner cette demande : je ne montre donc rien. Le journal dit pourquoi ; réessayez dans un instant.");
}
