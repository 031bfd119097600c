namespace KpiBot.Storage.Tests.Crashes;

/// <summary>What outlives a process, as it is at one moment: its disk, what the chats show, and what others were promised.</summary>
/// <param name="Said">Messages that chats have accepted, in their order.</param>
/// <param name="Promised">Keys of messages that whoever added them was told are safe.</param>
/// <param name="WhatHappened">The last thing before this moment.</param>
internal sealed record OutboxWorld(DiskImage Disk, IReadOnlyList<SaidMessage> Said, IReadOnlyList<string> Promised, string WhatHappened)
{
    public static readonly OutboxWorld Empty = new(DiskImage.Empty, [], [], "nothing");
}

internal sealed record SaidMessage(string Key, string Place, bool MayBeRepeat);
