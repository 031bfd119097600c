namespace KpiBot.Channels.Receiving;

/// <summary>What a channel does about what it has accepted.</summary>
/// <typeparam name="TTurn">Something that somebody said or did, and where the answers go.</typeparam>
internal interface ITurns<in TTurn>
{
    /// <summary>Turns of the same conversation are worked on in the order of their arrival.</summary>
    string ConversationOf(TTurn turn);

    /// <summary>The whole of it, answers included.</summary>
    Task HandleAsync(TTurn turn, CancellationToken stopping);

    /// <summary>Says that there was no room.</summary>
    /// <param name="last">The latest of them.</param>
    /// <param name="count">How many were not taken.</param>
    Task SayBusyAsync(TTurn last, int count, CancellationToken stopping);

    void LogFailure(TTurn turn, Exception fault);
}
