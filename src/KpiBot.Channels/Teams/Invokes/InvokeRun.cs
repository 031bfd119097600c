namespace KpiBot.Channels.Teams.Invokes;

/// <summary>An invoke that is being worked on, or was a moment ago.</summary>
internal sealed class InvokeRun
{
    private readonly TaskCompletionSource<InvokeAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isOver;

    public Task<InvokeAnswer> Answer => _answer.Task;

    /// <summary>The request will wait no longer. False where the answer came at that very moment.</summary>
    public bool GiveUpWaiting() => Interlocked.Exchange(ref _isOver, 1) == 0;

    /// <summary>Hands the answer to whoever waits. False where nobody does any more.</summary>
    public bool Complete(InvokeAnswer answer)
    {
        var isInTime = Interlocked.Exchange(ref _isOver, 1) == 0;
        _answer.SetResult(answer);
        return isInTime;
    }
}
