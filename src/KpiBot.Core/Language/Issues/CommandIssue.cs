using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Issues;

/// <summary>Why a command cannot be carried out as it stands. A closed set; each offers ways on.</summary>
public abstract record CommandIssue : Issue
{
    private CommandIssue(IReadOnlyList<Candidate> candidates) => Offered = candidates;

    public sealed override IReadOnlyList<Candidate> Candidates => Offered;

    /// <summary>What of the ways on was found to lead somewhere.</summary>
    internal IReadOnlyList<Candidate> Offered { get; init; }

    public sealed record MissingRecurrence(IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "missing_recurrence";

        public override LocalizedText Text => new("How often should I post it?", "À quelle fréquence dois-je l’envoyer\u202F?");
    }

    /// <summary>A post about days that stay the same, which were not named for it but are those of the thread.</summary>
    public sealed record FixedPeriod(LocalizedText Days, IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "fixed_period";

        public override LocalizedText Text => new(
            $"Each post would show the same days again, {Days.English}. Which period should it be about?",
            $"Chaque envoi montrerait toujours les mêmes jours, {Days.French}. Sur quelle période doit-il porter\u202F?");
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

    /// <summary>"When a lead over 50k comes in": one record's amount, of what has none.</summary>
    public sealed record SingleRecord(string Words, IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "single_record";

        public override LocalizedText Text => new(
            $"The data do not say what a single one is worth: I cannot tell “{Words}” of one alone, only of all together.",
            $"Les données ne disent pas ce que vaut un seul d’entre eux\u202F: je ne peux pas appliquer «\u202F{Words}\u202F» à un seul, mais à l’ensemble.");
    }

    /// <summary>"Several days in a row".</summary>
    public sealed record MissingDuration(string Words, IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "missing_duration";

        public override LocalizedText Text => new(
            $"How many are “{Words}”?",
            $"Combien font «\u202F{Words}\u202F»\u202F?");
    }

    /// <summary>"Pause it during the holidays": which days these are, nobody said.</summary>
    public sealed record MissingEnd(string Words, IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "missing_end";

        public override LocalizedText Text => new(
            $"Until when? I do not know when “{Words}” ends.",
            $"Jusqu’à quand\u202F? Je ne sais pas quand finit «\u202F{Words}\u202F».");
    }

    /// <summary>"Pause it from December 20 to January 5".</summary>
    public sealed record PauseStartsNow(string Words, IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "pause_starts_now";

        public override LocalizedText Text => new(
            $"A pause starts at once: I cannot wait for “{Words}”. Shall I pause from now on?",
            $"Une pause commence tout de suite\u202F: je ne peux pas attendre «\u202F{Words}\u202F». Dois-je mettre en pause dès maintenant\u202F?");
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

    /// <summary>"Doesn't grow by 10 %".</summary>
    /// <param name="Words">The condition as it was written.</param>
    public sealed record ThresholdNegated(string Words) : CommandIssue([])
    {
        public override string Code => "threshold_negated";

        public override LocalizedText Text => new(
            $"I can alert when something happens, not when it does not (“{Words}”). Name a level, for example “below 10k”.",
            $"Je peux alerter quand une chose arrive, pas quand elle n’arrive pas («\u202F{Words}\u202F»). Indiquez un niveau, par exemple «\u202Fsous 10 k€\u202F».");
    }

    /// <summary>"Arrête le CA": a post, or an alert.</summary>
    public sealed record WhatToStop(LocalizedText Kpi, IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "what_to_stop";

        public override LocalizedText Text => new(
            $"What should I stop about {Kpi.English}: the posts, or the alerts?",
            $"Que faut-il arrêter pour {Kpi.French}\u202F: les envois, ou les alertes\u202F?");
    }

    /// <summary>"Today at 8" at nine o'clock.</summary>
    public sealed record PastMoment(string Words, IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "past_moment";

        public override LocalizedText Text => new(
            $"“{Words}” is over already. When should I send it?",
            $"«\u202F{Words}\u202F» est déjà passé. Quand dois-je l’envoyer\u202F?");
    }

    /// <summary>"Every ten working days".</summary>
    public sealed record UnsayableRecurrence(string Words, IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "unsayable_recurrence";

        public override LocalizedText Text => new(
            $"I cannot keep the rhythm “{Words}”. On which days should I post it?",
            $"Je ne peux pas tenir le rythme «\u202F{Words}\u202F». Quels jours dois-je l’envoyer\u202F?");
    }

    /// <summary>"Every Monday until Christmas": a post has no last day.</summary>
    /// <param name="Words">The end or the beginning as it was written.</param>
    public sealed record BoundedPost(string Words, IReadOnlyList<Candidate> Ways) : CommandIssue(Ways)
    {
        public override string Code => "bounded_post";

        public override LocalizedText Text => new(
            $"A post starts at once and goes on until you stop it: I cannot hold on to “{Words}”. Shall I leave that out?",
            $"Un envoi commence tout de suite et dure jusqu’à ce que vous l’arrêtiez\u202F: je ne peux pas tenir compte de «\u202F{Words}\u202F». Faut-il l’enlever\u202F?");
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
