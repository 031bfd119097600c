using KpiBot.Channels.Doctor;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Installing;

namespace KpiBot.Channels.Slack.Doctor;

/// <summary>Whether Slack takes the bot token of the settings, and what it lets KpiBot do.</summary>
internal sealed class TokenCheck(SlackWebClient client)
{
    private const string Token = "Token";
    private const string Scopes = "Scopes";
    private const string Reinstall =
        "In the app's settings, “OAuth & Permissions”: compare “Bot Token Scopes” with docs/slack.md, then “Reinstall to Workspace”.";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(Secret token, CancellationToken cancellation)
    {
        var answer = await client.TryAsync(SlackCall.Of(SlackMethod.Test, new("")), token, cancellation).ConfigureAwait(false);
        if (answer is not SlackAnswer.Done done)
            return [Refused(answer), new Finding.Skipped(Scopes, "Slack tells them of a token that it takes.")];
        return [new Finding.Passed(Token, $"Slack knows the token: {done.Text("user")} in {done.Text("team")} ({done.Text("team_id")})."), Judge(done.Scopes)];
    }

    /// <summary>Null where Slack does not say.</summary>
    public static IReadOnlyList<string>? MissingOf(SlackAnswer.Done done) => done.Scopes is { } granted ? [.. SlackScopes.Bot.Except(granted)] : null;

    private static Finding Judge(IReadOnlyList<string>? granted)
    {
        if (granted is null)
            return new Finding.Skipped(Scopes, "Slack's answer does not say which the token has.");
        var missing = SlackScopes.Bot.Except(granted).ToList();
        var more = granted.Except(SlackScopes.Bot).ToList();
        return missing.Count > 0
            ? new Finding.Failed(Scopes, $"The token lacks {string.Join(", ", missing)}.", Reinstall)
            : new Finding.Passed(Scopes, more.Count == 0 ? "The token has those that KpiBot needs, and no more." : $"The token has those that KpiBot needs. It does not need {string.Join(", ", more)}.");
    }

    private static Finding.Failed Refused(SlackAnswer answer) => answer switch
    {
        SlackAnswer.InstallationStopped { Error: "invalid_auth" or "not_authed" } stopped => new(
            Token, $"Slack does not know the token ({stopped.Error}).", $"Copy the “Bot User OAuth Token” of “OAuth & Permissions” into {SlackOptions.BotTokenSetting}."),
        SlackAnswer.InstallationStopped stopped => new(
            Token, $"Slack no longer takes the token ({stopped.Error}).", $"Install the app again in the workspace (“Install App”), and copy the new token into {SlackOptions.BotTokenSetting}."),
        SlackAnswer.TokenExpired => new(
            Token, "The token has expired.", "Token rotation is on for this app, and a bot token of the settings cannot be renewed: make an app without it, or install by OAuth."),
        _ => new(Token, NotAsked.Sentence(answer), NotAsked.Next(answer)),
    };
}
