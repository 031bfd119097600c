using KpiBot.Core.Answers;
using KpiBot.Core.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Channels.Tests;

/// <summary>The outbox at work beside a channel, as the host has it.</summary>
internal static class DeliveringOutbox
{
    public static IServiceCollection AddDeliveringOutbox(this IServiceCollection services, IOutboxStore store, TimeProvider time)
    {
        services.AddSingleton(new Outbox(store, time));
        services.AddSingleton<Notices>();
        services.AddHostedService(provider => new Worker(new(
            provider.GetRequiredService<Outbox>(), store, provider.GetServices<IChannelSender>(), [new NoticeComposer(), new ParkedNoticeComposer()],
            new NoTrail(), OutboxRules.Usual, time, NullLogger<OutboxDelivery>.Instance)));
        return services;
    }

    private sealed class Worker(OutboxDelivery delivery) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => delivery.RunAsync(stoppingToken, stoppingToken);
    }

    private sealed class NoTrail : IDeliveryTrail
    {
        public Task DeliveredAsync(OutboxEntry entry, Destination place, Answer shown) => Task.CompletedTask;

        public Task ParkedAsync(OutboxEntry entry) => Task.CompletedTask;
    }
}
