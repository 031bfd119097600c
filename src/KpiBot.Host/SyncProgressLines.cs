using System.Globalization;
using KpiBot.Connectors.Sync;

namespace KpiBot.Host;

/// <summary>Progress as lines of text: a stream's name when it begins, and how far it is every 100,000 rows.</summary>
internal sealed class SyncProgressLines(Action<string> say) : IProgress<SyncProgress>
{
    private const long Step = 100_000;
    private long next;

    public void Report(SyncProgress value)
    {
        if (value.Rows == 0)
        {
            next = Step;
            say($"  loading {value.Stream.Stream} ({value.Fact})");
        }
        else if (value.Rows >= next)
        {
            next = value.Rows / Step * Step + Step;
            var total = value.Total is { } rows ? $" of {Count(rows)}" : "";
            say($"    {Count(value.Rows)}{total} rows");
        }
    }

    private static string Count(long rows) => rows.ToString("N0", CultureInfo.InvariantCulture);
}
