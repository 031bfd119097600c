using System.Text.Json;
using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>One call of the Bot Connector's API, as it goes over the wire each time it is tried.</summary>
/// <param name="Path">Below the service's address, escaped.</param>
/// <param name="Body">JSON; null where there is none.</param>
internal sealed record ConnectorRequest(HttpMethod Method, Uri ServiceUrl, string Path, ReadOnlyMemory<byte>? Body)
{
    /// <summary>What is sent under the same name keeps its order.</summary>
    public required string Order { get; init; }

    /// <summary>A chat or a channel, whose limits are shared.</summary>
    public required string Conversation { get; init; }

    public string? Tenant { get; init; }

    /// <summary>Whether a second call leaves everything as the first did.</summary>
    public bool IsRepeatable => Method != HttpMethod.Post;

    public Uri Address => new($"{ServiceUrl.AbsoluteUri.TrimEnd('/')}/v3/{Path}");

    /// <summary>Who somebody is in a roster.</summary>
    public static ConnectorRequest Member(Uri serviceUrl, string roster, string? tenant, string user) =>
        new(HttpMethod.Get, serviceUrl, $"conversations/{Uri.EscapeDataString(roster)}/members/{Uri.EscapeDataString(user)}", Body: null)
        {
            Order = "members of " + roster,
            Conversation = ConversationAccount.WithoutThread(roster),
            Tenant = tenant,
        };

    public static ConnectorRequest Post(ConversationReference reference, Activity activity) => Of(reference, HttpMethod.Post, null, activity);

    public static ConnectorRequest Reply(ConversationReference reference, string to, Activity activity) => Of(reference, HttpMethod.Post, to, activity);

    public static ConnectorRequest Update(ConversationReference reference, string earlier, Activity activity) => Of(reference, HttpMethod.Put, earlier, activity);

    public static ConnectorRequest Delete(ConversationReference reference, string earlier) => Of(reference, HttpMethod.Delete, earlier, null);

    /// <summary>A conversation, or a thread of a channel, that is not there yet.</summary>
    /// <param name="with">The person or the channel.</param>
    public static ConnectorRequest Create(Uri serviceUrl, ConversationParameters parameters, string with) =>
        new(HttpMethod.Post, serviceUrl, "conversations", JsonSerializer.SerializeToUtf8Bytes(parameters, ActivityJson.Wire.ConversationParameters))
        {
            Order = "new " + with,
            Conversation = "new " + with,
            Tenant = parameters.TenantId,
        };

    private static ConnectorRequest Of(ConversationReference reference, HttpMethod method, string? activityId, Activity? body)
    {
        var conversation = reference.Conversation.Id ?? "";
        var activities = $"conversations/{Uri.EscapeDataString(conversation)}/activities";
        return new(
            method, reference.ServiceUrl, activityId is { Length: > 0 } ? $"{activities}/{Uri.EscapeDataString(activityId)}" : activities,
            body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body, ActivityJson.Wire.Activity))
        {
            Order = conversation,
            Conversation = ConversationAccount.WithoutThread(conversation),
            Tenant = reference.Conversation.TenantId,
        };
    }
}
