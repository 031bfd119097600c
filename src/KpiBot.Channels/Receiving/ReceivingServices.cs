using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KpiBot.Channels.Receiving;

/// <summary>What channels that are spoken to share, whichever of them is registered first.</summary>
internal static class ReceivingServices
{
    public static void AddReceiving<TTurn, TTurns>(this IServiceCollection services)
        where TTurn : class
        where TTurns : class, ITurns<TTurn>
    {
        services.TryAddSingleton<AskingRoom>();
        services.TryAddSingleton<AnsweredQuestions>();
        services.AddAcceptedWork();
        services.AddSingleton<ITurns<TTurn>, TTurns>();
        services.AddSingleton<TurnQueue<TTurn>>();
        services.AddSingleton<BusyNotices<TTurn>>();
    }

    public static void AddAcceptedWork(this IServiceCollection services)
    {
        services.TryAddSingleton<AcceptedWork>();
        services.AddHostedService(provider => provider.GetRequiredService<AcceptedWork>()); // Once, however often it is added.
    }
}
