using System.Runtime.InteropServices;
using System.Text;
using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams.Protocol;

namespace KpiBot.Channels.Teams.Receiving;

/// <summary>What makes two activities the same.</summary>
internal static class ActivityKey
{
    /// <summary>
    /// By their ids; null where there is none. An edit and a deletion have the id of the message, so what they are counts too, and of
    /// an edit what it says.
    /// </summary>
    public static ContentKey? OfId(Activity activity) => activity is { Id: { Length: > 0 } id, Conversation.Id: { Length: > 0 } conversation }
        ? ContentKey.Of("id", conversation, id, activity.Type ?? "", activity.Type == ActivityTypes.MessageUpdate ? activity.Text ?? "" : "")
        : null;

    /// <summary>By who pressed what where, for clients that send an invoke again under another id; null where that is not said.</summary>
    public static ContentKey? OfContent(Activity activity) => activity is { From.Id: { Length: > 0 } from, ReplyToId: { Length: > 0 } card }
        ? ContentKey.Of("content", activity.Conversation?.Id ?? "", from, card, activity.Name ?? "", activity.Value is { } value ? Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)) : "")
        : null;
}
