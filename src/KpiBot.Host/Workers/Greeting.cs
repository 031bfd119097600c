using KpiBot.Channels.Teams;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KpiBot.Host.Workers;

/// <summary>Says, once the bot listens, what to try and where it is reached.</summary>
internal sealed class Greeting(IServer server, TeamsOptions teams) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        Console.Out.WriteLine($"""

            KpiBot is ready. Ask it, in another terminal:
              dotnet run --project src/KpiBot.Host -- ask "what's our conversion rate this month"
              dotnet run --project src/KpiBot.Host -- ask "chiffre d'affaires du mois dernier par pays"

            Teams: the messaging endpoint is {address}/api/messages
            {(teams.DangerouslyAllowUnauthenticated
                ? $"Agents Playground: npx @microsoft/m365agentsplayground start -e {address}/api/messages -c msteams"
                : "Agents Playground: start with --playground to open it to clients on this machine")}

            """);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
