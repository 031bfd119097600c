using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Channels.Tests.Teams;

internal static class AdvancingTime
{
    /// <summary>Lets time pass in small steps until the work is done, which may be waiting for it at any moment.</summary>
    public static async Task AdvanceUntilAsync(this FakeTimeProvider time, Task work)
    {
        while (!work.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(50));
            for (var turn = 0; turn < 50 && !work.IsCompleted; turn++)
                await Task.Yield();
        }

        await work;
    }
}
