using KpiBot.Channels.Teams.Authentication;
using KpiBot.Channels.Teams.People;
using KpiBot.Channels.Teams.Receiving;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KpiBot.Channels.Teams;

/// <summary>Puts the Teams channel into a host.</summary>
public static class TeamsChannel
{
    /// <summary>
    /// Needs a <see cref="Conversation"/>, or an <see cref="AskConversation"/> registered before. The start fails with an
    /// <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> where the settings have faults, or
    /// unauthenticated activities are allowed on an address that is not loopback.
    /// </summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAsking();
        var options = TeamsOptions.From(configuration);
        services.AddSingleton(options);
        services.AddTeamsAuthentication(options);
        services.AddTeamsPeople(options);
        services.AddSingleton<TurnQueue>();
        services.AddSingleton<TurnHandler>();
        services.AddHostedService<TurnWorker>();
        services.AddHostedService<TeamsStartCheck>();
        services.AddHttpClient<BotConnectorClient>().AsTheBot();
        return services;
    }

    /// <summary>Maps <c>/api/messages</c>, the address that Bot Framework clients post to.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        var messages = endpoints.MapGroup("/api/messages").AddEndpointFilter<TeamsAccessFilter>();
        messages.MapPost("", MessagesEndpoint.ReceiveAsync);
        // The Agents Playground looks whether anyone is there before it sends.
        messages.MapMethods("", [HttpMethods.Head], () => TypedResults.Ok());
        return endpoints;
    }
}
