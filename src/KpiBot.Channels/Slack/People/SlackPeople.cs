using System.Collections.Concurrent;
using KpiBot.Channels.Sending;
using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Receiving;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Slack.People;

/// <summary>Who somebody is, as Slack says: an event does not tell a guest from a member. Kept for an hour.</summary>
internal sealed class SlackPeople(SlackApi api, TimeProvider time, ILogger<SlackPeople> log)
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public const int MostKept = 20_000;

    /// <summary>Somebody waits for an answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<(string Team, string User), (SlackPerson Person, DateTimeOffset At)> _known = new();

    /// <returns>Null where Slack does not say.</returns>
    public async ValueTask<SlackPerson?> FindAsync(SlackUser user, CancellationToken cancellation)
    {
        if (FindKnown(user) is { } known)
            return known;
        var call = SlackCall.Of(SlackMethod.User, user.Workspace, ("user", user.Id), ("include_locale", "true"));
        var answer = await api.CallAsync(call, cancellation, persistence: Persistence.OfAnswers with { Patience = Patience }).ConfigureAwait(false);
        if (answer is not SlackAnswer.Done done || SlackPerson.Read(done.Body) is not { } person || person.Id != user.Id)
        {
            log.UserNotRead(user.Id, answer);
            return null;
        }

        if (_known.Count >= MostKept)
            _known.Clear();
        _known[(user.Workspace.Team, user.Id)] = (person, time.GetUtcNow());
        return person;
    }

    /// <summary>Null where Slack has not been asked lately.</summary>
    public SlackPerson? FindKnown(SlackUser user) =>
        _known.TryGetValue((user.Workspace.Team, user.Id), out var known) && time.GetUtcNow() - known.At < Kept ? known.Person : null;
}
