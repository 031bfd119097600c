using KpiBot.Channels.Charts;
using KpiBot.Channels.Export;
using KpiBot.Channels.Receiving;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Files;
using KpiBot.Channels.Slack.Installing;
using KpiBot.Core.Conversations.Settings;
using KpiBot.Core.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>All by which KpiBot speaks in Slack, and where it is installed.</summary>
internal static class SendingServices
{
    /// <summary>
    /// Needs an <see cref="IDestinationStore"/> and an <see cref="IWorkspaceStore"/>. With <see cref="ChartPictures"/> there are pictures where Slack
    /// draws no charts.
    /// </summary>
    public static IServiceCollection AddSlackSending(this IServiceCollection services, SlackOptions options)
    {
        services.AddAcceptedWork();
        services.AddSingleton(options);
        services.AddSingleton(options.Addresses);
        services.TryAddSingleton(TimeProvider.System);
        services.AddDataProtection();
        services.AddHttpClient<SlackWebClient>(http =>
            {
                http.Timeout = Timeout.InfiniteTimeSpan; // Each try has its own, by the channel's clock.
                http.MaxResponseContentBufferSize = SlackWebClient.LongestAnswer;
            })
            .RemoveAllLoggers() // They would write the addresses that Slack gives out, which are keys.
            .ConfigurePrimaryHttpMessageHandler(() => SlackWebClient.CreateHandler(useProxy: !Loopback.IsWebAddress(options.Addresses.Api)));
        services.AddSingleton<SlackInstallations>();
        services.AddSingleton<SlackTokens>();
        services.AddSingleton<OwnWorkspace>();
        services.AddHostedService(provider => provider.GetRequiredService<OwnWorkspace>());
        services.AddSingleton<InstallStates>();
        services.AddSingleton<InstallEndpoint>();
        services.AddSingleton<Uninstalling>();
        services.AddSingleton<SlackLimiter>();
        services.AddSingleton<SlackApi>();
        services.AddSingleton<OrderedSending>();
        services.AddSingleton<SlackUploads>();
        services.AddSingleton<ChartSupport>();
        services.AddSingleton(provider => new AnswerPictures(
            provider.GetRequiredService<SlackUploads>(), provider.GetRequiredService<ILogger<AnswerPictures>>(), provider.GetService<ChartPictures>()));
        // Whether settings are there, without making them: they need what needs the channel.
        services.AddSingleton(provider => new AnswerDrafts(
            provider.GetRequiredService<ChartSupport>(), provider.GetRequiredService<AnswerPictures>(), provider.GetRequiredService<TimeProvider>(), provider.GetService<AnswerFiles>(),
            hasSettings: provider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(PersonalSettings))));
        services.AddSingleton<MessageDelivery>();
        services.AddSingleton<KnownPlaces>();
        services.AddSingleton<DirectMessages>();
        services.AddSingleton<SlackAdministrator>();
        services.AddSingleton<StoppedChannels>();
        services.AddSingleton<SlackSender>();
        services.AddSingleton<IChannelSender, SlackAnnouncements>();
        return services;
    }

    /// <summary>Maps where workspaces install KpiBot; where one alone has it, by its bot token, both answer that there is nothing.</summary>
    public static void MapSlackInstalling(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<InstallEndpoint>() is null)
            return;
        endpoints.MapGet(InstallEndpoint.InstallPath, InstallEndpoint.Install);
        endpoints.MapGet(InstallEndpoint.ReturnPath, InstallEndpoint.ReturnAsync);
    }
}
