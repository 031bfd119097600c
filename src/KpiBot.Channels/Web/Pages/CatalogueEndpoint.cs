using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Web.Pages;

/// <summary><c>GET /catalogue</c>: what can be asked for.</summary>
internal sealed class CatalogueEndpoint(PageRenderer renderer, PageFrames frames, CatalogueBuilder catalogue)
{
    public Task<IResult> ShowAsync(HttpContext context)
    {
        var frame = frames.For(context, thread: null, PageLanguage.Read(context.Request.Query[PageAddress.LanguageField]));
        return renderer.CatalogueAsync(frame, catalogue.Build(frame.Language));
    }
}
