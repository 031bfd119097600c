using KpiBot.Channels.Sending;
using KpiBot.Channels.Teams.Authentication;
using KpiBot.Channels.Teams.People;
using KpiBot.Channels.Teams.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Receiving;

/// <summary>Whether an activity is taken that came with a token: the token speaks for it, and it is answered where KpiBot sends to.</summary>
internal sealed class ActivityAccess(AllowedHosts hosts, TenantRule tenants, ILogger<ActivityAccess> log)
{
    /// <returns>The answer to an activity that is not worked on; null for one that is.</returns>
    public IResult? Answer(HttpContext context, Activity activity)
    {
        var token = context.Features.Get<VerifiedToken>();
        if (token?.FaultWith(activity) is { } fault)
        {
            log.TokenRefused(fault);
            return Refusals.Unauthorized(context, fault.Sentence());
        }

        if (activity.ServiceUrl is { Length: > 0 } text && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && hosts.Allow(address)))
            return TypedResults.Problem(token is null
                ? "With --playground answers go to this machine alone: serviceUrl must be on localhost, 127.0.0.1 or [::1]."
                : "KpiBot sends nothing to the host of this serviceUrl.", statusCode: StatusCodes.Status403Forbidden);
        if (token is null || tenants.Allows(activity) || activity.Type == ActivityTypes.Message)
            return null;
        // Who asks is told so. That somebody elsewhere has installed the bot is nothing to greet, and no button of ours is there.
        log.OtherTenantIgnored(activity.Type);
        return activity.Type == ActivityTypes.Invoke
            ? TypedResults.Problem("KpiBot does not answer this tenant.", statusCode: StatusCodes.Status403Forbidden)
            : TypedResults.StatusCode(StatusCodes.Status202Accepted);
    }
}
