using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KpiBot.Channels.Web;

/// <summary>
/// What KpiBot is and what it keeps about people: chat platforms link to it from the app's page. Unlike the chat it is open to
/// whoever reaches the server, and holds nothing of the company.
/// </summary>
public static class AboutPage
{
    public const string Address = "/about";

    private const string ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly byte[] Page = Embedded.Read("about.html");

    public static IEndpointRouteBuilder MapAboutPage(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Address, (HttpResponse response) =>
        {
            response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
            response.Headers.XContentTypeOptions = "nosniff";
            return TypedResults.Bytes(Page, "text/html; charset=utf-8");
        });
        return endpoints;
    }
}
