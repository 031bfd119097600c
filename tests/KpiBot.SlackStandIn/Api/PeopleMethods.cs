using System.Text.Json.Nodes;
using KpiBot.SlackStandIn.World;

namespace KpiBot.SlackStandIn.Api;

/// <summary><c>auth.*</c>, <c>users.*</c> and <c>conversations.*</c>.</summary>
internal sealed class PeopleMethods(SlackServer server)
{
    public static JsonObject Test(Workspace workspace, ApiRequest request)
    {
        var json = new JsonObject
        {
            ["url"] = "https://testing.slack.com/",
            ["team"] = workspace.Name,
            ["user"] = "kpibot",
            ["team_id"] = workspace.Id,
            ["user_id"] = workspace.BotUser,
            ["bot_id"] = workspace.BotId,
            ["is_enterprise_install"] = false,
        };
        if (workspace.Enterprise is { } enterprise)
            json["enterprise_id"] = enterprise;
        return json;
    }

    public JsonObject Revoke(Workspace workspace, ApiRequest request)
    {
        server.Tokens.End(workspace, "token_revoked");
        return new() { ["revoked"] = true };
    }

    public static JsonObject OpenConversation(Workspace workspace, ApiRequest request)
    {
        if (request.Text("users") is not { } user || workspace.User(user) is not { } known)
            throw new ApiErrorException("user_not_found");
        if (known.IsBot)
            throw new ApiErrorException("cannot_dm_bot");
        return new() { ["channel"] = new JsonObject { ["id"] = workspace.DirectMessage(user).Id } };
    }

    public static JsonObject Conversation(Workspace workspace, ApiRequest request)
    {
        var channel = workspace.Channel(request.Text("channel")) ?? throw new ApiErrorException("channel_not_found");
        return new()
        {
            ["channel"] = new JsonObject
            {
                ["id"] = channel.Id,
                ["name"] = channel.Kind is ChannelKind.Direct ? null : channel.Id.ToLowerInvariant(),
                ["is_im"] = channel.Kind is ChannelKind.Direct,
                ["is_mpim"] = channel.Kind is ChannelKind.Group,
                ["is_private"] = channel.Kind is not ChannelKind.Public,
                ["is_archived"] = channel.IsArchived,
                ["is_member"] = channel.Members.Contains(workspace.BotUser),
            },
        };
    }

    public static JsonObject UserInfo(Workspace workspace, ApiRequest request)
    {
        var user = workspace.User(request.Text("user")) ?? throw new ApiErrorException("user_not_found");
        var info = new JsonObject
        {
            ["id"] = user.Id,
            ["team_id"] = user.Team ?? workspace.Id,
            ["name"] = user.Name,
            ["real_name"] = user.Name,
            ["deleted"] = false,
            ["tz"] = user.TimeZone,
            ["is_bot"] = user.IsBot,
            ["is_restricted"] = user.IsGuest,
            ["is_ultra_restricted"] = false,
            ["is_stranger"] = user.IsStranger,
            ["profile"] = new JsonObject { ["email"] = user.Email, ["real_name"] = user.Name },
        };
        if (request.Text("include_locale") is "true" or "1")
            info["locale"] = user.Locale;
        return new() { ["user"] = info };
    }
}
