using KpiBot.Channels.Slack.Api;

namespace KpiBot.Channels.Slack.Doctor;

/// <summary>What to say where Slack said nothing of what was asked.</summary>
internal static class NotAsked
{
    public static string Sentence(SlackAnswer answer) => answer switch
    {
        SlackAnswer.RateLimited => "Slack has been asked too often.",
        SlackAnswer.Later later => $"Slack does not answer ({later.Error}).",
        SlackAnswer.Doubtful doubtful => $"Slack does not answer ({doubtful.Error}).",
        SlackAnswer.TokenExpired => "Slack refuses: token_expired.",
        SlackAnswer.InstallationStopped stopped => $"Slack refuses: {stopped.Error}.",
        SlackAnswer.ChannelStopped stopped => $"Slack refuses: {stopped.Error}.",
        SlackAnswer.Refused refused => $"Slack refuses: {refused.Error}.",
        _ => "Slack cannot be asked.",
    };

    public static string Next(SlackAnswer answer) => answer switch
    {
        SlackAnswer.RateLimited => "Try again in a minute.",
        SlackAnswer.Later or SlackAnswer.Doubtful => "Let this machine reach slack.com over HTTPS (a firewall or proxy may be in between), then try again.",
        _ => "Slack's page of the method says what it means: https://docs.slack.dev/reference/methods.",
    };
}
