using KpiBot.Channels.Teams.People;
using KpiBot.Core.Answers;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>Puts questions to KpiBot: so many at a time as the machine can work on, each under its own timeout, and never without an answer.</summary>
internal sealed class Asking(TeamsQuestions questions, TimeProvider time, ILogger<Asking> log) : IDisposable
{
    /// <summary>For finding the answers.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _places = new(Math.Max(4, 2 * Environment.ProcessorCount));

    /// <param name="question">What the activity carries in another place than messages do; null to read it as a message.</param>
    /// <param name="isAside">Whether it is asked beside the conversation, whose thread then stays as it is.</param>
    /// <exception cref="OperationCanceledException">The host stops.</exception>
    public async Task<IReadOnlyList<Answer>> AnswersToAsync(TurnContext turn, string? question, CancellationToken stopping, bool isAside = false)
    {
        await _places.WaitAsync(stopping).ConfigureAwait(false);
        try
        {
            return await AskAsync(turn, question, isAside, stopping).ConfigureAwait(false);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

#pragma warning disable CA1031 // Whatever goes wrong in answering, the person must hear of it.
    private async Task<IReadOnlyList<Answer>> AskAsync(TurnContext turn, string? question, bool isAside, CancellationToken stopping)
    {
        var activity = turn.Activity;
        var language = ActivityLanguage.Of(activity);
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            return await questions.AskAsync(turn, question, isAside, either.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            log.AskFailed(fault, activity.Id, activity.Conversation?.Id);
            return [timeout.IsCancellationRequested ? AskFaults.TookTooLong(language) : AskFaults.OurFault(language)];
        }
    }
#pragma warning restore CA1031
}
