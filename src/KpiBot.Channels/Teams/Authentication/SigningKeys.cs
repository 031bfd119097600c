using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Authentication;

/// <summary>
/// An issuer's keys, kept for a day. An id that is not among them makes them be read again, at most once an hour: else
/// whoever sends invented ids could keep KpiBot fetching.
/// </summary>
internal sealed class SigningKeys(Uri metadata, OpenIdDocuments documents, TimeProvider time, ILogger log) : IDisposable
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public static readonly TimeSpan BetweenUnknownIds = TimeSpan.FromHours(1);

    public static readonly TimeSpan BetweenFailures = TimeSpan.FromMinutes(1);

    /// <summary>Where they cannot be read again, old keys serve for so long.</summary>
    public static readonly TimeSpan Trusted = TimeSpan.FromDays(7);

    private readonly SemaphoreSlim _reading = new(1);

    private KeysAsRead? _keys;
    private DateTimeOffset _failedAt = DateTimeOffset.MinValue;

    /// <returns>Null where the issuer has no such key.</returns>
    /// <exception cref="SigningKeysUnavailableException">There are no keys to look in.</exception>
    public async ValueTask<SigningKey?> FindAsync(string id, CancellationToken cancellation)
    {
        var keys = _keys;
        if (keys is null || IsOlderThan(Kept, keys))
            return (await ReadAgainAsync(keys, cancellation).ConfigureAwait(false)).Find(id);
        return keys.Find(id) is { } found ? found
            : IsOlderThan(BetweenUnknownIds, keys) ? (await ReadAgainAsync(keys, cancellation).ConfigureAwait(false)).Find(id)
            : null;
    }

    public void Dispose() => _reading.Dispose();

    private async Task<KeysAsRead> ReadAgainAsync(KeysAsRead? known, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_keys is { } meanwhile && !ReferenceEquals(meanwhile, known))
                return meanwhile;
            if (time.GetUtcNow() - _failedAt < BetweenFailures)
                return Old(known);
            try
            {
                // Read for everybody who waits: one who gives up must not stop it.
                return _keys = new(await documents.ReadKeysAsync(metadata).ConfigureAwait(false), time.GetUtcNow());
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or JsonException)
            {
                _failedAt = time.GetUtcNow();
                log.SigningKeysNotRead(fault, metadata);
                return Old(known);
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    private KeysAsRead Old(KeysAsRead? known) =>
        known is not null && !IsOlderThan(Trusted, known) ? known : throw new SigningKeysUnavailableException(metadata);

    private bool IsOlderThan(TimeSpan age, KeysAsRead keys) => time.GetUtcNow() - keys.At >= age;

    private sealed record KeysAsRead(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset At)
    {
        public SigningKey? Find(string id) => Keys.GetValueOrDefault(id);
    }
}

/// <summary>Nothing can be said of a token: the keys to check it with could not be read.</summary>
internal sealed class SigningKeysUnavailableException(Uri metadata) : Exception($"The signing keys could not be read from {metadata}.");
