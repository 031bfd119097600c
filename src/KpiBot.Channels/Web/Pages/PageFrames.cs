using KpiBot.Core.Answers;
using KpiBot.Core.Localization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Web.Pages;

/// <summary>Makes the frame of a page out of the request for it.</summary>
internal sealed class PageFrames(IAntiforgery antiforgery)
{
    /// <summary>The language is the one chosen, else the last answer's, else the one that the browser prefers.</summary>
    public PageFrame For(HttpContext context, ThreadId? thread, UiLanguage? chosen, Answer? last = null)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Vary = "Accept-Language";
        var language = chosen ?? last?.Language ?? PageLanguage.Preferred(context.Request) ?? UiLanguage.English;
        return new(language, chosen, thread, new(tokens.FormFieldName, tokens.RequestToken!));
    }
}
