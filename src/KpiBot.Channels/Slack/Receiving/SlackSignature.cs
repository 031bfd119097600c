using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KpiBot.Channels.Slack.Receiving;

/// <summary>Tells requests that Slack has signed just now from all others.</summary>
internal sealed class SlackSignature(Secret signingSecret, TimeProvider time)
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    public const string SignatureHeader = "X-Slack-Signature";

    /// <summary>A request that is older, or from further ahead, may be a copy.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(300);

    private const string Version = "v0";
    private const int HexLength = 2 * SHA256.HashSizeInBytes;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    private readonly byte[] _key = Encoding.UTF8.GetBytes(signingSecret.Value);

    /// <param name="body">As it came, before anything is read out of it.</param>
    /// <returns>Null where the request is Slack's.</returns>
    public SignatureFault? FaultOf(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature))
            return SignatureFault.Missing;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || HashIn(signature) is not { } given)
            return SignatureFault.Malformed;
        // First: how long it takes must say nothing of the secret, and this compares nothing with it.
        if (decimal.Abs(time.GetUtcNow().ToUnixTimeMilliseconds() / 1000m - seconds) > (decimal)Window.TotalSeconds)
            return SignatureFault.NotOfNow;
        return CryptographicOperations.FixedTimeEquals(Sign(timestamp, body), given) ? null : SignatureFault.Wrong;
    }

    private byte[] Sign(string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(Encoding.ASCII.GetBytes($"{Version}:{timestamp}:"));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    private static byte[]? HashIn(string signature)
    {
        const string beginning = Version + "=";
        return signature.Length == beginning.Length + HexLength && signature.StartsWith(beginning, StringComparison.Ordinal)
            && signature.AsSpan(beginning.Length).IndexOfAnyExcept(Hex) < 0
                ? Convert.FromHexString(signature.AsSpan(beginning.Length))
                : null;
    }
}

/// <summary>Why a request is not taken for Slack's.</summary>
internal enum SignatureFault
{
    Missing,
    Malformed,

    /// <summary>Signed long ago, or ahead of time: a copy, or one of the two clocks is wrong.</summary>
    NotOfNow,
    Wrong,
}
