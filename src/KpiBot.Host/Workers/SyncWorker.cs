using KpiBot.Connectors.Sync;
using KpiBot.Core.Facts;

namespace KpiBot.Host.Workers;

/// <summary>Reads the sources at the start and then every few minutes; a source that has not changed costs next to nothing.</summary>
internal sealed partial class SyncWorker(Workspace workspace, IConfiguration configuration, TimeProvider clock, ILogger<SyncWorker> log) : BackgroundService
{
    private const double UsualMinutes = 5;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(configuration.GetValue("Sync:Minutes", UsualMinutes)), clock);
        do
        {
            try
            {
                foreach (var stream in (await workspace.SyncAsync(null, _ => { }, stoppingToken)).Streams)
                    Report(stream);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                SyncFailed(problem);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Report(StreamReport report)
    {
        switch (report.Outcome)
        {
            case StreamOutcome.Loaded loaded:
                Loaded(report.Stream, loaded.Stored, loaded.Rejected.Count);
                break;
            case StreamOutcome.Failed failed:
                NotRead(report.Stream, failed.Error.Message);
                break;
            case StreamOutcome.Removed or StreamOutcome.Unchanged:
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Stream}: {Stored} rows stored, {Rejected} rejected")]
    private partial void Loaded(StreamId stream, long stored, int rejected);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Stream} could not be read, the facts before it stay: {Reason}")]
    private partial void NotRead(StreamId stream, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sources could not be synced")]
    private partial void SyncFailed(Exception problem);
}
