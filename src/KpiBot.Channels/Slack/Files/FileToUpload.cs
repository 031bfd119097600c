namespace KpiBot.Channels.Slack.Files;

/// <summary>Something to be uploaded.</summary>
internal sealed record FileToUpload(string Name, string Title, byte[] Bytes);
