using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Web.Pages;

/// <summary><c>POST /</c>: asks, and sends the browser to the conversation, so that a reload asks nothing again.</summary>
internal sealed class AskEndpoint(
    AskConversation ask, Transcripts transcripts, ChatEndpoint chat, IAntiforgery antiforgery, TimeProvider time, ILogger<AskEndpoint> log)
{
    public const string QuestionField = "question";

    public const int BodyLimit = 128 * 1024;

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public async Task<IResult> AskAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasFormContentType)
            return TypedResults.Problem("A question is sent as a form.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = BodyLimit;
        try
        {
            var form = await request.ReadFormAsync(CancellationToken.None).ConfigureAwait(false);
            var said = ((string?)form[QuestionField] ?? "").Trim();
            var thread = ThreadId.Read(form[PageAddress.ThreadField]);
            var chosen = PageLanguage.Read(form[PageAddress.LanguageField]);
            if (!await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
                return await chat.ShowUnaskedAsync(context, thread, chosen, said).ConfigureAwait(false);
            return new SeeOther(said.Length == 0
                ? PageAddress.Of(thread, chosen)
                : await AskAsync(said, thread ?? ThreadId.New(), chosen, PageLanguage.Preferred(request)).ConfigureAwait(false));
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return TypedResults.Problem("This is not a question that can be read, or it is too long.", statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private async Task<string> AskAsync(string said, ThreadId thread, UiLanguage? chosen, UiLanguage? preferred)
    {
        var utterance = new Utterance(said)
        {
            ChannelLanguage = chosen ?? preferred,
            Thread = "web:" + thread.Value,
            User = "web:local",
            Asker = Principal.Local,
        };
        var exchange = transcripts.Add(thread, said, await AnswersAsync(utterance).ConfigureAwait(false));
        return PageAddress.Of(thread, chosen, exchange);
    }

#pragma warning disable CA1031 // Whatever goes wrong in answering, the person must hear of it.
    private async Task<IReadOnlyList<Answer>> AnswersAsync(Utterance said)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        try
        {
            return (await ask(said, timeout.Token).ConfigureAwait(false)).Answers;
        }
        catch (Exception fault)
        {
            log.AskFailed(fault);
            return [timeout.IsCancellationRequested ? AskFaults.TookTooLong(said.ChannelLanguage) : AskFaults.OurFault(said.ChannelLanguage)];
        }
    }
#pragma warning restore CA1031

    /// <summary>303: the browser gets the page, whatever the request was.</summary>
    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            httpContext.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }
    }
}
