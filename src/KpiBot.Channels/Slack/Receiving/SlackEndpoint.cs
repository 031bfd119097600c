using System.Text.Json;
using KpiBot.Channels.Slack.Doctor;
using KpiBot.Channels.Slack.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Receiving;

/// <summary>
/// <c>POST /slack/events</c>, <c>/slack/interactivity</c> and <c>/slack/commands</c>. Slack waits three seconds: what it sends is
/// checked, queued and acknowledged, and worked on apart from the request.
/// </summary>
/// <param name="signature">Null where no signing secret is configured: then nothing is taken.</param>
internal sealed class SlackEndpoint(SlackDoor door, ModalSubmissions forms, SlackReaders readers, ILogger<SlackEndpoint> log, SlackSignature? signature = null)
{
    public const string Off =
        $"Slack's requests are not taken: no signing secret is configured ({SlackOptions.SigningSecretSetting}), so nobody could tell them from forged ones.";

    private const string RetryNumber = "X-Slack-Retry-Num";
    private const string RetryReason = "X-Slack-Retry-Reason";

    public Task<IResult> EventAsync(HttpRequest request, CancellationToken cancellation) => ReceiveAsync(
        request, "application/json", body => SlackRequest.Json(body) is { } json ? SlackReaders.Event(json) : null, cancellation);

    public Task<IResult> InteractionAsync(HttpRequest request, CancellationToken cancellation) => ReceiveAsync(
        request, SlackRequest.Form, body => Payload(body) is { } json ? readers.Interaction(json) : null, cancellation);

    public Task<IResult> CommandAsync(HttpRequest request, CancellationToken cancellation) => ReceiveAsync(
        request, SlackRequest.Form, body => SlackRequest.Fields(body) is { } fields ? readers.Command(fields) : null, cancellation);

    /// <param name="read">Null where the body is not what it says to be.</param>
    private async Task<IResult> ReceiveAsync(HttpRequest request, string mediaType, Func<byte[], SlackArrival?> read, CancellationToken cancellation)
    {
        if (signature is null)
            return Problem(StatusCodes.Status401Unauthorized, Off);
        if (!SlackRequest.Is(request, mediaType))
            return Problem(StatusCodes.Status415UnsupportedMediaType, $"This must be sent as {mediaType}.");
        if (await RawBody.ReadAsync(request, cancellation).ConfigureAwait(false) is not { } body)
            return Problem(StatusCodes.Status413PayloadTooLarge, "The body is larger than 1 MB; nothing of Slack's is.");
        if (signature.FaultOf(Header(request, SlackSignature.TimestampHeader), Header(request, SlackSignature.SignatureHeader), body) is { } fault)
            return mediaType == SlackRequest.Form && IsSslCheck(body) ? TypedResults.Ok() : Refuse(request, fault);
        if (Header(request, RetryNumber) is { } attempt)
            log.SentAgain(OneLine(attempt), OneLine(Header(request, RetryReason) ?? "no reason given"));
        return read(body) switch
        {
            null => Malformed(request),
            SlackArrival.AddressCheck check => TypedResults.Text(check.Challenge, "text/plain"),
            SlackArrival.ViewSubmission sent => TypedResults.Text((await forms.AnswerAsync(sent, cancellation).ConfigureAwait(false)).ToJsonString(), "application/json"),
            var arrival when door.TryTake(arrival) => TypedResults.Ok(),
            _ => Problem(StatusCodes.Status503ServiceUnavailable, "KpiBot has more waiting than it can hold. Send it again in a moment."),
        };
    }

    private ProblemHttpResult Refuse(HttpRequest request, SignatureFault fault)
    {
        request.HttpContext.Response.Headers[SlackEntrance.Mark] = "1";
        log.SignatureRefused(fault);
        return Problem(StatusCodes.Status401Unauthorized, fault switch
        {
            SignatureFault.Missing => "The request carries no signature of Slack's.",
            SignatureFault.Malformed => "The signature or its timestamp is not written as Slack writes it.",
            SignatureFault.NotOfNow => "The request was not signed in the last five minutes; or the clock of one of the two machines is wrong.",
            SignatureFault.Wrong => "The signature does not fit: the signing secret is another app's, or the request is not Slack's.",
        });
    }

    private static ProblemHttpResult Malformed(HttpRequest request)
    {
        // Slack signed it, so sending it again changes nothing.
        request.HttpContext.Response.Headers["X-Slack-No-Retry"] = "1";
        return Problem(StatusCodes.Status400BadRequest, "The body is not what this address takes.");
    }

    private static JsonElement? Payload(byte[] body) =>
        SlackRequest.Fields(body)?.Invoke("payload") is { } payload ? SlackRequest.Json(System.Text.Encoding.UTF8.GetBytes(payload)) : null;

    private static bool IsSslCheck(byte[] body) => SlackRequest.Fields(body) is { } fields && SlackRequest.IsSslCheck(fields);

    private static string? Header(HttpRequest request, string name) => request.Headers[name] is [{ } only] ? only : null;

    private static string OneLine(string text) => new([.. text.Take(100).Select(c => char.IsControl(c) ? ' ' : c)]);

    private static ProblemHttpResult Problem(int status, string sentence) => TypedResults.Problem(sentence, statusCode: status);
}
