using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>A line that the channel adds to an answer, where whoever reads it looks first.</summary>
internal static class AnswerLine
{
    public static readonly LocalizedText Shortened = new(
        "Teams did not take the whole card: this is a shorter one.",
        "Teams n’a pas accepté la carte entière\u202F: en voici une plus courte.");

    public static readonly LocalizedText Edited = new(
        "This answers your question as you have changed it.",
        "Voici la réponse à votre question telle que vous l’avez modifiée.");

    public static Answer With(this Answer answer, LocalizedText line)
    {
        var said = line.In(answer.Language);
        return answer switch
        {
            KpiAnswer kpi => kpi with { Reading = [said, .. kpi.Reading] },
            TextAnswer text => text with { Paragraphs = [said, .. text.Paragraphs] },
            DefinitionAnswer definition => definition with { Description = $"{said} {definition.Description}" },
            IssueAnswer issue => issue with { Text = $"{said} {issue.Text}" },
            KpiListAnswer list => list with { Title = $"{said} {list.Title}" },
            _ => throw new System.Diagnostics.UnreachableException(answer.GetType().Name),
        };
    }
}
