using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels;

/// <summary>A line that a channel adds to an answer, where whoever reads it looks first.</summary>
internal static class AnswerLead
{
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
