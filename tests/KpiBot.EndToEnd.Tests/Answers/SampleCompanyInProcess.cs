using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;
using KpiBot.EndToEnd.Tests.CommandLine;
using KpiBot.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.EndToEnd.Tests.Answers;

/// <summary>The sample company as <c>kpibot sync</c> loads it, asked without a process between: thousands of questions in seconds.</summary>
public sealed class SampleCompanyInProcess : IAsyncLifetime
{
    private const string Now = "2026-11-23T09:00:00";

    private readonly TemporaryFolder folder = new();
    private LiteDbStore? store;
    private Conversation? conversation;

    public async ValueTask InitializeAsync()
    {
        var loaded = await Kpibot.RunAsync(["sync", "--data", folder["data"], "--now", Now, "--tz", "Europe/Paris"]);
        Assert.True(loaded.ExitCode == 0, loaded.Error);
        store = LiteDbStore.Open(folder["data"]);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var calendar = new BusinessCalendar(new(zone), FixedClock.Parse(Now, zone)!);
        conversation = Conversation.Create(BuiltInCatalog.Catalog, calendar, store, "EUR", NullLogger.Instance);
    }

    public ValueTask<Reply> AskAsync(string question, UiLanguage? channel = null) =>
        conversation!.AskAsync(question, channel, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        store?.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
