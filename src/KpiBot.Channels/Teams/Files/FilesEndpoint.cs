using KpiBot.Channels.Export;
using KpiBot.Core.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Files;

/// <summary><c>GET /api/files</c>: the file behind a link. It is made when it is fetched, of what the person may see then.</summary>
internal sealed class FilesEndpoint(FileLinks links, AskConversation ask, TimeProvider time, ILogger<FilesEndpoint> log, AnswerFiles? files = null) : IDisposable
{
    /// <summary>For finding the answer.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>So that links cannot keep the machine busy; who waits longer than the timeout is turned away.</summary>
    private const int AtATime = 4;

    private readonly SemaphoreSlim _places = new(AtATime);

    public void Dispose() => _places.Dispose();

    public static Task<IResult> DownloadAsync(HttpContext context, FilesEndpoint endpoint) => endpoint.DownloadAsync(context);

    private async Task<IResult> DownloadAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (files is null || links.Open(context.Request.Query[FileLinks.Field]) is not { } file || ExportFormats.OfExtension(file.Format) is not { } format)
            return Say(FileWords.NoSuchLink.English, StatusCodes.Status404NotFound);
        if (links.IsOver(file))
            return Say(FileWords.LinkIsOver.In(file.Language), StatusCodes.Status410Gone);
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, context.RequestAborted);
        try
        {
            var answers = await AskAsync(file, either.Token).ConfigureAwait(false);
            return answers is [KpiAnswer { Table: not null } answer, ..]
                ? Send(await files.MakeAsync(answer, format, either.Token).ConfigureAwait(false))
                : Say(answers is [IssueAnswer issue, ..] ? issue.Text : ExportWords.NoRows.In(file.Language), StatusCodes.Status404NotFound);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            log.FileTookTooLong();
            return Say(AskFaults.TookTooLong(file.Language).Text, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IReadOnlyList<Answer>> AskAsync(LinkedFile file, CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return (await ask(file.ToUtterance(), cancellation).ConfigureAwait(false)).Answers;
        }
        finally
        {
            _places.Release();
        }
    }

    private static FileContentHttpResult Send(AnswerFile file) => TypedResults.File(file.Bytes, file.Format.MediaType(), file.Name);

    private static ContentHttpResult Say(string sentence, int status) => TypedResults.Text(sentence, "text/plain; charset=utf-8", statusCode: status);
}
