using System.Diagnostics;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>An answer in one line of plain text, for notifications and screen readers.</summary>
internal static class CardSummary
{
    public const int Limit = 250;

    public static string Of(Answer answer) => CardText.Plain(LineOf(answer), Limit);

    private static string LineOf(Answer answer) => answer switch
    {
        KpiAnswer kpi => kpi.Summary,
        DefinitionAnswer definition => $"{definition.Title} – {definition.Description}",
        KpiListAnswer list => list.Title,
        TextAnswer text => text.Title,
        IssueAnswer issue => issue.Text,
        _ => throw new UnreachableException($"No summary for {answer.GetType().Name}."),
    };
}
