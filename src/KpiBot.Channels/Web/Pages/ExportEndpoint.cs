using System.Globalization;
using KpiBot.Channels.Export;
using KpiBot.Core.Answers;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Web.Pages;

/// <summary><c>GET /export</c>: an answer of a conversation as a file, as it was given.</summary>
internal sealed class ExportEndpoint(Transcripts transcripts, AnswerFiles files)
{
    public async Task<IResult> DownloadAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (ExportFormats.OfExtension(query[PageAddress.FormatField]) is not { } format || Find(query) is not { } answer)
            return TypedResults.Problem("This answer is no longer held. Ask again, and download it then.", statusCode: StatusCodes.Status404NotFound);
        context.Response.Headers.CacheControl = "no-store";
        var file = await files.MakeAsync(answer, format, context.RequestAborted).ConfigureAwait(false);
        return TypedResults.File(file.Bytes, format.MediaType(), file.Name);
    }

    private KpiAnswer? Find(IQueryCollection query) =>
        Number(query[PageAddress.ExchangeField]) is { } exchange && Number(query[PageAddress.AnswerField]) is { } at
            ? transcripts.Of(ThreadId.Read(query[PageAddress.ThreadField])).FirstOrDefault(e => e.Number == exchange)?.Answers.ElementAtOrDefault(at) as KpiAnswer
            : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
