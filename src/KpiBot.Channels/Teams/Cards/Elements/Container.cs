namespace KpiBot.Channels.Teams.Cards.Elements;

internal sealed record Container(IReadOnlyList<CardElement> Items) : CardElement;
