namespace KpiBot.Channels.Slack.Files;

/// <summary>Something to be uploaded.</summary>
/// <param name="AlternativeText">For pictures: what they show, in words; null for other files.</param>
internal sealed record FileToUpload(string Name, string Title, byte[] Bytes, string? AlternativeText = null);
