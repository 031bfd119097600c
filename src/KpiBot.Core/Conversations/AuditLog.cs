using KpiBot.Core.Access;
using KpiBot.Core.Language;

namespace KpiBot.Core.Conversations;

/// <summary>Writes every message to the audit trail, and lets it forget what is old.</summary>
/// <param name="keepDays">How long entries are kept.</param>
public sealed class AuditLog(IAuditTrail trail, TimeProvider clock, int keepDays)
{
    public Task RecordAsync(Utterance said, Reply reply, AccessPolicy access)
    {
        var now = clock.GetUtcNow();
        var person = access.PersonOf(said.Asker)?.Id;
        return trail.AppendAsync(
            new(now, person is null ? said.Asker.ToString() : $"{person} ({said.Asker})", said.Place?.ToString(), Kept(said.Text),
                reply.Parse.Intent.GetType().Name, [.. reply.Answers.Select(AuditWording.Of)], [.. reply.Private.Select(AuditWording.Of)]),
            now - TimeSpan.FromDays(keepDays));
    }

    /// <summary>More than any question is long is kept of none.</summary>
    private static string Kept(string text) => text.Length > IntentParser.MostCharacters ? text[..IntentParser.MostCharacters] + "…" : text;
}
