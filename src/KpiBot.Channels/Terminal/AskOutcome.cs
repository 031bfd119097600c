using KpiBot.Core.Answers;

namespace KpiBot.Channels.Terminal;

/// <summary>What <c>kpibot ask</c> exits with.</summary>
public static class AskOutcome
{
    public const int Answered = 0;

    public const int Refused = 3;

    /// <summary>Answered where there is an answer beside any refusals; a definition, a list and help are answers too.</summary>
    public static int ExitCode(IReadOnlyList<Answer> answers) => answers.All(a => a is IssueAnswer) ? Refused : Answered;
}
