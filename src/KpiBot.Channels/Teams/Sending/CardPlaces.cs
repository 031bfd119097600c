using KpiBot.Channels.Export;
using KpiBot.Channels.Teams.Cards.Buttons;
using KpiBot.Channels.Teams.Files;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Core.Conversations.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace KpiBot.Channels.Teams.Sending;

/// <summary>What the buttons of a card can do where it is sent to.</summary>
internal sealed class CardPlaces(ButtonSeal seal, PlaceOffers offers)
{
    public CardSurroundings Around(ConversationReference reference) => new(seal.Close, PersonMark.Of(reference.User), FilesIn(reference.Conversation), offers.HasSettings);

    /// <summary>Teams lets bots hand over files in personal chats alone; elsewhere there are links, if there is an address for them.</summary>
    private ExportFormat[] FilesIn(ConversationAccount conversation) =>
        offers.HasFiles && (offers.HasLinks || conversation.ConversationType == ConversationAccount.Personal) ? Enum.GetValues<ExportFormat>() : [];
}

/// <summary>What the host lets the channel offer.</summary>
internal sealed record PlaceOffers(bool HasSettings, bool HasFiles, bool HasLinks)
{
    public static readonly PlaceOffers None = new(HasSettings: false, HasFiles: false, HasLinks: false);

    // Whether they are there, without making them: they need what needs the channel.
    public static PlaceOffers Of(IServiceProvider services)
    {
        var known = services.GetRequiredService<IServiceProviderIsService>();
        return new(known.IsService(typeof(PersonalSettings)), known.IsService(typeof(AnswerFiles)), services.GetRequiredService<PublicAddress>().Value is not null);
    }
}
