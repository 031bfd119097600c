using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams.References;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KpiBot.Channels.Teams.Receiving;

/// <summary>
/// Says at the start whom the channel is open to, and stops the start where its settings have faults, or where it would be open
/// without credentials beyond this machine. The addresses are known only once the server listens; until then, and after, every request is checked too.
/// </summary>
internal sealed class TeamsStartCheck(TeamsOptions options, KnownConversations known, IServer server, ILogger<TeamsStartCheck> log) : OnceStarted
{
    /// <summary>Before anything listens.</summary>
    public override Task StartingAsync(CancellationToken cancellationToken) => options.Faults.Count == 0
        ? Task.CompletedTask
        : throw new OptionsValidationException(nameof(TeamsOptions), typeof(TeamsOptions), options.Faults);

    public override Task StartedAsync(CancellationToken cancellationToken)
    {
        switch (TeamsAccess.Of(options))
        {
            case TeamsAccess.Closed closed:
                log.TeamsIsOff(closed.Sentence);
                break;
            case TeamsAccess.Verified verified:
                log.TeamsIsOn(verified.Credentials.ToString(), options.Cloud.Name, known.Count);
                break;
            case TeamsAccess.LoopbackOnly:
                RefuseOpenAddresses();
                log.TeamsIsOpenOnLoopback();
                break;
        }

        return Task.CompletedTask;
    }

    private void RefuseOpenAddresses()
    {
        var open = Loopback.OpenAmong(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
        if (open.Count == 0)
            return;
        throw new OptionsValidationException(nameof(TeamsOptions), typeof(TeamsOptions),
        [
            $"--playground ({TeamsOptions.AllowUnauthenticatedSetting}) accepts messages without credentials, so KpiBot must listen on this machine alone; "
            + $"it listens on {string.Join(", ", open)}. Set ASPNETCORE_URLS to http://localhost:3978, or start without --playground.",
        ]);
    }
}
