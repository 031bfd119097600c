using System.Collections.Concurrent;
using System.Text.Json;
using KpiBot.Channels.Teams.Authentication;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Channels.Teams.Turns;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.People;

/// <summary>Who somebody is in the conversation's roster; an activity does not tell a guest from a member. Kept for an hour.</summary>
internal sealed class Members(MemberRequests requests, TimeProvider time, ILogger<Members> log)
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public const int MostKept = 20_000;

    private readonly ConcurrentDictionary<(string? Tenant, string User), (Member Member, DateTimeOffset At)> _known = new();

    /// <returns>Null where Teams does not say.</returns>
    public async ValueTask<Member?> FindAsync(TurnContext turn, CancellationToken cancellation)
    {
        if (turn.Activity.From?.Id is not { Length: > 0 } user)
            return null;
        var key = (TenantRule.TenantOf(turn.Activity), user);
        var now = time.GetUtcNow();
        if (_known.TryGetValue(key, out var known) && now - known.At < Kept)
            return known.Member;
        try
        {
            var member = Member.Read(await requests.GetAsync(RequestOf(turn, user), cancellation).ConfigureAwait(false));
            if (_known.Count >= MostKept)
                _known.Clear();
            _known[key] = (member, now);
            return member;
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or TokenNotIssuedException
            || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            log.MemberNotRead(fault, turn.Activity.Conversation?.Id);
            return null;
        }
    }

    /// <summary>A team's roster holds the members of all its channels; elsewhere each conversation has its own.</summary>
    private static ConnectorRequest RequestOf(TurnContext turn, string user)
    {
        var roster = TeamsChannelData.Of(turn.Activity).TeamId is { Length: > 0 } team ? team : turn.Reference.Conversation.Id ?? "";
        return ConnectorRequest.Member(turn.Reference.ServiceUrl, roster, turn.Reference.Conversation.TenantId, user);
    }
}
