namespace KpiBot.Channels.Teams.Sending.Limits;

/// <summary>
/// Teams' published limits, kept ahead of time. A conversation is a chat or a whole channel: its threads share one limit. Fourteen a
/// second for all bots of a thread are never reached by one that sends seven.
/// </summary>
internal sealed class SendingLimits(TimeProvider time) : IDisposable
{
    public static readonly IReadOnlyList<RateWindow> OfConversation =
        [RateWindow.Seconds(7, 1), RateWindow.Seconds(8, 2), RateWindow.Seconds(60, 30), RateWindow.Seconds(1_800, 3_600)];

    public static readonly IReadOnlyList<RateWindow> OfTenant = [RateWindow.Seconds(30, 1)];

    /// <summary>Conversations of which nothing need be remembered any more are forgotten whenever so many have been added.</summary>
    private const int BetweenSweeps = 500;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Shared> _known = new(StringComparer.Ordinal);
    private int _added;

    /// <summary>How many conversations and tenants are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _known.Count;
        }
    }

    /// <param name="tenant">Null where it is not known; all of those share one limit.</param>
    /// <returns>To be disposed of when the request has been answered, or given up.</returns>
    public async ValueTask<IDisposable> AcquireAsync(string conversation, string? tenant, CancellationToken cancellation)
    {
        var lease = new Lease(this, Join(ConversationKey(conversation), OfConversation), Join(TenantKey(tenant), OfTenant));
        try
        {
            lease.Add(await lease.Conversation.AcquireAsync(cancellation).ConfigureAwait(false));
            lease.Add(await lease.Tenant.AcquireAsync(cancellation).ConfigureAwait(false));
            return lease;
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    /// <summary>Null where it would have to wait.</summary>
    public IDisposable? TryAcquire(string conversation, string? tenant)
    {
        var lease = new Lease(this, Join(ConversationKey(conversation), OfConversation), Join(TenantKey(tenant), OfTenant));
        if (lease.Conversation.TryAcquire() is { } first)
        {
            lease.Add(first);
            if (lease.Tenant.TryAcquire() is { } second)
            {
                lease.Add(second);
                return lease;
            }
        }

        lease.Dispose();
        return null;
    }

    /// <summary>The connector asked for patience in this conversation.</summary>
    public void Hold(string conversation, TimeSpan wait)
    {
        var shared = Join(ConversationKey(conversation), OfConversation);
        shared.Windows.Hold(wait);
        Leave(shared);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var shared in _known.Values)
                shared.Windows.Dispose();
            _known.Clear();
        }
    }

    private static string ConversationKey(string conversation) => "c " + conversation;

    private static string TenantKey(string? tenant) => "t " + tenant;

    private Shared Join(string key, IReadOnlyList<RateWindow> windows)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(key, out var shared))
            {
                if (++_added % BetweenSweeps == 0)
                    Sweep();
                _known[key] = shared = new(new(windows, time));
            }

            shared.Users++;
            return shared;
        }
    }

    private void Leave(Shared shared)
    {
        lock (_gate)
            shared.Users--;
    }

    private void Sweep()
    {
        foreach (var (key, shared) in _known.Where(known => known.Value is { Users: 0, Windows.IsIdle: true }).ToList())
        {
            _known.Remove(key);
            shared.Windows.Dispose();
        }
    }

    private sealed class Shared(RateWindows windows)
    {
        public RateWindows Windows => windows;

        public int Users { get; set; }
    }

    private sealed class Lease(SendingLimits limits, Shared conversation, Shared tenant) : IDisposable
    {
        private readonly List<IDisposable> _permits = [];

        public RateWindows Conversation => conversation.Windows;

        public RateWindows Tenant => tenant.Windows;

        public void Add(IDisposable permit) => _permits.Add(permit);

        public void Dispose()
        {
            _permits.ForEach(permit => permit.Dispose());
            limits.Leave(conversation);
            limits.Leave(tenant);
        }
    }
}
