using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using KpiBot.SlackStandIn.World;
using Microsoft.AspNetCore.Http;

namespace KpiBot.SlackStandIn.Api;

/// <summary>Lets people install the app: everybody who is asked says yes, until told otherwise.</summary>
internal sealed class OAuthDesk(SlackServer server)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, (Workspace Workspace, string? Redirect)> _codes = new();

    public string ClientId { get; } = "1234.5678";

    public string ClientSecret { get; } = $"{Guid.NewGuid():N}";

    /// <summary>Whether tokens end after twelve hours.</summary>
    public bool Rotates { get; set; } = true;

    /// <summary>Into which the next person installs the app.</summary>
    public Workspace? Installer { get; set; }

    /// <summary>Whether the next person declines.</summary>
    public bool Declines { get; set; }

    /// <summary>How many refreshes are underway at once, at the most so far.</summary>
    public int Exchanges { get; private set; }

    public IResult Authorize(HttpRequest request)
    {
        var (redirect, state) = (request.Query["redirect_uri"].ToString(), request.Query["state"].ToString());
        if (request.Query["client_id"] != ClientId || request.Query["scope"].ToString().Length == 0)
            return Results.BadRequest("bad client_id or scope");
        if (Declines)
            return Results.Redirect($"{redirect}?error=access_denied&state={Uri.EscapeDataString(state)}");
        var code = $"{Guid.NewGuid():N}";
        _codes[code] = (Installer!, redirect);
        return Results.Redirect($"{redirect}?code={code}&state={Uri.EscapeDataString(state)}");
    }

    public JsonObject Access(ApiRequest request)
    {
        if (request.Basic != (ClientId, ClientSecret))
            throw new ApiErrorException("bad_client_secret");
        if (request.Text("grant_type") == "refresh_token")
        {
            Exchanges++;
            return Grant(server.Tokens.UseRefresh(request.Text("refresh_token") ?? "") ?? throw new ApiErrorException("invalid_refresh_token"));
        }

        if (!_codes.TryRemove(request.Text("code") ?? "", out var known))
            throw new ApiErrorException("invalid_code");
        if (known.Redirect != request.Text("redirect_uri"))
            throw new ApiErrorException("bad_redirect_uri");
        return Grant(known.Workspace);
    }

    private JsonObject Grant(Workspace workspace)
    {
        var json = new JsonObject
        {
            ["access_token"] = server.Tokens.Issue(workspace, Rotates ? Lifetime : null),
            ["token_type"] = "bot",
            ["scope"] = "chat:write,commands",
            ["bot_user_id"] = workspace.BotUser,
            ["app_id"] = "A0KPIBOT",
            ["team"] = new JsonObject { ["id"] = workspace.Id, ["name"] = workspace.Name },
            ["enterprise"] = workspace.Enterprise is { } enterprise ? new JsonObject { ["id"] = enterprise, ["name"] = "Group" } : null,
            ["authed_user"] = new JsonObject { ["id"] = "U0INSTALLER" },
            ["is_enterprise_install"] = false,
        };
        if (Rotates)
        {
            json["expires_in"] = (int)Lifetime.TotalSeconds;
            json["refresh_token"] = server.Tokens.IssueRefresh(workspace);
        }

        return json;
    }
}
