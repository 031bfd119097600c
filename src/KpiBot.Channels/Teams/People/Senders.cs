using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Receiving;
using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Access;

namespace KpiBot.Channels.Teams.People;

/// <summary>Tells who asks. Without credentials (playground) Teams says nothing that could be checked, and everybody is who they say.</summary>
internal sealed class Senders(TeamsOptions options, TenantRule tenants, Members members)
{
    private readonly bool _isChecked = TeamsAccess.Of(options) is TeamsAccess.Verified;

    /// <summary>Whether the conversation is of those that are answered.</summary>
    public bool IsAnswered(Activity activity) => !_isChecked || tenants.Allows(activity);

    public async ValueTask<Sender> OfAsync(TurnContext turn, CancellationToken cancellation)
    {
        var said = AsSaid(turn.Activity);
        if (!_isChecked)
            return new Sender.Known(said ?? Principal.Unknown);
        if (!tenants.Allows(turn.Activity))
            return new Sender.Refused(SenderFault.OtherOrganisation);
        return said is null
            ? Outsider(options.AnonymousMembers, SenderFault.Anonymous, Principal.Unknown)
            : await CheckAsync(turn, said, cancellation).ConfigureAwait(false);
    }

    private async ValueTask<Sender> CheckAsync(TurnContext turn, Principal said, CancellationToken cancellation) =>
        await members.FindAsync(turn, cancellation).ConfigureAwait(false) switch
        {
            null => new Sender.Refused(SenderFault.NotKnownNow),
            { IsAnonymous: true } => Outsider(options.AnonymousMembers, SenderFault.Anonymous, Principal.Unknown),
            var member when member.IsGuestIn(TenantRule.TenantOf(turn.Activity)) => Outsider(options.Guests, SenderFault.Guest, said),
            // Of members alone: an outsider's address is what somebody else says it is.
            var member => new Sender.Known(new([.. said.Identities.Concat(AddressesOf(member)).Distinct()])),
        };

    private static Sender Outsider(OutsiderAccess access, SenderFault fault, Principal principal) => access switch
    {
        OutsiderAccess.Nothing => new Sender.Refused(fault),
        OutsiderAccess.AsEveryone => new Sender.Known(Principal.Unknown),
        OutsiderAccess.AsMembers => new Sender.Known(principal),
    };

    private static Principal? AsSaid(Activity activity) =>
        activity.From?.AadObjectId is { Length: > 0 } person ? new([Identity.Entra(person)]) : null;

    private static IEnumerable<Identity> AddressesOf(Member member) =>
        ((string?[])[member.Email, member.PrincipalName]).Where(a => a?.Contains('@', StringComparison.Ordinal) == true).Select(a => Identity.Email(a!));
}
