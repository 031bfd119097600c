using KpiBot.Channels.Receiving;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Teams.Receiving;

/// <summary>Lets a request through to the endpoint, or says why not, before anything of its body is read.</summary>
internal sealed class TeamsAccessFilter(TeamsOptions options) : IEndpointFilter
{
    private readonly TeamsAccess _access = TeamsAccess.Of(options);

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => _access switch
    {
        TeamsAccess.Closed closed => Refuse(context.HttpContext, closed),
        _ => LoopbackRequest.FaultOf(context.HttpContext) is { } fault
            ? new(TypedResults.Problem($"With --playground {fault}.", statusCode: StatusCodes.Status403Forbidden))
            : next(context),
    };

    private static ValueTask<object?> Refuse(HttpContext context, TeamsAccess.Closed closed)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return new(TypedResults.Problem(closed.Sentence, statusCode: StatusCodes.Status401Unauthorized));
    }
}
