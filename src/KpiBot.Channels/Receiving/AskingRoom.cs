using KpiBot.Core.Answers;
using KpiBot.Core.Localization;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Receiving;

/// <summary>
/// Where the questions of all channels are worked on: so many at a time as the machine can work on, each under its own timeout, and
/// never without an answer.
/// </summary>
internal sealed class AskingRoom(TimeProvider time, ILogger<AskingRoom> log) : IDisposable
{
    /// <summary>For finding the answers.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _places = new(Math.Max(4, 2 * Environment.ProcessorCount));

    /// <param name="instead">What there is where asking failed.</param>
    /// <exception cref="OperationCanceledException">The host stops.</exception>
    public async Task<T> AskAsync<T>(AskedMessage message, Func<CancellationToken, ValueTask<T>> ask, Func<IssueAnswer, T> instead, CancellationToken stopping)
    {
        await _places.WaitAsync(stopping).ConfigureAwait(false);
        try
        {
            return await TryAskAsync(message, ask, instead, stopping).ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

#pragma warning disable CA1031 // Whatever goes wrong in answering, the person must hear of it.
    private async Task<T> TryAskAsync<T>(AskedMessage message, Func<CancellationToken, ValueTask<T>> ask, Func<IssueAnswer, T> instead, CancellationToken stopping)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            return await ask(either.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            log.AskFailed(fault, message.Id, message.Conversation);
            return instead(timeout.IsCancellationRequested ? AskFaults.TookTooLong(message.Language) : AskFaults.OurFault(message.Language));
        }
    }
#pragma warning restore CA1031
}

/// <summary>What is asked, for the log, and the asker's language for what is said where asking fails.</summary>
internal readonly record struct AskedMessage(string? Id, string? Conversation, UiLanguage? Language);
