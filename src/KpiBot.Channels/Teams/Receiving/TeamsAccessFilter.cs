using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Receiving;

/// <summary>Lets a request through to the endpoint, or says why not, before anything of its body is read.</summary>
/// <param name="verifier">There where the bot has credentials.</param>
internal sealed class TeamsAccessFilter(TeamsOptions options, ILogger<TeamsAccessFilter> log, TokenVerifier? verifier = null) : IEndpointFilter
{
    private readonly TeamsAccess _access = TeamsAccess.Of(options);

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => _access switch
    {
        TeamsAccess.Closed closed => new(Refusals.Unauthorized(context.HttpContext, closed.Sentence)),
        TeamsAccess.Verified => VerifyAsync(context, next),
        _ => LoopbackRequest.FaultOf(context.HttpContext) is { } fault
            ? new(TypedResults.Problem($"With --playground {fault}.", statusCode: StatusCodes.Status403Forbidden))
            : next(context),
    };

    private async ValueTask<object?> VerifyAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        switch (await verifier!.VerifyAsync(http.Request.Headers.Authorization, http.RequestAborted).ConfigureAwait(false))
        {
            case TokenVerdict.Accepted accepted:
                http.Features.Set(accepted.Token);
                return await next(context).ConfigureAwait(false);
            case TokenVerdict.Refused refused:
                log.TokenRefused(refused.Fault);
                return Refusals.Unauthorized(http, refused.Fault.Sentence());
            default:
                return Refusals.TryLater(http, "KpiBot cannot read the keys that tokens are checked with. Try again in a minute.");
        }
    }
}
