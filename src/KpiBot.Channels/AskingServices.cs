using KpiBot.Core.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KpiBot.Channels;

/// <summary>What every channel asks through, where the host has not registered its own.</summary>
internal static class AskingServices
{
    public static void AddAsking(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<AskConversation>(provider =>
            (said, cancellation) => provider.GetRequiredService<Conversation>().AskAsync(said, cancellation));
    }
}
