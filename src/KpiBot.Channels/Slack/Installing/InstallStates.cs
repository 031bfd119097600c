using System.Buffers.Text;
using System.Security.Cryptography;
using KpiBot.Channels.Receiving;

namespace KpiBot.Channels.Slack.Installing;

/// <summary>Installations that have begun: each is finished once, in the browser that began it, within ten minutes.</summary>
internal sealed class InstallStates(TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int Most = 1_000;

    private readonly Recent<string, string> _begun = new(Lifetime, Most, time);
    private readonly Lock _gate = new();

    /// <param name="redirect">Where Slack sends the browser; it must be named again when the installation is finished.</param>
    public string Begin(string redirect)
    {
        var state = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        _begun.Set(state, redirect);
        return state;
    }

    /// <param name="ofBrowser">What the browser was given when it began.</param>
    /// <returns>Where Slack was to send the browser; null for what was not begun here, too long ago, or finished before.</returns>
    public string? Finish(string? state, string? ofBrowser)
    {
        if (string.IsNullOrEmpty(state) || state != ofBrowser)
            return null;
        lock (_gate)
        {
            if (!_begun.TryGet(state, out var redirect))
                return null;
            _begun.Remove(state);
            return redirect;
        }
    }
}
