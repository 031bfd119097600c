using System.Collections.Concurrent;
using System.Globalization;
using KpiBot.Channels.Slack.Api;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>Which workspaces do not draw charts yet: Slack brings them to one after the other, so each is asked again after a while.</summary>
internal sealed class ChartSupport(IWorkspaceStore store, TimeProvider time)
{
    public static readonly TimeSpan AskAgainAfter = TimeSpan.FromDays(30);

    private const string Prefix = "slack:charts:";

    private readonly ConcurrentDictionary<string, DateTimeOffset> _refused = new(store.ReadAll()
        .Where(note => note.Id.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(note => KeyValuePair.Create(note.Id[Prefix.Length..], Read(note.Content))));

    public bool Draws(WorkspaceId workspace) => !_refused.TryGetValue(workspace.Team, out var refused) || time.GetUtcNow() - refused >= AskAgainAfter;

    /// <summary>It took a message without the chart that it had not taken with it.</summary>
    public void Refused(WorkspaceId workspace)
    {
        var now = time.GetUtcNow();
        _refused[workspace.Team] = now;
        store.Write(new(Prefix + workspace.Team, now.ToString("O", CultureInfo.InvariantCulture)));
    }

    private static DateTimeOffset Read(string kept) => DateTimeOffset.ParseExact(kept, "O", CultureInfo.InvariantCulture);
}
