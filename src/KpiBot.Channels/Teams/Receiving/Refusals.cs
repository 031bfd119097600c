using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiBot.Channels.Teams.Receiving;

/// <summary>How a request is turned away.</summary>
internal static class Refusals
{
    public static ProblemHttpResult Unauthorized(HttpContext context, string sentence)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return TypedResults.Problem(sentence, statusCode: StatusCodes.Status401Unauthorized);
    }

    public static ProblemHttpResult TryLater(HttpContext context, string sentence)
    {
        context.Response.Headers.RetryAfter = "60";
        return TypedResults.Problem(sentence, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
