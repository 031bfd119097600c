using KpiBot.Channels.Slack.Api;

namespace KpiBot.Channels.Slack.Installing;

/// <summary>Reads what <c>oauth.v2.access</c> gives.</summary>
internal static class AccessAnswer
{
    /// <summary>Null where it lacks what an installation cannot do without.</summary>
    public static SlackInstallation? Read(SlackAnswer.Done answer, TimeProvider time)
    {
        var isWhole = SlackBody.Flag(answer.Body, "is_enterprise_install");
        var team = isWhole ? "" : SlackBody.Text(answer.Body, "team", "id");
        var enterprise = SlackBody.Text(answer.Body, "enterprise", "id");
        if (team is null || isWhole && enterprise is null || answer.Text("bot_user_id") is not { } bot || TokensOf(answer, time) is not { } tokens)
            return null;
        return new(new(team, enterprise), bot, tokens)
        {
            AppId = answer.Text("app_id"),
            Name = SlackBody.Text(answer.Body, isWhole ? "enterprise" : "team", "name"),
            InstalledBy = SlackBody.Text(answer.Body, "authed_user", "id"),
            Scopes = answer.Text("scope")?.Split(',') ?? [],
        };
    }

    public static SlackTokenSet? TokensOf(SlackAnswer.Done answer, TimeProvider time)
    {
        if (answer.Text("access_token") is not { Length: > 0 } access)
            return null;
        var refresh = answer.Text("refresh_token") is { Length: > 0 } text ? new Secret(text) : null;
        var ends = SlackBody.Number(answer.Body, "expires_in") is { } seconds ? time.GetUtcNow() + TimeSpan.FromSeconds(seconds) : (DateTimeOffset?)null;
        return new(new(access), refresh, ends);
    }
}
