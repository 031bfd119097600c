using System.Globalization;
using KpiBot.Core.Answers;
using KpiBot.Core.Facts;

namespace KpiBot.Channels.Teams.Cards.Buttons;

/// <summary>
/// Which facts an answer was made of, in a few characters, so that it can be told later whether they are still the newest. A sync
/// that brought nothing changes nothing.
/// </summary>
internal sealed record DataState(string Streams, string Facts)
{
    private const int MarkBytes = 6;

    /// <summary>Null where the answer has no numbers.</summary>
    public static DataState? Of(Answer answer)
    {
        if (answer is not KpiAnswer { Result.Freshness: { Count: > 0 } freshness })
            return null;
        var streams = freshness.OrderBy(s => s.Stream.ToString(), StringComparer.Ordinal).ToList();
        return new(Mark(streams.Select(s => s.Stream.ToString())), Mark(streams.Select(Reach)));
    }

    /// <summary>Whether the same sources have delivered since then.</summary>
    public bool IsOlderThan(DataState now) => Streams == now.Streams && Facts != now.Facts;

    private static string Reach(Freshness stream) =>
        string.Create(CultureInfo.InvariantCulture, $"{stream.From:O} {stream.Through:O} {stream.Rows} {stream.Rejected}");

    private static string Mark(IEnumerable<string> parts) => ShortHash.Of(string.Join('\n', parts), MarkBytes);
}
