using KpiBot.Core.Localization;

namespace KpiBot.Core.Access;

/// <summary>What may not be seen, in words that would also fit what does not exist.</summary>
public sealed record NotForAudience : Issue
{
    public override string Code => "not_found";

    public override LocalizedText Text => new("I have nothing that I could show here for this.", "Je n'ai rien à montrer ici pour cette question.");
}

/// <summary>Somebody to whom no role gives anything.</summary>
public sealed record NothingToSee : Issue
{
    public override string Code => "nothing_to_see";

    public override LocalizedText Text => new(
        "There is nothing here that you may see. Whoever looks after KpiBot gives access.",
        "Il n'y a rien ici que vous puissiez voir. La personne qui gère KpiBot donne les accès.");
}
