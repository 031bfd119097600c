using KpiBot.Channels.Export;
using KpiBot.Channels.Teams.Invokes;
using KpiBot.Channels.Teams.Invokes.Cards;
using KpiBot.Channels.Teams.Receiving;
using KpiBot.Channels.Teams.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace KpiBot.Channels.Teams.Files;

/// <summary>Answers as files; there where the host has an <see cref="AnswerFiles"/>.</summary>
internal static class FileServices
{
    public static void AddTeamsFiles(this IServiceCollection services, TeamsOptions options)
    {
        var isOpen = TeamsAccess.Of(options) is TeamsAccess.LoopbackOnly;
        services.AddSingleton(new PublicAddress(options.PublicAddress));
        services.AddSingleton(isOpen ? UploadHosts.ThisMachine : UploadHosts.OneDrive);
        services.AddSingleton<FileLinks>();
        services.AddSingleton<FilesEndpoint>();
        services.AddSingleton<IInvokeHandler, FileConsentInvoke>();
        services.AddSingleton<ICardVerb, ExportVerb>();
        services.AddHttpClient<FileUploads>(http => http.Timeout = FileUploads.RequestTimeout)
            .RemoveAllLoggers() // The address alone lets whoever has it write.
            .ConfigurePrimaryHttpMessageHandler(() => BotConnectorClient.CreateHandler(useProxy: !isOpen));
    }
}
