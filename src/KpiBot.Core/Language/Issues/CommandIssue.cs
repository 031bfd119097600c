using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Issues;

/// <summary>Why a command cannot be carried out as it stands. A closed set; each offers ways on.</summary>
public abstract record CommandIssue : Issue
{
    private CommandIssue(IReadOnlyList<Candidate> candidates) => Candidates = candidates;

    public sealed override IReadOnlyList<Candidate> Candidates { get; }

    public sealed record MissingRecurrence(IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "missing_recurrence";

        public override LocalizedText Text => new("How often should I post it?", "À quelle fréquence dois-je l’envoyer\u202F?");
    }

    public sealed record SeveralRecurrences(IReadOnlyList<string> Words, IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "several_recurrences";

        public override LocalizedText Text => new(
            $"That says several times when ({string.Join(", ", Words)}): one post has one rhythm. Which one first?",
            $"Plusieurs rythmes sont indiqués ({string.Join(", ", Words)})\u202F: un envoi n’en a qu’un. Lequel d’abord\u202F?");
    }

    /// <summary>"Every evening": no default hour is right.</summary>
    public sealed record MissingTime(string Words, IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "missing_time";

        public override LocalizedText Text => new(
            $"At what time, exactly? “{Words}” does not say.",
            $"À quelle heure exactement\u202F? «\u202F{Words}\u202F» ne le dit pas.");
    }

    public sealed record MissingThreshold(IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "missing_threshold";

        public override LocalizedText Text => new(
            "From which value on should I alert? Name a level (“below 10k”), a change (“falls by 20%”), or “unusual”.",
            "À partir de quelle valeur dois-je alerter\u202F? Indiquez un niveau («\u202Fsous 10 k€\u202F»), une variation («\u202Fbaisse de 20\u202F%\u202F») ou «\u202Finhabituel\u202F».");
    }

    public sealed record ThresholdDirection(IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "threshold_direction";

        public override LocalizedText Text => new(
            "An alert watches one direction: should I tell when it rises, or when it falls?",
            "Une alerte surveille un seul sens\u202F: dois-je prévenir en cas de hausse, ou de baisse\u202F?");
    }

    public sealed record ThresholdInside(IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "threshold_inside";

        public override LocalizedText Text => new(
            "I can alert when it leaves a band, not when it lies inside one.",
            "Je peux alerter quand la valeur sort d’une fourchette, pas quand elle s’y trouve.");
    }

    /// <summary>"Above 2" of a percentage: 2 % or 200 %.</summary>
    /// <param name="Words">The condition as it was written.</param>
    public sealed record ThresholdUnit(string Words, LocalizedText Kpi, IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "threshold_unit";

        public override LocalizedText Text => new(
            $"In which unit is “{Words}”? It does not fit {Kpi.English} as it stands.",
            $"Dans quelle unité est «\u202F{Words}\u202F»\u202F? Tel quel, cela ne convient pas à {Kpi.French}.");
    }

    public sealed record SeveralDimensions() : CommandIssue([])
    {
        public override string Code => "too_many_dimensions";

        public override LocalizedText Text => new(
            "An alert watches the members of one dimension: name the one that matters most.",
            "Une alerte surveille les membres d’une seule dimension\u202F: nommez celle qui compte le plus.");
    }

    public sealed record MissingTargetValue(IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "missing_target_value";

        public override LocalizedText Text => new(
            "What is the target? Add its value, for example “to 120k”.",
            "Quel est l’objectif\u202F? Ajoutez sa valeur, par exemple «\u202Fà 120 k€\u202F».");
    }

    public sealed record OneTarget(IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "one_target";

        public override LocalizedText Text => new("A target is for one KPI: which one?", "Un objectif porte sur un seul indicateur\u202F: lequel\u202F?");
    }

    public sealed record MissingChange() : CommandIssue([])
    {
        public override string Code => "missing_change";

        public override LocalizedText Text => new(
            "What should change: the time, the days, the threshold or the place? For example “to 10am” or “to 150”.",
            "Que faut-il changer\u202F: l’heure, les jours, le seuil ou le lieu\u202F? Par exemple «\u202Fà 10h\u202F» ou «\u202Fà 150\u202F».");
    }
}
