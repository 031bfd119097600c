using System.Text.Json;
using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Delivery;

/// <summary>What people are told in private without having asked, on whichever channel they can be reached.</summary>
public sealed class Notices
{
    /// <summary>Where KpiBot can only answer.</summary>
    public static readonly Notices None = new(null, []);

    private readonly Outbox? outbox;
    private readonly IReadOnlyList<IChannelSender> channels;

    public Notices(Outbox? outbox, IEnumerable<IChannelSender> channels) => (this.outbox, this.channels) = (outbox, [.. channels]);

    public bool CanReach(Principal person) => PlaceOf(person) is not null;

    /// <summary>One message, on the first channel that reaches them; none where no channel does. Completes when it is sure to be said.</summary>
    /// <param name="key">There is never a second of the same key.</param>
    /// <param name="subject">For whoever hears that it could not be delivered.</param>
    /// <param name="notice">In each language: it is said in that of the person's chat.</param>
    public async Task TellAsync(string key, Principal person, LocalizedText subject, Func<UiLanguage, TextAnswer> notice)
    {
        if (outbox is null || PlaceOf(person) is not { } place)
            return;
        var kept = new KeptNotice(KeptText.Of(notice(UiLanguage.English)), KeptText.Of(notice(UiLanguage.French)));
        await outbox.AddAsync([new(key, place, new(KeptNotice.Kind, JsonSerializer.Serialize(kept, DeliveryJson.Kept.KeptNotice)), subject)]).ConfigureAwait(false);
    }

    private string? PlaceOf(Principal person) => channels.Select(channel => channel.PlaceOf(person)).FirstOrDefault(place => place is not null);
}
