using KpiBot.Core.Conversations;

namespace KpiBot.Host.Workers;

/// <summary>Has the usual questions computed at the start and after every sync, beside those who ask and not on their time.</summary>
internal sealed partial class ReadAheadWorker(Workspace workspace, Conversation conversation, TimeProvider clock, ILogger<ReadAheadWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do
        {
            var start = clock.GetTimestamp();
            try
            {
                await conversation.ReadAheadAsync(stoppingToken);
                var took = clock.GetElapsedTime(start);
                ReadAhead(took);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                NotReadAhead(problem);
            }
        }
        while (await workspace.SyncEndedAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The usual questions were computed ahead in {Took}")]
    private partial void ReadAhead(TimeSpan took);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The usual questions could not be computed ahead: the first who ask them wait a little")]
    private partial void NotReadAhead(Exception problem);
}
