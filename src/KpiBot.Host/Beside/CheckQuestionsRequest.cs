using System.Text.Json;
using KpiBot.Channels.Terminal;
using KpiBot.Channels.Terminal.Questions;
using KpiBot.Core.Access;
using KpiBot.Core.Conversations;
using KpiBot.Host.Cli;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Beside;

/// <summary><c>kpibot check --questions</c>: asks the company's own questions, and names what is not as its people expect.</summary>
/// <param name="Now">For questions that carry none of their own.</param>
internal sealed record CheckQuestionsRequest(string? Now, string? TimeZone)
{
    public async Task<CommandResult> CarryOutAsync(Workspace workspace, CancellationToken cancellation)
    {
        IReadOnlyList<AskedQuestion> questions;
        try
        {
            questions = QuestionsFile.Read(workspace.Data);
        }
        catch (UserFacingException problem)
        {
            return new(problem.ExitCode, "", problem.Message + "\n");
        }

        if (questions.Count == 0)
            return new(ExitCodes.Failure, "", $"There are no questions in {workspace.Data.QuestionsFile}: nothing was checked.\n");
        return await CheckAsync(workspace, questions, cancellation);
    }

    private async Task<CommandResult> CheckAsync(Workspace workspace, IReadOnlyList<AskedQuestion> questions, CancellationToken cancellation)
    {
        var output = new StringWriter { NewLine = "\n" };
        var parser = ParseCommandRequest.Answers(workspace, Now, TimeZone);
        var different = 0;
        foreach (var question in questions)
        {
            List<string> differences = [.. ParseDifferences(parser, question), .. await ValueDifferencesAsync(workspace, question, cancellation)];
            if (differences.Count == 0)
                continue;
            different++;
            output.WriteLine($"{question.Place.File}:{question.Place.Line}: “{question.Ask}”");
            foreach (var difference in differences)
                output.WriteLine($"  {difference}");
        }

        output.WriteLine($"{questions.Count} questions: {questions.Count - different} as expected, {different} different");
        return new(different == 0 ? ExitCodes.Answered : ExitCodes.Failure, output.ToString());
    }

    private static IReadOnlyList<string> ParseDifferences(ParseLines parser, AskedQuestion question)
    {
        if (question.Parse is not { } expected)
            return [];
        using var parse = JsonDocument.Parse(parser.Answer(question.ParseLine));
        return expected.Differences(parse.RootElement);
    }

    private async Task<IReadOnlyList<string>> ValueDifferencesAsync(Workspace workspace, AskedQuestion question, CancellationToken cancellation)
    {
        if (question.Value is not { } expected)
            return [];
        var now = question.Now ?? Now;
        var reply = await workspace.Converse(now, TimeZone).AskAsync(
            new Utterance(question.Ask) { ChannelLanguage = Languages.Parse(question.Language) ?? workspace.DefaultLanguage, Earlier = question.Context, Asker = Principal.Local }, cancellation);
        using var answer = JsonDocument.Parse(AskJson.Write(reply, workspace.Calendar(now, TimeZone)));
        return expected.Differences(answer.RootElement);
    }
}
