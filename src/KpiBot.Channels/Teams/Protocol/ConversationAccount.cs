namespace KpiBot.Channels.Teams.Protocol;

/// <summary>A chat, or a thread of a channel: <c>19:…@thread.tacv2;messageid=…</c>.</summary>
internal sealed record ConversationAccount(string? Id)
{
    public const string Personal = "personal";

    public const string Channel = "channel";

    private const string ThreadMark = ";messageid=";

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    public string? Name { get; init; }

    /// <summary>The id without the thread: the channel itself.</summary>
    public static string WithoutThread(string id) => id.Split(ThreadMark)[0];
}
