using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.People;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Channels.Slack.Sending;
using KpiBot.Channels.Slack.Sockets;
using KpiBot.Channels.Slack.Turns;
using KpiBot.Core.Conversations;
using KpiBot.Core.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KpiBot.Channels.Slack;

/// <summary>Puts the Slack channel into a host.</summary>
public static class SlackChannel
{
    /// <summary>
    /// Needs a <see cref="Conversation"/>, or an <see cref="AskConversation"/> registered before, an <see cref="IDestinationStore"/> and an
    /// <see cref="IWorkspaceStore"/>. Which ways in are open follows from the credentials: HTTP with a signing secret, sockets with an app-level
    /// token. The start fails with an <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> where the settings have faults.
    /// </summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        var options = SlackOptions.From(configuration);
        services.AddSingleton(options);
        services.AddAsking();
        services.AddHostedService<SlackStartCheck>();
        services.AddSlackArriving(options);
        if (!options.CanSpeak)
            return services;
        services.AddSlackSending(options);
        services.AddSlackTurns();
        if (options.AppToken is { } appToken)
            services.AddSockets(options, appToken);
        return services;
    }

    private static void AddSlackArriving(this IServiceCollection services, SlackOptions options)
    {
        if (options is not { CanSpeak: true, SigningSecret: { } secret })
            return;
        services.AddSingleton(provider => new SlackSignature(secret, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SlackEndpoint>();
    }

    private static void AddSlackTurns(this IServiceCollection services)
    {
        services.AddReceiving<SlackArrival, SlackTurns>();
        services.AddSingleton<InteractionReader>();
        services.AddSingleton<CommandReader>();
        services.AddSingleton<SlackReaders>();
        services.AddSingleton<SeenArrivals>();
        services.AddSingleton<SlackDoor>();
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<Speakers>();
        services.AddSingleton<SlackAsking>();
        services.AddSingleton<ShownAnswers>();
        services.AddSingleton<SlackAnswers>();
        services.AddSingleton<Questions>();
        services.AddSingleton<Commands>();
        services.AddSingleton<ExportPresses>();
        services.AddSingleton<Presses>();
        services.AddSingleton<Membership>();
    }

    /// <summary>After what works on turns, so that it stops before: nothing is acknowledged that would not be worked on.</summary>
    private static void AddSockets(this IServiceCollection services, SlackOptions options, Secret appToken)
    {
        services.AddSingleton(new SocketSettings(options.Connections, UseProxy: !Loopback.IsWebAddress(options.Addresses.Api)));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SocketOpener>(provider, appToken));
        services.AddSingleton<Envelopes>();
        services.AddHostedService<SlackSockets>();
    }

    /// <summary>
    /// Maps <c>/slack/events</c>, <c>/slack/interactivity</c> and <c>/slack/commands</c>, which refuse everything where no signing secret is
    /// configured, and where workspaces install KpiBot.
    /// </summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints)
    {
        var slack = endpoints.MapGroup("/slack");
        if (endpoints.ServiceProvider.GetService<SlackEndpoint>() is { } endpoint)
        {
            slack.MapPost("/events", endpoint.EventAsync);
            slack.MapPost("/interactivity", endpoint.InteractionAsync);
            slack.MapPost("/commands", endpoint.CommandAsync);
        }
        else
        {
            foreach (var path in (string[])["/events", "/interactivity", "/commands"])
                slack.MapPost(path, () => TypedResults.Problem(SlackEndpoint.Off, statusCode: StatusCodes.Status401Unauthorized));
        }

        endpoints.MapSlackInstalling();
        return endpoints;
    }
}
