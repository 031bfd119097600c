using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams.Invokes;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiBot.Channels.Teams.Receiving;

/// <summary>
/// <c>POST /api/messages</c>. Teams gives up after some 15 seconds and sends again: what takes time is queued, and runs
/// apart from the request. Only invokes are answered in the body.
/// </summary>
internal sealed class MessagesEndpoint(ActivityAccess access, TurnQueue<TurnContext> queue, BusyNotices<TurnContext> busy, SeenActivities seen, InvokeDispatch invokes)
{
    public static Task<IResult> ReceiveAsync(HttpRequest request, MessagesEndpoint endpoint, CancellationToken cancellation) =>
        endpoint.ReceiveAsync(request, cancellation);

    private async Task<IResult> ReceiveAsync(HttpRequest request, CancellationToken cancellation) =>
        await ActivityReader.ReadAsync(request, cancellation).ConfigureAwait(false) switch
        {
            ActivityReading.Refused refused => Problem(refused.Status, refused.Sentence),
            ActivityReading.Read read => access.Answer(request.HttpContext, read.Activity) ?? await TakeAsync(read.Activity).ConfigureAwait(false),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };

    private async Task<IResult> TakeAsync(Activity activity)
    {
        switch (activity.Type)
        {
            case var _ when TurnHandler.Handles(activity):
                return FaultOf(activity, out var turn) ?? Queue(turn!);
            case ActivityTypes.Invoke when invokes.HandlerOf(activity) is { } handler:
                return FaultOf(activity, out var invoke) ?? (await invokes.AnswerAsync(handler, invoke!).ConfigureAwait(false)).ToResult();
            case ActivityTypes.Invoke:
                return Problem(StatusCodes.Status501NotImplemented, "KpiBot handles no invoke of this name.");
            default:
                // Typing, reactions and the rest: taken note of, nothing to do.
                return TypedResults.StatusCode(StatusCodes.Status202Accepted);
        }
    }

    private static ProblemHttpResult? FaultOf(Activity activity, out TurnContext? turn)
    {
        turn = null;
        if (activity.GetConversationReference() is not { } reference)
            return Problem(StatusCodes.Status400BadRequest, "The activity names no serviceUrl or no conversation.id, so there is nowhere to answer.");
        turn = new(activity, reference);
        return null;
    }

    private IResult Queue(TurnContext turn)
    {
        if (!seen.TryAccept(turn.Activity) || queue.TryAdd(turn) || (turn.Activity.Type == ActivityTypes.Message && busy.TryTell(turn)))
            return TypedResults.StatusCode(StatusCodes.Status202Accepted);
        seen.Forget(turn.Activity);
        return Problem(StatusCodes.Status503ServiceUnavailable, "KpiBot has more messages waiting than it can hold. Try again in a moment.");
    }

    private static ProblemHttpResult Problem(int status, string sentence) => TypedResults.Problem(sentence, statusCode: status);
}
