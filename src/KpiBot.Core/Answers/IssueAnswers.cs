using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers;

/// <summary>Refusals and questions back, in the reader's language.</summary>
public static class IssueAnswers
{
    public static IssueAnswer Of(Issue issue, UiLanguage language) => new(
        language,
        issue.Code,
        language.Say(issue.Text),
        [.. issue.Candidates.Select(c => new AnswerChoice(language.Say(c.Label), c.Query.In(language)))]);
}
