namespace KpiBot.Channels.Teams.Protocol;

/// <summary>A chat, or a thread of a channel: <c>19:…@thread.tacv2;messageid=…</c>.</summary>
internal sealed record ConversationAccount(string? Id)
{
    public const string Personal = "personal";

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }
}
