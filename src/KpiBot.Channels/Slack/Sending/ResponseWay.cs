namespace KpiBot.Channels.Slack.Sending;

/// <summary>What becomes of a message that is sent to the address of a command or a button.</summary>
internal enum ResponseWay
{
    /// <summary>Seen by whoever gave the command or pressed the button.</summary>
    OnlyYou,

    /// <summary>Seen by everybody in the channel.</summary>
    InChannel,

    /// <summary>Stands where the message with the button stood.</summary>
    InPlace,
}
