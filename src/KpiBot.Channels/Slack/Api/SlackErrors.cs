using System.Text.Json;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Slack.Api;

/// <summary>What Slack's error codes mean for what to do next.</summary>
internal static class SlackErrors
{
    public const string InvalidBlocks = "invalid_blocks";

    /// <param name="after">As long as Slack asks to wait; null where it does not say.</param>
    public static SlackAnswer Read(JsonElement body, TimeSpan? after)
    {
        var error = SlackBody.Text(body, "error") ?? "no error named";
        return error switch
        {
            "ratelimited" or "rate_limited" or "message_limit_exceeded" => new SlackAnswer.RateLimited(after),
            "token_expired" => new SlackAnswer.TokenExpired(),
            "fatal_error" or "internal_error" => new SlackAnswer.Doubtful(error),
            "service_unavailable" or "request_timeout" or "team_added_to_org" or "org_level_migration" => new SlackAnswer.Later(error),
            _ when StopOf(error) is { } reason => new SlackAnswer.ChannelStopped(reason, error),
            _ when IsTokenDead(error) => new SlackAnswer.InstallationStopped(error, IsTokenDead: true, Needed: null),
            _ when NeedsAdministrator(error) => new SlackAnswer.InstallationStopped(error, IsTokenDead: false, SlackBody.Text(body, "needed")),
            _ => new SlackAnswer.Refused(error, MessagesOf(body)),
        };
    }

    private static StopReason? StopOf(string error) => error switch
    {
        "channel_not_found" or "user_not_found" => StopReason.ConversationGone,
        "is_archived" => StopReason.Archived,
        "not_in_channel" => StopReason.NotAMember,
        "user_disabled" or "cannot_dm_bot" => StopReason.BlockedByPerson,
        "messages_tab_disabled" or "ekm_access_denied" => StopReason.DisabledByAdministrator,
        _ when error.StartsWith("restricted_action", StringComparison.Ordinal) => StopReason.Forbidden,
        _ => null,
    };

    private static bool IsTokenDead(string error) => error is "token_revoked" or "account_inactive" or "invalid_auth" or "not_authed" or "team_disabled";

    private static bool NeedsAdministrator(string error) => error
        is "missing_scope" or "team_access_not_granted" or "no_permission" or "not_allowed_token_type" or "access_denied" or "accesslimited"
        or "enterprise_is_restricted" or "two_factor_setup_required" or "org_login_required";

    private static IReadOnlyList<string> MessagesOf(JsonElement body) =>
        SlackBody.Property(body, "response_metadata") is { } metadata ? SlackBody.Texts(metadata, "messages") : [];
}
