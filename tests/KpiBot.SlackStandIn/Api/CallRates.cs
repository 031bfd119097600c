namespace KpiBot.SlackStandIn.Api;

/// <summary>Slack's published limits; not kept unless a test asks for it.</summary>
internal sealed class CallRates(TimeProvider time)
{
    private static readonly Dictionary<string, int> Minutely = new()
    {
        ["apps.connections.open"] = 10,
        ["chat.update"] = 50,
        ["chat.delete"] = 50,
        ["conversations.open"] = 50,
        ["conversations.info"] = 50,
        ["chat.postEphemeral"] = 100,
        ["users.info"] = 100,
        ["views.open"] = 100,
        ["views.update"] = 100,
        ["views.publish"] = 100,
        ["files.getUploadURLExternal"] = 100,
        ["files.completeUploadExternal"] = 100,
    };

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> _calls = [];

    public bool AreKept { get; set; }

    /// <returns>Seconds to wait, where there were too many before; null where there were not.</returns>
    public int? WaitOf(ApiRequest request)
    {
        if (!AreKept)
            return null;
        var (key, most, window) = request.Method == "chat.postMessage"
            ? ($"{request.Token} {request.Text("channel")}", 1, TimeSpan.FromSeconds(1))
            : ($"{request.Token} {request.Method}", Minutely.GetValueOrDefault(request.Method, int.MaxValue), TimeSpan.FromMinutes(1));
        lock (_gate)
        {
            if (!_calls.TryGetValue(key, out var calls))
                _calls[key] = calls = [];
            var now = time.GetUtcNow();
            calls.RemoveAll(at => at <= now - window);
            calls.Add(now);
            return calls.Count > most ? (int)Math.Ceiling(window.TotalSeconds) : null;
        }
    }
}
