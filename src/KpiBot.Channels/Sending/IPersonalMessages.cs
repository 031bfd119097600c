using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Sending;

/// <summary>A channel's way of speaking to people where they alone read.</summary>
internal interface IPersonalMessages
{
    /// <summary>Whether there is such a chat, or one can be begun.</summary>
    bool CanReach(IReadOnlyCollection<Identity> person);

    /// <returns>Whether it was delivered.</returns>
    Task<bool> TellAsync(IReadOnlyCollection<Identity> person, Func<UiLanguage, Answer> notice, CancellationToken cancellation);
}
