using KpiBot.Channels.Receiving;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Web.Receiving;

/// <summary>Says at the start why there is no page, where there is none.</summary>
internal sealed class WebStartCheck(WebAccess access, ILogger<WebStartCheck> log) : OnceStarted
{
    public override Task StartedAsync(CancellationToken cancellationToken)
    {
        if (access.WhyOff is { } why)
            log.PageIsOff(why);
        return Task.CompletedTask;
    }
}
