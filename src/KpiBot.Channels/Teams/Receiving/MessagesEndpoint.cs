using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiBot.Channels.Teams.Receiving;

/// <summary>
/// <c>POST /api/messages</c>. Teams gives up after some 15 seconds and sends again: what takes time is queued, and runs
/// apart from the request.
/// </summary>
internal static class MessagesEndpoint
{
    public static async Task<IResult> ReceiveAsync(HttpRequest request, ActivityAccess access, TurnQueue queue, CancellationToken cancellation) =>
        await ActivityReader.ReadAsync(request, cancellation).ConfigureAwait(false) switch
        {
            ActivityReading.Refused refused => Problem(refused.Status, refused.Sentence),
            ActivityReading.Read read => access.Answer(request.HttpContext, read.Activity) ?? Take(read.Activity, queue),
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };

    private static IResult Take(Activity activity, TurnQueue queue) => activity.Type switch
    {
        ActivityTypes.Message or ActivityTypes.ConversationUpdate => Queue(activity, queue),
        ActivityTypes.Invoke => Problem(StatusCodes.Status501NotImplemented, "KpiBot handles no invoke of this name."),
        // Typing, reactions, edits and the rest: taken note of, nothing to do.
        _ => TypedResults.StatusCode(StatusCodes.Status202Accepted),
    };

    private static IResult Queue(Activity activity, TurnQueue queue)
    {
        if (activity.GetConversationReference() is not { } reference)
            return Problem(StatusCodes.Status400BadRequest, "The activity names no serviceUrl or no conversation.id, so there is nowhere to answer.");
        return queue.TryAdd(new(activity, reference))
            ? TypedResults.StatusCode(StatusCodes.Status202Accepted)
            : Problem(StatusCodes.Status503ServiceUnavailable, "KpiBot has more messages waiting than it can hold. Try again in a moment.");
    }

    private static ProblemHttpResult Problem(int status, string sentence) => TypedResults.Problem(sentence, statusCode: status);
}
