using KpiBot.Channels.Teams.Turns;

namespace KpiBot.Channels.Teams.Invokes;

/// <summary>One kind of invoke. Register another and the dispatch finds it by its name.</summary>
internal interface IInvokeHandler
{
    /// <summary>The activity's name: <c>adaptiveCard/action</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Whether the same invoke of the same person on the same message, a moment later under another id, is taken for a repetition of
    /// the client's and gets the first one's answer.
    /// </summary>
    bool IsDoneOnce { get; }

    /// <summary>Never faults because of what the activity holds: that is answered in the invoke's own shape.</summary>
    Task<InvokeAnswer> HandleAsync(TurnContext turn, CancellationToken cancellation);

    /// <summary>What is said where the answer takes longer than the client waits.</summary>
    string StillAtIt(TurnContext turn) => InvokeWords.StillAtIt(ActivityLanguage.Of(turn.Activity));

    /// <summary>A sentence in the shape of this invoke's answers.</summary>
    InvokeResponse Say(InvokeSentence sentence, string text);
}

/// <summary>What a sentence is, in place of an answer.</summary>
internal enum InvokeSentence
{
    /// <summary>The answer follows as a message, or in the card.</summary>
    StillAtIt,

    /// <summary>It was not begun; the same may work in a moment.</summary>
    TryAgain,

    /// <summary>It is the invoke that is wrong.</summary>
    BadRequest,

    /// <summary>It is KpiBot.</summary>
    OurFault,
}
