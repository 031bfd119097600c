using KpiBot.Core.Language;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Issues;

/// <summary>A kind of question that KpiBot understands and cannot compute yet, with the nearest that it can.</summary>
public sealed record NotAvailableYet(View View, IReadOnlyList<Candidate> Nearest) : Issue
{
    public override string Code => "not_available_yet";

    public override LocalizedText Text => View switch
    {
        View.Drivers => new(
            "I explain one change at a time, not a course over time or a ranking.",
            "J'explique une évolution à la fois, pas une suite de périodes ni un classement."),
        View.Funnel => new(
            "I show the funnel of the steps that are configured, as a whole or under a filter, not split and not of another KPI.",
            "Je montre l'entonnoir des étapes configurées, dans son ensemble ou sous un filtre, pas détaillé ni pour un autre indicateur."),
        View.Forecast => new(
            "I cannot forecast the parts of a KPI in one answer yet. I can forecast the whole, or one of them by name.",
            "Je ne sais pas encore prévoir les parties d'un indicateur en une réponse. Je peux prévoir l'ensemble, ou une partie nommée."),
        View.Target => new(
            "I cannot set the parts or the course of a KPI against targets in one answer yet. I can do it for the whole, or for one part by name.",
            "Je ne sais pas encore comparer aux objectifs les parties ou l'évolution d'un indicateur en une réponse. Je peux le faire pour l'ensemble, ou pour une partie nommée."),
        View.Ranking => new(
            "I cannot rank and show the course over time in one answer yet. I can do either.",
            "Je ne sais pas encore classer et montrer l'évolution dans une même réponse. Je peux faire l'un ou l'autre."),
        View.Value or View.Trend or View.Breakdown => new(
            "I cannot lay an answer out this way yet.",
            "Je ne sais pas encore présenter une réponse de cette façon."),
    };

    public override IReadOnlyList<Candidate> Candidates => Nearest;
}
