namespace KpiBot.Channels.Teams.Sending;

/// <summary>A message that KpiBot has sent, as the outbox keeps it.</summary>
/// <param name="Conversation">With the thread, where it is in one.</param>
/// <param name="Activity">Its own id there.</param>
internal sealed record TeamsMessage(string Conversation, string Activity)
{
    /// <summary>Null where the text names none.</summary>
    public static TeamsMessage? Read(string? kept) =>
        kept?.LastIndexOf(' ') is > 0 and var space ? new(kept[..space], kept[(space + 1)..]) : null;

    public override string ToString() => $"{Conversation} {Activity}";
}
