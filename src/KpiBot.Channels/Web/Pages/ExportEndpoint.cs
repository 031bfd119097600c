using System.Globalization;
using KpiBot.Channels.Export;
using KpiBot.Core.Answers;
using KpiBot.Core.Queries;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Web.Pages;

/// <summary><c>GET /export</c>: an answer of a conversation as a file, as it was given; of a disputed number the lines behind it, under the filters that it was given under.</summary>
internal sealed class ExportEndpoint(Transcripts transcripts, CatalogueBuilder catalogue)
{
    public async Task<IResult> DownloadAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (ExportFormats.OfExtension(query[PageAddress.FormatField]) is not { } format || Find(query) is not { } answer)
            return TypedResults.Problem("This answer is no longer held. Ask again, and download it then.", statusCode: StatusCodes.Status404NotFound);
        context.Response.Headers.CacheControl = "no-store";
        var table = answer.Result.Query is KpiQuery.Reconciled
            ? LinesTableBuilder.Build(catalogue.Definitions, await catalogue.LinesAsync(answer.Result, context.RequestAborted).ConfigureAwait(false), answer.Language)
            : new ExportTableBuilder(catalogue.Definitions).Build([answer], answer.Language);
        return TypedResults.File(format.Write(table, answer.Language), format.MediaType(), ExportNames.Of(answer, format));
    }

    private KpiAnswer? Find(IQueryCollection query) =>
        Number(query[PageAddress.ExchangeField]) is { } exchange && Number(query[PageAddress.AnswerField]) is { } at
            ? transcripts.Of(ThreadId.Read(query[PageAddress.ThreadField])).FirstOrDefault(e => e.Number == exchange)?.Answers.ElementAtOrDefault(at) as KpiAnswer
            : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
