using System.CommandLine;
using KpiBot.Channels.Export;
using KpiBot.Channels.Slack;
using KpiBot.Channels.Teams;
using KpiBot.Channels.Web;
using KpiBot.Core.Conversations;
using KpiBot.Core.Delivery;
using KpiBot.Host.Beside;
using KpiBot.Host.Configuration;
using KpiBot.Host.Workers;
using KpiBot.Storage.LiteDb;

namespace KpiBot.Host.Cli;

/// <summary><c>kpibot</c> without a command runs the bot.</summary>
internal static class RunCommand
{
    public static RootCommand Create(SharedOptions shared)
    {
        var playground = new Option<bool>("--playground") { Description = "Open the Teams endpoint, on this machine alone, to clients without credentials" };
        var root = new RootCommand("KpiBot answers KPI questions asked in plain English or French.") { playground };
        root.SetAction((parsed, cancellation) => RunAsync(shared.Read(parsed), parsed.GetValue(playground), cancellation));
        return root;
    }

    private static async Task<int> RunAsync(Surroundings surroundings, bool playground, CancellationToken cancellation)
    {
        var builder = CreateBuilder(surroundings, playground);
        using var logs = LoggerFactory.Create(logging => logging.AddConsoleOnStandardError());
        using var workspace = Open(surroundings, logs);
        await workspace.LoadOnceAsync(Console.Error.WriteLine, cancellation);
        builder.Services.AddSingleton(workspace);
        builder.Services.AddSingleton(workspace.Store.Destinations);
        builder.Services.AddSingleton(workspace.Store.Workspaces);
        builder.Services.AddSingleton(services => workspace.Converse(notices: services.GetRequiredService<Notices>()));
        builder.Services.AddSingleton(services => services.GetRequiredService<Conversation>().Settings!); // What conversations remember here, people can settle.
        builder.Services.AddSingleton(new AnswerFiles(workspace.Catalog, workspace.Store));
        builder.Services.AddSingleton(workspace.Pictures); // Looks for a font now, so that a missing one is said at the start.
        builder.Services.AddTeams(builder.Configuration);
        builder.Services.AddSlack(builder.Configuration);
        builder.Services.AddSingleton(_ => workspace.Catalogue());
        builder.Services.AddWebPage(builder.Configuration);
        builder.Services.AddOutbox(builder.Configuration);
        builder.Services.AddKeysIn(workspace.Data);
        builder.Services.AddHostedService<CommandServer>();
        builder.Services.AddHostedService<SyncWorker>();
        builder.Services.AddHostedService<ReadAheadWorker>();
        builder.Services.AddHostedService<Greeting>();

        await using var app = builder.Build();
        app.MapTeams();
        app.MapSlack();
        app.MapWebPage();
        app.MapAboutPage();
        try
        {
            await app.RunAsync(cancellation);
        }
        catch (Exception problem) when (problem is Microsoft.Extensions.Options.OptionsValidationException or IOException or FormatException or System.Net.Sockets.SocketException)
        {
            var sentences = problem is Microsoft.Extensions.Options.OptionsValidationException faults ? string.Join('\n', faults.Failures) : problem.Message;
            throw new UserFacingException(sentences, cause: problem);
        }

        return ExitCodes.Answered;
    }

    private static WebApplicationBuilder CreateBuilder(Surroundings surroundings, bool playground)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile(surroundings.Data.HostSettingsFile, optional: true);
        builder.Configuration.AddEnvironmentVariables();
        if (playground)
            builder.Configuration[TeamsOptions.AllowUnauthenticatedSetting] = "true";
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(WhatToTry.DefaultAddress);
        else if (bool.TryParse(builder.Configuration[TeamsOptions.AllowUnauthenticatedSetting], out var isOpen) && isOpen)
            RefuseOpenAddresses(builder.Configuration[WebHostDefaults.ServerUrlsKey]!);
        builder.Logging.ClearProviders().AddConsoleOnStandardError();
        return builder;
    }

    /// <summary>Before anything listens; what Kestrel's own settings add is checked by the channel once it does.</summary>
    private static void RefuseOpenAddresses(string addresses)
    {
        var open = addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(address => !Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsLoopback).ToList();
        if (open.Count > 0)
            throw new UserFacingException(
                $"--playground accepts messages without credentials, so KpiBot must listen on this machine alone, not on {string.Join(", ", open)}. "
                + $"Set ASPNETCORE_URLS to {WhatToTry.DefaultAddress}, or start without --playground.");
    }

    private static Workspace Open(Surroundings surroundings, ILoggerFactory logs)
    {
        try
        {
            return Workspace.Open(surroundings, logs);
        }
        catch (StoreLockedException locked)
        {
            throw new UserFacingException(locked.Text.English, cause: locked);
        }
    }
}
