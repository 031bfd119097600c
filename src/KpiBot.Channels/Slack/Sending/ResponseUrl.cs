using KpiBot.Channels.Slack.Api;

namespace KpiBot.Channels.Slack.Sending;

/// <summary>The address that came with a command or a button: it takes five messages within half an hour.</summary>
internal sealed class ResponseUrl
{
    private const int MostUses = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly TimeProvider _time;
    private readonly long _received;
    private int _uses;

    private ResponseUrl(Uri address, TimeProvider time) => (Address, _time, _received) = (address, time, time.GetTimestamp());

    public Uri Address { get; }

    /// <summary>Null where the text names no address that Slack would give out.</summary>
    public static ResponseUrl? Read(string? text, SlackAddresses addresses, TimeProvider time) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && addresses.Responses.Allow(address) ? new(address, time) : null;

    /// <summary>Takes one of the uses; false where none is left.</summary>
    public bool TryUse() => _time.GetElapsedTime(_received) < Lifetime && Interlocked.Increment(ref _uses) <= MostUses;
}
