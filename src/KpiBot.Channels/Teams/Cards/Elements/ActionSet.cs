namespace KpiBot.Channels.Teams.Cards.Elements;

/// <summary>A row of buttons. A client that does not know Action.Execute shows their fallbacks only here, not below the card.</summary>
internal sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;
