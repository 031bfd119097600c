using KpiBot.Channels.Terminal;
using KpiBot.Core.Conversations;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Beside;

/// <summary>Lines of <c>kpibot parse</c>, one JSON object each.</summary>
/// <param name="Now">For lines that carry none of their own.</param>
internal sealed record ParseCommandRequest(IReadOnlyList<string> Lines, string? Now, string? TimeZone)
{
    public CommandResult CarryOut(Workspace workspace)
    {
        var answers = Answers(workspace, Now, TimeZone);
        return new(ExitCodes.Answered, string.Concat(Lines.Select(line => answers.Answer(line) + "\n")));
    }

    public static ParseLines Answers(Workspace workspace, string? now, string? timeZone) =>
        new(new CurrentVocabulary(workspace.Catalog, workspace.Store).Get(), workspace.Calendar(now, timeZone),
            new ParseRefusals(workspace.Catalog, workspace.Store));
}
