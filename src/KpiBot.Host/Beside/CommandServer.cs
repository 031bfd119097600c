using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KpiBot.Host.Beside;

/// <summary>
/// Answers the commands that are typed beside a running bot. A server of its own on 127.0.0.1, so that the door stays shut
/// to the network however the bot's public address is configured.
/// </summary>
internal sealed class CommandServer(Workspace workspace) : IHostedService
{
    private WebApplication? server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        server = builder.Build();
        CommandDoor? door = null;
        server.Use((context, next) =>
        {
            if (door?.Opens(context.Request.Headers.Authorization) == true)
                return next(context);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        });
        server.MapPost("/ask", (AskCommandRequest request, CancellationToken cancellation) => request.CarryOutAsync(workspace, cancellation));
        server.MapPost("/parse", (ParseCommandRequest request) => request.CarryOut(workspace));
        server.MapPost("/check-questions", (CheckQuestionsRequest request, CancellationToken cancellation) => request.CarryOutAsync(workspace, cancellation));
        server.MapPost("/audit", (AuditCommandRequest request) => request.CarryOut(workspace));
        server.MapPost("/sync", (SyncCommandRequest request, CancellationToken cancellation) => request.CarryOutAsync(workspace, cancellation));
        server.MapPost(SlackDoctorRequest.Command, (CancellationToken cancellation) => SlackDoctorRequest.CarryOutAsync(workspace, cancellation));
        await server.StartAsync(cancellationToken);

        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        door = CommandDoor.Create(new Uri(address));
        door.WriteTo(workspace.Data);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        File.Delete(workspace.Data.CommandDoorFile);
        if (server is not null)
            await server.DisposeAsync();
    }
}
