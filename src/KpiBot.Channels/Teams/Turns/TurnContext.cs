using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.Turns;

/// <summary>An activity to be worked on, and where the answers go.</summary>
internal sealed record TurnContext(Activity Activity, ConversationReference Reference);
