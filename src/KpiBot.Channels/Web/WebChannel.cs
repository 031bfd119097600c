using KpiBot.Channels.Web.Assets;
using KpiBot.Channels.Web.Pages;
using KpiBot.Channels.Web.Receiving;
using KpiBot.Core.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KpiBot.Channels.Web;

/// <summary>Puts the web page into a host.</summary>
public static class WebChannel
{
    /// <summary>
    /// Needs a <see cref="CatalogueBuilder"/>, and a <see cref="Conversation"/> or an <see cref="AskConversation"/> registered
    /// before. Keys are the host's matter: where data protection keeps none, pages from before a restart ask to send again.
    /// </summary>
    public static IServiceCollection AddWebPage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAsking();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "kpibot.asking";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            options.SuppressXFrameOptionsHeader = true; // The page's filter sets it, on every answer.
        });
        services.AddSingleton(WebOptions.From(configuration));
        services.AddSingleton<WebAccess>();
        services.AddSingleton<Transcripts>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<PageFrames>();
        services.AddSingleton<ChatEndpoint>();
        services.AddSingleton<AskEndpoint>();
        services.AddSingleton<CatalogueEndpoint>();
        services.AddSingleton<ExportEndpoint>();
        services.AddHostedService<WebStartCheck>();
        return services;
    }

    /// <summary>Maps the page, its catalogue, and what they look like.</summary>
    public static IEndpointRouteBuilder MapWebPage(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").AddEndpointFilter<WebAccessFilter>();
        pages.MapGet(PageAddress.Chat, (HttpContext context, ChatEndpoint chat) => chat.ShowAsync(context));
        pages.MapPost(PageAddress.Chat, (HttpContext context, AskEndpoint asking) => asking.AskAsync(context));
        pages.MapGet(PageAddress.Catalogue, (HttpContext context, CatalogueEndpoint catalogue) => catalogue.ShowAsync(context));
        pages.MapGet(PageAddress.Export, (HttpContext context, ExportEndpoint export) => export.DownloadAsync(context));
        foreach (var asset in PageAsset.All)
            pages.MapGet(asset.Address, (HttpResponse response) => asset.Serve(response));
        return endpoints;
    }
}
