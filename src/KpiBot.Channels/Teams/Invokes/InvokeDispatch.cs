using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams.People;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.References;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Channels.Teams.Turns;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Teams.Invokes;

/// <summary>
/// Finds who handles an invoke by its name and answers within the time that Teams gives. A handler that is slower goes on: what it
/// finds is shown in the card, or sent as a message, when it is there.
/// </summary>
internal sealed class InvokeDispatch(
    IEnumerable<IInvokeHandler> handlers, InvokeMemory memory, AcceptedWork work, Replies replies, Senders senders, KnownConversations known, TimeProvider time, ILogger<InvokeDispatch> log)
{
    /// <summary>Teams' clients wait five seconds, and then ask again.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    /// <summary>Being worked on at the same time, those included whose request waits no longer.</summary>
    public const int Most = 256;

    private int _running;

    private readonly Dictionary<string, IInvokeHandler> _handlers = handlers.ToDictionary(handler => handler.Name, StringComparer.Ordinal);

    /// <summary>Null where nobody handles invokes of this name.</summary>
    public IInvokeHandler? HandlerOf(Activity activity) => activity.Name is { } name ? _handlers.GetValueOrDefault(name) : null;

    public async Task<InvokeResponse> AnswerAsync(IInvokeHandler handler, TurnContext turn)
    {
        var (run, isNew) = memory.RunOf(turn.Activity, handler);
        if (isNew && !TryStart(handler, turn, run))
        {
            memory.Forget(turn.Activity, handler);
            run.Complete(new(handler.Say(InvokeSentence.TryAgain, InvokeWords.TryAgain(ActivityLanguage.Of(turn.Activity)))));
        }

        try
        {
            return (await run.Answer.WaitAsync(Limit, time).ConfigureAwait(false)).Response;
        }
        catch (TimeoutException)
        {
            return isNew && !run.GiveUpWaiting()
                ? (await run.Answer.ConfigureAwait(false)).Response
                : handler.Say(InvokeSentence.StillAtIt, handler.StillAtIt(turn));
        }
    }

    private bool TryStart(IInvokeHandler handler, TurnContext turn, InvokeRun run)
    {
        if (Interlocked.Increment(ref _running) <= Most && work.TryStart(cancellation => RunAsync(handler, turn, run, cancellation)))
            return true;
        Interlocked.Decrement(ref _running);
        return false;
    }

    private async Task RunAsync(IInvokeHandler handler, TurnContext turn, InvokeRun run, CancellationToken cancellation)
    {
        try
        {
            await AnswerAsync(handler, turn, run, cancellation).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private async Task AnswerAsync(IInvokeHandler handler, TurnContext turn, InvokeRun run, CancellationToken cancellation)
    {
        var answer = await HandleAsync(handler, turn, cancellation).ConfigureAwait(false);
        if (answer.Shown is { } said && AskFaults.IsFault(said))
            memory.Forget(turn.Activity, handler);
        var isInTime = run.Complete(answer);
        if (!isInTime && answer.Shown is { } shown)
        {
            if (answer.ReplacesCard && turn.Activity.ReplyToId is { Length: > 0 } card)
                await replies.ReplaceAsync(turn.Reference, card, shown, cancellation).ConfigureAwait(false);
            else
                await replies.SendAsync(turn.Reference, shown, cancellation).ConfigureAwait(false);
        }

        foreach (var further in answer.Further)
            await replies.SendAsync(turn.Reference, further, cancellation).ConfigureAwait(false);
        if (senders.IsAnswered(turn.Activity))
            await known.NoteAsync(turn.Activity, turn.Reference).ConfigureAwait(false);
    }

#pragma warning disable CA1031 // Whatever goes wrong in a handler, the person must hear of it.
    private async Task<InvokeAnswer> HandleAsync(IInvokeHandler handler, TurnContext turn, CancellationToken cancellation)
    {
        try
        {
            return await handler.HandleAsync(turn, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            var language = ActivityLanguage.Of(turn.Activity);
            log.InvokeFailed(fault, turn.Activity.Name, turn.Activity.Id, turn.Activity.Conversation?.Id);
            return new(handler.Say(InvokeSentence.OurFault, AskFaults.OurFault(language).Text)) { Shown = AskFaults.OurFault(language) };
        }
    }
#pragma warning restore CA1031
}
