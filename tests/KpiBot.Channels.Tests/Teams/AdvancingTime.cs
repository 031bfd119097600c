namespace KpiBot.Channels.Tests.Teams;

internal static class AdvancingTime
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>Lets time pass in small steps until the work is done, but none while nobody waits for it, or the bot for an answer of the connector.</summary>
    /// <param name="held">How many requests the connector keeps waiting by the test's clock.</param>
    public static async Task AdvanceUntilAsync(this AwaitedTime time, Task work, Traffic traffic, Func<int>? held = null)
    {
        var patience = new Patience();
        while (!work.IsCompleted)
        {
            patience.Check("the end of the work that time was let pass for");
            for (var turn = 0; turn < 50 && !work.IsCompleted; turn++)
                await Task.Yield();
            if (time.IsAwaited && traffic.Underway <= (held?.Invoke() ?? 0) && !work.IsCompleted)
                time.Advance(Step);
        }

        await work;
    }

    /// <summary>Time that passes once nothing is on the wire.</summary>
    public static async Task AdvanceQuietlyAsync(this AwaitedTime time, TimeSpan passed, Traffic traffic)
    {
        await Patience.UntilAsync(() => traffic.Underway == 0);
        time.Advance(passed);
    }
}
