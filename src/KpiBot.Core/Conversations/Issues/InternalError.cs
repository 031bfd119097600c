using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Issues;

/// <summary>KpiBot itself failed: said as such, with a reference to the log, never passed over in silence.</summary>
/// <param name="Reference">Stands in the log beside the exception.</param>
public sealed record InternalError(string Reference) : Issue
{
    public override string Code => "internal_error";

    public override LocalizedText Text => new(
        $"Something went wrong on my side, so nothing came of this. Please try again; if it stays so, whoever runs KpiBot finds it in the log under {Reference}.",
        $"Une erreur s'est produite de mon côté, rien n'a abouti. Réessayez ; si cela persiste, la personne qui gère KpiBot la trouvera au journal sous {Reference}.");
}
