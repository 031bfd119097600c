using System.Text;
using KpiBot.Channels.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Web.Pages;

/// <summary>Renders a page's components once, to text.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    public Task<IResult> ChatAsync(PageFrame frame, ChatView chat, int status = StatusCodes.Status200OK) =>
        RenderAsync<ChatPage>(new() { [nameof(ChatPage.Frame)] = frame, [nameof(ChatPage.Chat)] = chat }, status);

    public Task<IResult> CatalogueAsync(PageFrame frame, Catalogue catalogue) =>
        RenderAsync<CataloguePage>(new() { [nameof(CataloguePage.Frame)] = frame, [nameof(CataloguePage.Catalogue)] = catalogue }, StatusCodes.Status200OK);

    private async Task<IResult> RenderAsync<T>(Dictionary<string, object?> parameters, int status)
        where T : IComponent
    {
        var renderer = new HtmlRenderer(services, logs);
        await using (renderer.ConfigureAwait(false))
        {
            var html = await renderer.Dispatcher.InvokeAsync(async () =>
                (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters)).ConfigureAwait(true)).ToHtmlString()).ConfigureAwait(false);
            return TypedResults.Content("<!DOCTYPE html>\n" + html, "text/html", Encoding.UTF8, status);
        }
    }
}
