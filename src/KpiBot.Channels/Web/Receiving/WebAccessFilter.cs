using KpiBot.Channels.Receiving;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Web.Receiving;

/// <summary>Lets through what comes from this machine, and says why not, before anything of its body is read.</summary>
internal sealed class WebAccessFilter(WebAccess access) : IEndpointFilter
{
    /// <summary>Nothing but the page's own style, script, forms and requests; nothing inline, and no frame around it.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        if (LoopbackRequest.FaultOf(context.HttpContext) is { } fault)
            return Refuse($"KpiBot's page is for this machine alone: {fault}.");
        return access.WhyOff is { } why ? Refuse(why) : next(context);
    }

    private static ValueTask<object?> Refuse(string sentence) => new(TypedResults.Problem(sentence, statusCode: StatusCodes.Status403Forbidden));
}
