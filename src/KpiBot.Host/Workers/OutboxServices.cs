using KpiBot.Core.Delivery;

namespace KpiBot.Host.Workers;

/// <summary>Puts the outbox and its delivery into the host.</summary>
internal static class OutboxServices
{
    /// <summary>Days for which what was delivered or parked is kept.</summary>
    private const string KeepDays = "Outbox:KeepDays";

    /// <summary>Needs a <see cref="Workspace"/>, and the channels.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        var keepDays = configuration.GetValue(KeepDays, OutboxRules.UsualKeepDays);
        if (keepDays < 1)
            throw new FormatException($"{KeepDays} is {keepDays}: it must be at least one day.");
        services.AddSingleton(new OutboxRules(TimeSpan.FromDays(keepDays)));
        services.AddSingleton(provider => provider.GetRequiredService<Workspace>().Store.Outbox);
        services.AddSingleton<IDeliveryTrail>(provider => provider.GetRequiredService<Workspace>().DeliveryAudit);
        // On the machine's clock, as the channels are: a message is due when it is, whatever --now says.
        services.AddSingleton(provider => new Outbox(provider.GetRequiredService<IOutboxStore>(), TimeProvider.System));
        services.AddSingleton<Notices>();
        services.AddSingleton<IMessageComposer, NoticeComposer>();
        services.AddSingleton<IMessageComposer, ParkedNoticeComposer>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<OutboxDelivery>(provider, TimeProvider.System));
        services.AddHostedService<OutboxWorker>();
        return services;
    }
}
