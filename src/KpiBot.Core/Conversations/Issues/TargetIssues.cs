using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Issues;

/// <summary>Targets are set by those whose role may.</summary>
public sealed record MayNotSetTargets : Issue
{
    public override string Code => "not_allowed";

    public override LocalizedText Text => new(
        "Setting targets is for those whose role may. Whoever looks after KpiBot gives that right.",
        "Seuls certains rôles peuvent fixer des objectifs. La personne qui gère KpiBot donne ce droit.");
}

/// <summary>Days or rows that a target cannot be set for.</summary>
public sealed record NoTargetForThis : Issue
{
    public override string Code => "target_not_settable";

    public override LocalizedText Text => new(
        "I keep a target for a month, a quarter, a half-year or a year, of the whole or of one country, channel, source, category, owner or segment.",
        "Je garde un objectif pour un mois, un trimestre, un semestre ou une année, pour l'ensemble ou pour un seul pays, canal, source, catégorie, commercial ou segment.");
}

/// <summary>A target that not everyone who reads in a place may see.</summary>
public sealed record SetTargetsPrivately : Issue
{
    public override string Code => "set_privately";

    public override LocalizedText Text => new(
        "Set targets in our personal chat: not everyone who reads here may see what you may.",
        "Fixez les objectifs dans notre conversation personnelle : tout le monde ici ne peut pas voir ce que vous voyez.");
}
