namespace KpiBot.Channels.Slack.Api;

/// <summary>A method of Slack's Web API.</summary>
internal sealed record SlackMethod(string Name, SlackTier Tier)
{
    public static readonly SlackMethod PostMessage = new("chat.postMessage", SlackTier.OneASecondInAChannel);

    public static readonly SlackMethod PostEphemeral = new("chat.postEphemeral", SlackTier.Four);

    public static readonly SlackMethod Update = new("chat.update", SlackTier.Three) { IsRepeatable = true };

    public static readonly SlackMethod Delete = new("chat.delete", SlackTier.Three) { IsRepeatable = true };

    public static readonly SlackMethod OpenConversation = new("conversations.open", SlackTier.Three) { IsRepeatable = true };

    public static readonly SlackMethod Conversation = new("conversations.info", SlackTier.Three) { IsRepeatable = true, IsForm = true };

    public static readonly SlackMethod User = new("users.info", SlackTier.Four) { IsRepeatable = true, IsForm = true };

    public static readonly SlackMethod OpenView = new("views.open", SlackTier.Four) { IsRepeatable = true };

    public static readonly SlackMethod UpdateView = new("views.update", SlackTier.Four) { IsRepeatable = true };

    public static readonly SlackMethod PublishView = new("views.publish", SlackTier.Four) { IsRepeatable = true };

    public static readonly SlackMethod UploadAddress = new("files.getUploadURLExternal", SlackTier.Four) { IsRepeatable = true, IsForm = true };

    public static readonly SlackMethod CompleteUpload = new("files.completeUploadExternal", SlackTier.Four);

    /// <summary>Slack names no number here: hundreds a minute.</summary>
    public static readonly SlackMethod Test = new("auth.test", SlackTier.Unnamed) { IsRepeatable = true, IsForm = true };

    public static readonly SlackMethod Revoke = new("auth.revoke", SlackTier.Three) { IsRepeatable = true, IsForm = true };

    public static readonly SlackMethod Access = new("oauth.v2.access", SlackTier.Four) { IsForm = true };

    public static readonly SlackMethod OpenConnection = new("apps.connections.open", SlackTier.One) { IsRepeatable = true, IsForm = true };

    public static readonly SlackMethod ExportManifest = new("apps.manifest.export", SlackTier.Three) { IsRepeatable = true, IsForm = true };

    /// <summary>Whether a second call leaves everything as the first did.</summary>
    public bool IsRepeatable { get; private init; }

    /// <summary>Some take forms alone; the others JSON.</summary>
    public bool IsForm { get; private init; }
}
