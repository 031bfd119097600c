using System.Runtime.CompilerServices;

namespace KpiBot.Channels.Tests;

/// <summary>How long a test waits at the machine's own pace: what never happens is a failure that says so, not a run without an end.</summary>
internal sealed class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly long _start = TimeProvider.System.GetTimestamp();

    public static async Task UntilAsync(Func<bool> happened, [CallerArgumentExpression(nameof(happened))] string what = "")
    {
        var patience = new Patience();
        while (!happened())
        {
            patience.Check(what);
            await Task.Yield();
        }
    }

    /// <param name="what">What has not happened.</param>
    public void Check(string what) => Assert.True(TimeProvider.System.GetElapsedTime(_start) < Limit, $"This did not happen in {Limit.TotalMinutes:0} minutes: {what}.");
}
