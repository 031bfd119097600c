using KpiBot.Channels.Slack.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.Installing;

/// <summary>Lets whoever may install KpiBot in a workspace do so: Slack asks them, and gives a token for the code that it sends them back with.</summary>
internal sealed class InstallEndpoint(
    SlackOptions options, SlackAddresses addresses, InstallStates states, SlackInstallations installations, SlackWebClient client, TimeProvider time, ILogger<InstallEndpoint> log)
{
    public const string InstallPath = "/slack/install";

    public const string ReturnPath = "/slack/oauth";

    private const string Cookie = "kpibot-slack-state";

    public static IResult Install(InstallEndpoint endpoint, HttpContext context) => endpoint.Begin(context);

    public static Task<IResult> ReturnAsync(InstallEndpoint endpoint, HttpContext context, CancellationToken cancellation) => endpoint.FinishAsync(context, cancellation);

    private IResult Begin(HttpContext context)
    {
        if (options.Client is not { } app)
            return TypedResults.NotFound();
        var redirect = RedirectOf(context.Request);
        var state = states.Begin(redirect);
        context.Response.Cookies.Append(Cookie, state, CookieOptions(context.Request));
        NeverKept(context.Response);
        return TypedResults.Redirect(
            $"{addresses.Authorize}?client_id={Uri.EscapeDataString(app.Id)}&scope={Uri.EscapeDataString(string.Join(',', SlackScopes.Bot))}"
            + $"&state={state}&redirect_uri={Uri.EscapeDataString(redirect)}");
    }

    private async Task<IResult> FinishAsync(HttpContext context, CancellationToken cancellation)
    {
        if (options.Client is not { } app)
            return TypedResults.NotFound();
        NeverKept(context.Response);
        var query = context.Request.Query;
        var redirect = states.Finish(query["state"], context.Request.Cookies[Cookie]);
        context.Response.Cookies.Delete(Cookie, CookieOptions(context.Request));
        if (redirect is null)
            return Page(InstallWords.TooLate, StatusCodes.Status400BadRequest);
        if (query["code"].ToString() is not { Length: > 0 } code)
            return Page(InstallWords.Declined, StatusCodes.Status200OK);
        var call = SlackCall.Of(SlackMethod.Access, new(""), ("code", code), ("redirect_uri", redirect));
        var answer = await client.TryAsync(call, app, cancellation).ConfigureAwait(false);
        if (answer is not SlackAnswer.Done done || AccessAnswer.Read(done, time) is not { } installation)
        {
            log.InstallationRefused(answer.ToString());
            return Page(InstallWords.Refused, StatusCodes.Status502BadGateway);
        }

        return await KeepAsync(installation, cancellation).ConfigureAwait(false);
    }

    private async Task<IResult> KeepAsync(SlackInstallation installation, CancellationToken cancellation)
    {
        if (options.AllowedTeams is { } allowed && !allowed.Contains(installation.Workspace.Team) && !(installation.Workspace.Enterprise is { } enterprise && allowed.Contains(enterprise)))
        {
            log.InstallationRefused($"{installation.Key} is not among {SlackOptions.AllowedTeamsSetting}");
            // The token is not kept, so nobody else can give it back.
            await client.TryAsync(SlackCall.Of(SlackMethod.Revoke, installation.Workspace), installation.Tokens.Access, cancellation).ConfigureAwait(false);
            return Page(InstallWords.NotAllowed, StatusCodes.Status403Forbidden);
        }

        installations.Keep(installation);
        log.Installed(installation.Key);
        return Page(InstallWords.Installed, StatusCodes.Status200OK);
    }

    private string RedirectOf(HttpRequest request) =>
        options.PublicAddress is { } known ? new Uri(known, ReturnPath).AbsoluteUri : $"{request.Scheme}://{request.Host}{ReturnPath}";

    private static CookieOptions CookieOptions(HttpRequest request) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Lax, // Slack sends the browser back from another site.
        Path = ReturnPath,
        MaxAge = InstallStates.Lifetime,
    };

    private static void NeverKept(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer"; // The code stands in the address.
    }

    private static ContentHttpResult Page(string sentence, int status) => TypedResults.Content(
        $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>KpiBot</title><body style=\"font:16px/1.5 sans-serif;max-width:40em;margin:3em auto;padding:0 1em\"><p>{sentence}</p></body></html>",
        "text/html", System.Text.Encoding.UTF8, status);
}
