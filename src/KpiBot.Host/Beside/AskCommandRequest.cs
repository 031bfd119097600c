using KpiBot.Channels.Export;
using KpiBot.Channels.Terminal;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;

namespace KpiBot.Host.Beside;

/// <summary><c>kpibot ask</c>, as it is carried out here or sent to the bot that owns the data folder.</summary>
internal sealed record AskCommandRequest(string Question, bool Json, bool How, UiLanguage? Language, string? Now, string? TimeZone, bool Colour, string? Thread = null)
{
    /// <summary>Null where no file is asked for.</summary>
    public ExportFormat? Export { get; init; }

    public async Task<CommandResult> CarryOutAsync(Workspace workspace, CancellationToken cancellation)
    {
        var reply = await workspace.Converse(Now, TimeZone).AskAsync(Said(workspace), cancellation);
        var output = new StringWriter { NewLine = "\n" };
        if (Json)
            output.WriteLine(AskJson.Write(reply, workspace.Calendar(Now, TimeZone)));
        else
            new TerminalRenderer(new(Colour, How)).Write(output, reply.Answers);

        return new(AskOutcome.ExitCode(reply.Answers), output.ToString()) { File = ExportOf(reply, workspace) };
    }

    private byte[]? ExportOf(Reply reply, Workspace workspace)
    {
        var answers = reply.Answers.OfType<KpiAnswer>().ToList();
        return Export is { } format && answers.Count > 0
            ? format.Write(new ExportTableBuilder(workspace.Catalog).Build(answers, reply.Parse.Language), reply.Parse.Language)
            : null;
    }

    /// <summary>Whoever asks on the terminal is the principal "local".</summary>
    private Utterance Said(Workspace workspace) => new(Question)
    {
        ChannelLanguage = Language ?? workspace.DefaultLanguage,
        Thread = Thread is null ? null : "terminal:" + Thread,
        User = "terminal:local",
    };
}
