using KpiBot.Channels.Slack.Api;
using KpiBot.Channels.Slack.Installing;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Core.Access;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.People;

/// <summary>Tells who asks, and whether they are answered.</summary>
internal sealed class Speakers(SlackOptions options, SlackInstallations installations, SlackPeople people)
{
    /// <summary>Whether what is said in the workspace is answered at all: the configured token's own, and those that are named.</summary>
    public bool IsAnswered(WorkspaceId workspace) => installations.Find(workspace) is not null
        && (options.BotToken is not null || options.AllowedTeams is not { } allowed || allowed.Contains(workspace.Team)
            || (workspace.Enterprise is { } enterprise && allowed.Contains(enterprise)));

    public async ValueTask<Speaker> OfAsync(SlackUser user, CancellationToken cancellation)
    {
        if (!IsAnswered(user.Workspace))
            return new Speaker.Refused(SpeakerFault.OtherWorkspace, Language: null);
        var principal = new Principal([Identity.Slack(user.Id)]);
        return await people.FindAsync(user, cancellation).ConfigureAwait(false) switch
        {
            null => new Speaker.Refused(SpeakerFault.NotKnownNow, Language: null),
            { IsBot: true } => new Speaker.Bot(),
            var person when person.IsOutside(user) => Outsider(options.ExternalPeople, SpeakerFault.External, principal, person),
            { IsGuest: true } person => Outsider(options.Guests, SpeakerFault.Guest, principal, person),
            var person => new Speaker.Known(new([.. principal.Identities, .. person.Addresses]), person.Language, person.Name),
        };
    }

    /// <summary>English or French where Slack says so; else null.</summary>
    public async ValueTask<UiLanguage?> LanguageOfAsync(SlackUser user, CancellationToken cancellation) =>
        IsAnswered(user.Workspace) ? (await people.FindAsync(user, cancellation).ConfigureAwait(false))?.Language : null;

    /// <summary>Without asking Slack.</summary>
    public UiLanguage? KnownLanguageOf(SlackUser user) => people.FindKnown(user)?.Language;

    private static Speaker Outsider(OutsiderAccess access, SpeakerFault fault, Principal principal, SlackPerson person) => access switch
    {
        OutsiderAccess.Nothing => new Speaker.Refused(fault, person.Language),
        OutsiderAccess.AsEveryone => new Speaker.Known(Principal.Unknown, person.Language, person.Name),
        OutsiderAccess.AsMembers => new Speaker.Known(principal, person.Language, person.Name),
    };
}
