using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Web.Receiving;

/// <summary>Says at the start why there is no page, where there is none.</summary>
internal sealed class WebStartCheck(WebAccess access, ILogger<WebStartCheck> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (access.WhyOff is { } why)
            log.PageIsOff(why);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
