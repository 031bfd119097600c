using KpiBot.Channels.Charts;
using KpiBot.Channels.Export;
using KpiBot.Channels.Preview;
using KpiBot.Channels.Slack.Charts;
using KpiBot.Channels.Terminal;
using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Beside;

/// <summary><c>kpibot ask</c>, as it is carried out here or sent to the bot that owns the data folder.</summary>
internal sealed record AskCommandRequest(string Question, bool Json, bool How, UiLanguage? Language, string? Now, string? TimeZone, bool Colour, string? Thread = null)
{
    /// <summary>Null where no file is asked for.</summary>
    public ExportFormat? Export { get; init; }

    /// <summary>Whether pictures are asked for.</summary>
    public bool Chart { get; init; }

    /// <summary>The channel whose message is printed; null prints the answer for the terminal.</summary>
    public PreviewedChannel? Render { get; init; }

    /// <summary>Slack's id of an uploaded picture, which then stands where Slack would draw a chart.</summary>
    public string? Picture { get; init; }

    public async Task<CommandResult> CarryOutAsync(Workspace workspace, CancellationToken cancellation)
    {
        var reply = await workspace.Converse(Now, TimeZone).AskAsync(Said(workspace), cancellation);
        var output = new StringWriter { NewLine = "\n" };
        if (Json)
        {
            var calendar = workspace.Calendar(Now, TimeZone);
            output.WriteLine(AskJson.Write(reply with { Parse = new ParseRefusals(workspace.Catalog, workspace.Store).Of(reply.Parse, calendar) }, calendar));
        }
        else if (Render is { } channel)
        {
            WriteAsSent(output, reply, channel);
        }
        else
        {
            new TerminalRenderer(new(Colour, How)).Write(output, reply.Answers);
        }

        var answered = new CommandResult(AskOutcome.ExitCode(reply.Answers), output.ToString(), MissingPicture(reply)) { Files = [.. ExportOf(reply, workspace)] };
        return Chart ? WithCharts(answered, reply, workspace.Pictures) : answered;
    }

    /// <summary>A JSON document for each message.</summary>
    private void WriteAsSent(StringWriter output, Reply reply, PreviewedChannel channel)
    {
        foreach (var answer in reply.Answers)
            output.WriteLine(ChannelPreview.Of(answer, channel, Picture is { } file ? new SlackCharts.Picture(file) : new SlackCharts.Native()));
    }

    private string MissingPicture(Reply reply) =>
        Render is PreviewedChannel.Slack && Picture is null && reply.Answers.OfType<KpiAnswer>().Any(SlackCharts.NeedsPicture)
            ? reply.Parse.Language.Say(
                "Slack cannot draw this chart itself: it gets a picture. --chart file.png draws it, --picture F… shows it once it is uploaded.",
                "Slack ne peut pas dessiner ce graphique : il reçoit une image. --chart fichier.png la dessine, --picture F… la montre une fois envoyée.") + "\n"
            : "";

    private static CommandResult WithCharts(CommandResult answered, Reply reply, ChartPictures pictures)
    {
        if (pictures.Problem is { } problem)
            return answered with { ExitCode = ExitCodes.Failure, Error = answered.Error + problem + "\n" };
        var drawn = reply.Answers.OfType<KpiAnswer>().Select(pictures.Render).OfType<byte[]>().Select(png => new ResultFile(FileKind.Chart, png)).ToList();
        return drawn.Count > 0
            ? answered with { Files = [.. answered.Files, .. drawn] }
            : answered with { Error = answered.Error + NothingToDraw(reply.Parse.Language) + "\n" };
    }

    private static string NothingToDraw(UiLanguage language) => language.Say(
        "There is nothing to draw in this answer. Ask for a course or for parts: “by month”, “by country”, “top 5 products”.",
        "Il n'y a rien à dessiner dans cette réponse. Demandez une évolution ou un détail : « par mois », « par pays », « top 5 des produits ».");

    private IEnumerable<ResultFile> ExportOf(Reply reply, Workspace workspace)
    {
        var answers = reply.Answers.OfType<KpiAnswer>().ToList();
        return Export is { } format && answers.Count > 0
            ? [new(FileKind.Export, format.Write(new ExportTableBuilder(workspace.Catalog).Build(answers, reply.Parse.Language), reply.Parse.Language))]
            : [];
    }

    /// <summary>Whoever asks on the terminal is the principal "local".</summary>
    private Utterance Said(Workspace workspace) => new(Question)
    {
        ChannelLanguage = Language ?? workspace.DefaultLanguage,
        Thread = Thread is null ? null : "terminal:" + Thread,
        User = "terminal:local",
    };
}
