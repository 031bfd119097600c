using KpiBot.Channels.Charts;
using KpiBot.Channels.Export;
using KpiBot.Channels.Preview;
using KpiBot.Channels.Slack.Charts;
using KpiBot.Channels.Terminal;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
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

    /// <summary>Asks as somebody else would: the id of a person or an identity. Null for the principal "local".</summary>
    public string? As { get; init; }

    /// <summary>Asks where others read: the id of a place. Null where the asker alone does.</summary>
    public string? In { get; init; }

    public async Task<CommandResult> CarryOutAsync(Workspace workspace, CancellationToken cancellation)
    {
        if (new AskedAs(workspace.Access, As, In).Problem is { } problem)
            return new(ExitCodes.BadUsage, "", problem + "\n");
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
            Write(output, reply);
        }

        var (files, cut) = await ExportOfAsync(reply, workspace, cancellation);
        var answered = new CommandResult(AskOutcome.ExitCode([.. reply.Answers, .. reply.Private]), output.ToString(), MissingPicture(reply) + string.Concat(cut.Select(c => c + "\n"))) { Files = files };
        return Chart ? WithCharts(answered, reply, workspace.Pictures) : answered;
    }

    /// <summary>A JSON document for each message.</summary>
    private void WriteAsSent(StringWriter output, Reply reply, PreviewedChannel channel)
    {
        foreach (var answer in (IEnumerable<Answer>)[.. reply.Answers, .. reply.Private])
            output.WriteLine(ChannelPreview.Of(answer, channel, Picture is { } file ? new SlackCharts.Picture(file) : new SlackCharts.Native()));
    }

    private string MissingPicture(Reply reply) =>
        Render is PreviewedChannel.Slack && Picture is null && Shown(reply).Any(SlackCharts.NeedsPicture)
            ? reply.Parse.Language.Say(
                "Slack cannot draw this chart itself: it gets a picture. --chart file.png draws it, --picture F… shows it once it is uploaded.",
                "Slack ne peut pas dessiner ce graphique : il reçoit une image. --chart fichier.png la dessine, --picture F… la montre une fois envoyée.") + "\n"
            : "";

    private void Write(TextWriter output, Reply reply)
    {
        var renderer = new TerminalRenderer(new(Colour, How));
        renderer.Write(output, reply.Answers);
        if (reply.Private.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(reply.Parse.Language.Say($"To {As ?? "you"} alone:", $"Pour {As ?? "vous"} seulement :"));
        renderer.Write(output, reply.Private);
    }

    /// <summary>What was answered in numbers, once: the asker's own part holds that of the place.</summary>
    private static IEnumerable<KpiAnswer> Shown(Reply reply) => (reply.Private.Count > 0 ? reply.Private : reply.Answers).OfType<KpiAnswer>();

    private static CommandResult WithCharts(CommandResult answered, Reply reply, ChartPictures pictures)
    {
        if (pictures.Problem is { } problem)
            return answered with { ExitCode = ExitCodes.Failure, Error = answered.Error + problem + "\n" };
        var drawn = Shown(reply).Select(pictures.Render).OfType<byte[]>().Select(png => new ResultFile(FileKind.Chart, png)).ToList();
        return drawn.Count > 0
            ? answered with { Files = [.. answered.Files, .. drawn] }
            : answered with { Error = answered.Error + NothingToDraw(reply.Parse.Language) + "\n" };
    }

    private static string NothingToDraw(UiLanguage language) => language.Say(
        "There is nothing to draw in this answer. Ask for a course or for parts: “by month”, “by country”, “top 5 products”.",
        "Il n'y a rien à dessiner dans cette réponse. Demandez une évolution ou un détail : « par mois », « par pays », « top 5 des produits ».");

    /// <summary>What the answers show; of a disputed number, the lines that it was made of.</summary>
    private async Task<(IReadOnlyList<ResultFile> Files, IReadOnlyList<string> Cut)> ExportOfAsync(Reply reply, Workspace workspace, CancellationToken cancellation)
    {
        var answers = Shown(reply).ToList();
        if (Export is not { } format || answers.Count == 0)
            return ([], []);
        var language = reply.Parse.Language;
        if (answers.All(a => a.Result.Query is not KpiQuery.Reconciled))
            return ([new(FileKind.Export, format.Write(new ExportTableBuilder(workspace.Catalog).Build(answers, language), language))], []);
        var (files, cut) = (new List<ResultFile>(), new List<string>());
        foreach (var answer in answers)
        {
            var lines = await LinesBehind.ReadAsync(answer.Result, workspace.Store.Snapshot, cancellation);
            cut.AddRange(lines.Select(l => LinesTableBuilder.CutOf(l, language)).OfType<string>());
            files.Add(new(FileKind.Export, format.Write(LinesTableBuilder.Build(workspace.Catalog, lines, language), language)));
        }

        return (files, cut);
    }

    /// <summary>Whoever asks on the terminal is the principal "local", and may try what others would see.</summary>
    private Utterance Said(Workspace workspace) => new(Question)
    {
        Asker = As is null ? Principal.Local : workspace.Access.Find(As) ?? Principal.Unknown,
        Place = In is null ? null : workspace.Access.FindPlace(In),
        CanBeAnsweredPrivately = true,
        ChannelLanguage = Language ?? workspace.DefaultLanguage,
        Thread = Thread is null ? null : "terminal:" + Thread,
        User = "terminal:" + (As ?? "local"),
    };
}
