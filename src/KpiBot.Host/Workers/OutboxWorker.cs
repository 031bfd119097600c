using KpiBot.Core.Delivery;

namespace KpiBot.Host.Workers;

/// <summary>Has what is in the outbox said while the bot runs. At a stop, what is on its way is waited for as long as the host has patience.</summary>
internal sealed class OutboxWorker(OutboxDelivery delivery) : BackgroundService
{
    private readonly CancellationTokenSource cut = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => delivery.RunAsync(stoppingToken, cut.Token);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await cut.CancelAsync();
    }

    public override void Dispose()
    {
        cut.Dispose();
        base.Dispose();
    }
}
