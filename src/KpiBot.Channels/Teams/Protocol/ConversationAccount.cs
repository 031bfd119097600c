namespace KpiBot.Channels.Teams.Protocol;

/// <summary>A chat, or a thread of a channel: <c>19:…@thread.tacv2;messageid=…</c>.</summary>
internal sealed record ConversationAccount(string? Id);
