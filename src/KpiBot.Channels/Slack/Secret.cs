namespace KpiBot.Channels.Slack;

/// <summary>What must stand in no log and no answer: it shows itself to nobody who does not ask for its value.</summary>
internal sealed record Secret(string Value)
{
    public override string ToString() => "(secret)";
}
