using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Issues;

/// <summary>KpiBot itself failed: said as such, with a reference to the log, never passed over in silence.</summary>
/// <param name="Reference">Stands in the log beside the exception.</param>
public sealed record InternalError(string Reference) : Issue
{
    public override string Code => "internal_error";

    public override LocalizedText Text => new(
        $"Something went wrong on my side, so I have no number for this. It is in the log under {Reference}.",
        $"Une erreur s'est produite de mon côté : je n'ai pas de chiffre pour cette question. Elle est au journal sous {Reference}.");
}
