using KpiBot.SlackStandIn.World;

namespace KpiBot.SlackStandIn.Api;

/// <summary>The tokens that are out, and what becomes of them.</summary>
internal sealed class TokenBook(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Issued> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Workspace Workspace, bool IsUsed)> _refreshes = new(StringComparer.Ordinal);
    private int _made;

    /// <summary>How often a refresh token was used, and how often one that had been used before.</summary>
    public (int Good, int Again) Refreshes { get; private set; }

    public IReadOnlyList<string> Secrets
    {
        get
        {
            lock (_gate)
                return [.. _tokens.Keys, .. _refreshes.Keys];
        }
    }

    /// <param name="lasting">Null where it does not end.</param>
    public string Issue(Workspace workspace, TimeSpan? lasting = null)
    {
        lock (_gate)
        {
            var token = $"xox{(lasting is null ? "b" : "e.xoxb")}-{++_made}-{workspace.Id}-{Guid.NewGuid():N}";
            _tokens[token] = new(workspace, lasting is { } span ? time.GetUtcNow() + span : null);
            return token;
        }
    }

    public string IssueRefresh(Workspace workspace)
    {
        lock (_gate)
        {
            var token = $"xoxe-1-{++_made}-{Guid.NewGuid():N}";
            _refreshes[token] = (workspace, false);
            return token;
        }
    }

    public Workspace? UseRefresh(string token)
    {
        lock (_gate)
        {
            if (!_refreshes.TryGetValue(token, out var known))
                return null;
            Refreshes = known.IsUsed ? (Refreshes.Good, Refreshes.Again + 1) : (Refreshes.Good + 1, Refreshes.Again);
            _refreshes[token] = (known.Workspace, true);
            return known.IsUsed ? null : known.Workspace;
        }
    }

    /// <param name="error">What whoever uses one of the workspace's tokens hears from now on.</param>
    public void End(Workspace workspace, string error)
    {
        lock (_gate)
        {
            foreach (var (token, issued) in _tokens.Where(token => token.Value.Workspace == workspace).ToList())
                _tokens[token] = issued with { Error = error };
        }
    }

    /// <exception cref="ApiErrorException">The token does not serve.</exception>
    public Workspace Require(string? token)
    {
        lock (_gate)
        {
            if (token is null)
                throw new ApiErrorException("not_authed");
            if (!_tokens.TryGetValue(token, out var issued))
                throw new ApiErrorException("invalid_auth");
            if (issued.Error is { } error)
                throw new ApiErrorException(error);
            if (issued.Ends is { } ends && ends <= time.GetUtcNow())
                throw new ApiErrorException("token_expired");
            return issued.Workspace;
        }
    }

    private sealed record Issued(Workspace Workspace, DateTimeOffset? Ends, string? Error = null);
}
