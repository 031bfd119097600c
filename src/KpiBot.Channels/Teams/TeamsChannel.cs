using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams.Authentication;
using KpiBot.Channels.Teams.Cards.Buttons;
using KpiBot.Channels.Teams.Files;
using KpiBot.Channels.Teams.Invokes;
using KpiBot.Channels.Teams.Invokes.Cards;
using KpiBot.Channels.Teams.Invokes.Dialogs;
using KpiBot.Channels.Teams.Invokes.Dialogs.Settings;
using KpiBot.Channels.Teams.People;
using KpiBot.Channels.Teams.Receiving;
using KpiBot.Channels.Teams.References;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Channels.Teams.Sending.Limits;
using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Conversations;
using KpiBot.Core.Delivery;
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
    /// Needs a <see cref="Conversation"/>, or an <see cref="AskConversation"/> registered before, and an
    /// <see cref="IDestinationStore"/>. With a <see cref="Core.Conversations.Settings.PersonalSettings"/> people settle things for
    /// themselves, with <see cref="Export.AnswerFiles"/> they get answers as files. The start fails with an
    /// <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> where the settings have faults, or
    /// unauthenticated activities are allowed on an address that is not loopback. Keys are the host's matter: where data protection
    /// keeps none, buttons from before a restart are too old.
    /// </summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAsking();
        var options = TeamsOptions.From(configuration);
        services.AddSingleton(options);
        services.AddTeamsAuthentication(options);
        services.AddTeamsPeople(options);
        services.AddTurns();
        services.AddSending(Administrator.In(configuration));
        services.AddInvokes();
        services.AddTeamsFiles(options);
        services.AddHostedService<TeamsStartCheck>();
        services.AddHttpClient<BotConnectorClient>().AsTheBot()
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan); // Each try has its own, by the channel's clock.
        return services;
    }

    private static void AddTurns(this IServiceCollection services)
    {
        services.AddReceiving<TurnContext, TurnHandler>();
        services.AddSingleton<SeenActivities>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddSingleton<Asking>();
        services.AddSingleton<Questions>();
        services.AddSingleton<Membership>();
        services.AddSingleton<TypingIndicator>();
    }

    private static void AddSending(this IServiceCollection services, AdministratorSetting administrator)
    {
        services.AddSingleton<KnownConversations>();
        services.AddSingleton<SendingLimits>();
        services.AddSingleton<OrderedSending>();
        services.AddSingleton(PlaceOffers.Of);
        services.AddSingleton<CardPlaces>();
        services.AddSingleton<CardDelivery>();
        services.AddSingleton<Replies>();
        services.AddSingleton<PersonalChats>();
        services.AddSingleton<StoppedConversations>();
        services.AddSingleton(administrator);
        services.AddSingleton<Administrator>();
        services.AddSingleton<IChannelSender, TeamsAnnouncements>();
    }

    private static void AddInvokes(this IServiceCollection services)
    {
        services.AddSingleton<InvokeMemory>();
        services.AddSingleton<InvokeDispatch>();
        services.AddSingleton<IInvokeHandler, CardActionInvoke>();
        services.AddSingleton<IDialog, SettingsDialog>();
        services.AddSingleton<IInvokeHandler>(provider => new DialogInvoke(DialogInvoke.Fetch, provider.GetServices<IDialog>()));
        services.AddSingleton<IInvokeHandler>(provider => new DialogInvoke(DialogInvoke.Submit, provider.GetServices<IDialog>()));
        services.AddDataProtection();
        services.AddSingleton<ButtonSeal>();
        services.AddSingleton<CardVerbs>();
        services.AddSingleton<PressedMessages>();
        services.AddSingleton<ICardVerb, AskVerb>();
    }

    /// <summary>Maps <c>/api/messages</c>, the address that Bot Framework clients post to, and <c>/api/files</c>, where answers are fetched as files.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        var messages = endpoints.MapGroup("/api/messages").AddEndpointFilter<TeamsAccessFilter>();
        messages.MapPost("", MessagesEndpoint.ReceiveAsync);
        // The Agents Playground looks whether anyone is there before it sends.
        messages.MapMethods("", [HttpMethods.Head], () => TypedResults.Ok());
        endpoints.MapGet(FileLinks.Path, FilesEndpoint.DownloadAsync);
        return endpoints;
    }
}
