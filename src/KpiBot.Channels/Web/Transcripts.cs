using System.Collections.Immutable;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Web;

/// <summary>
/// What the page shows of its latest conversations, as it was answered then. In memory alone: what a follow-up needs is
/// remembered by the conversation itself.
/// </summary>
internal sealed class Transcripts
{
    public const int MostThreads = 100;

    public const int MostExchanges = 30;

    private readonly Lock door = new();
    private readonly Dictionary<string, ImmutableList<Exchange>> threads = [];
    private readonly LinkedList<string> latest = [];

    /// <summary>The oldest first; none for a thread that is not known.</summary>
    public IReadOnlyList<Exchange> Of(ThreadId? thread)
    {
        lock (door)
            return thread is not null && threads.TryGetValue(thread.Value, out var exchanges) ? exchanges : [];
    }

    public Exchange Add(ThreadId thread, string question, IReadOnlyList<Answer> answers)
    {
        lock (door)
        {
            var before = threads.GetValueOrDefault(thread.Value, []);
            var exchange = new Exchange(before.IsEmpty ? 1 : before[^1].Number + 1, question, answers);
            threads[thread.Value] = before.Add(exchange).RemoveRange(0, Math.Max(0, before.Count + 1 - MostExchanges));
            latest.Remove(thread.Value);
            latest.AddLast(thread.Value);
            if (threads.Count > MostThreads)
            {
                threads.Remove(latest.First!.Value);
                latest.RemoveFirst();
            }

            return exchange;
        }
    }
}
