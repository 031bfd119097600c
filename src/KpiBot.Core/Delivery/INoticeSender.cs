using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Delivery;

/// <summary>Speaks on a channel without being asked.</summary>
public interface INoticeSender
{
    /// <summary>Whether there is a chat, or one can be begun, in which the person alone reads.</summary>
    bool CanReach(Principal person);

    /// <summary>
    /// Says it in the person's own chat, apart from the caller. Where that fails the channel tells whoever can do something about it.
    /// </summary>
    /// <param name="notice">Worded in the language of the person's chat.</param>
    void Tell(Principal person, Func<UiLanguage, Answer> notice);
}
