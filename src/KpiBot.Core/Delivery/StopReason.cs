using KpiBot.Core.Localization;

namespace KpiBot.Core.Delivery;

/// <summary>Why nothing more can be said somewhere, until the channel says that it can.</summary>
public enum StopReason
{
    DisabledByAdministrator,
    BlockedByPerson,
    NotAMember,
    Forbidden,
    ConversationGone,
    Archived,
}

public static class StopReasons
{
    /// <summary>As the end of a sentence.</summary>
    public static LocalizedText Text(this StopReason reason) => reason switch
    {
        StopReason.DisabledByAdministrator => new("an administrator has switched me off there", "un administrateur m'y a désactivé"),
        StopReason.BlockedByPerson => new("I was blocked or removed there", "j'y ai été bloqué ou supprimé"),
        StopReason.NotAMember => new("I am not a member there any more", "je n'en fais plus partie"),
        StopReason.Forbidden => new("I am not allowed to write there", "je n'ai pas le droit d'y écrire"),
        StopReason.ConversationGone => new("the conversation is not there any more", "la conversation n'existe plus"),
        StopReason.Archived => new("the channel is archived", "le canal est archivé"),
        _ => throw new System.Diagnostics.UnreachableException(reason.ToString()),
    };
}
