using KpiBot.Channels.Receiving;
using KpiBot.Channels.Teams;
using KpiBot.Channels.Web.Receiving;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KpiBot.Host.Workers;

/// <summary>Says, once the bot listens, what to try and where it is reached.</summary>
internal sealed class Greeting(IServer server, TeamsOptions teams, WebAccess web) : OnceStarted
{
    public override Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        Console.Out.WriteLine($"""

            KpiBot is ready. {(web.Page is { } page ? $"Ask it in your browser: {page}" : web.WhyOff)}
            or in another terminal:
            {WhatToTry.Questions}

            {WhatToTry.Channels(address, teams.DangerouslyAllowUnauthenticated)}

            """);
        return Task.CompletedTask;
    }
}
