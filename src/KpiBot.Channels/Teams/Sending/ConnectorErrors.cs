using System.Net;
using System.Text.Json;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>What the connector's statuses and error codes mean.</summary>
internal static class ConnectorErrors
{
    private const int Enough = 500;

    private static readonly Uri GovernmentCommunityCloud = new("https://smba.infra.gcc.teams.microsoft.com/teams");

    public static async Task<ConnectorAnswer> ReadAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellation)
    {
        if (IsPassing(response.StatusCode))
            return new ConnectorAnswer.Later(response.StatusCode, AfterOf(response, time));
        var body = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        return Read(response.StatusCode, CodeOf(body), body[..Math.Min(Enough, body.Length)]);
    }

    private static ConnectorAnswer Read(HttpStatusCode status, string? code, string sentence) => (status, code) switch
    {
        (HttpStatusCode.RequestEntityTooLarge, _) or (_, "MessageSizeTooBig") => new ConnectorAnswer.TooLarge(),
        (HttpStatusCode.Forbidden, "InvalidBotApiHost") => new ConnectorAnswer.OtherHost(GovernmentCommunityCloud),
        (HttpStatusCode.Forbidden, "BotDisabledByAdmin") => new ConnectorAnswer.Stopped(StopReason.DisabledByAdministrator, sentence),
        (HttpStatusCode.Forbidden, "ConversationBlockedByUser" or "MessageWritesBlocked") => new ConnectorAnswer.Stopped(StopReason.BlockedByPerson, sentence),
        (HttpStatusCode.Forbidden, "BotNotInConversationRoster") => new ConnectorAnswer.Stopped(StopReason.NotAMember, sentence),
        (HttpStatusCode.Forbidden, "ForbiddenOperationException") => new ConnectorAnswer.Stopped(StopReason.Forbidden, sentence),
        (HttpStatusCode.NotFound, "ConversationNotFound") => new ConnectorAnswer.Stopped(StopReason.ConversationGone, sentence),
        (HttpStatusCode.NotFound, "ActivityNotFoundInConversation") => new ConnectorAnswer.MessageGone(),
        _ => new ConnectorAnswer.Refused(status, sentence),
    };

    // 500 is not among them: the activity may have arrived.
    private static bool IsPassing(HttpStatusCode status) => status
        is HttpStatusCode.PreconditionFailed
        or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    private static TimeSpan? AfterOf(HttpResponseMessage response, TimeProvider time) =>
        response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - time.GetUtcNow() : null;

    private static string? CodeOf(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return LooseJson.Text(LooseJson.Property(json.RootElement, "error"), "code");
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
