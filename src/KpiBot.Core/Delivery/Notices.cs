using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Delivery;

/// <summary>What people are told without having asked, on whichever channel they can be reached.</summary>
public sealed class Notices(IEnumerable<INoticeSender> channels)
{
    /// <summary>Where KpiBot can only answer.</summary>
    public static readonly Notices None = new([]);

    private readonly IReadOnlyList<INoticeSender> channels = [.. channels];

    public bool CanReach(Principal person) => channels.Any(channel => channel.CanReach(person));

    /// <summary>One message, on the first channel that reaches them; none where no channel does.</summary>
    public void Tell(Principal person, Func<UiLanguage, Answer> notice) => channels.FirstOrDefault(channel => channel.CanReach(person))?.Tell(person, notice);
}
