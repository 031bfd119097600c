using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Sending;

/// <summary>Who is told on a channel what concerns nobody else.</summary>
internal interface IAdministrator
{
    /// <returns>Whether somebody was told.</returns>
    Task<bool> TellAsync(Func<UiLanguage, Answer> notice, CancellationToken cancellation);
}
