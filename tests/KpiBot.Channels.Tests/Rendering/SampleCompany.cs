using System.Diagnostics;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;
using KpiBot.Storage.LiteDb;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiBot.Channels.Tests.Rendering;

/// <summary>The sample company on Monday 23 November 2026, made by the program itself and asked without it.</summary>
public sealed class SampleCompany : IAsyncLifetime
{
    private const string Now = "2026-11-23T09:00:00";
    private const string TimeZone = "Europe/Paris";
    private readonly TemporaryFolder folder = new();
    private LiteDbStore? store;
    private Conversation? conversation;

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "kpibot.dll"), "sync", "--now", Now, "--tz", TimeZone, "--data", folder.Path])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await said + error);

        var zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
        store = LiteDbStore.Open(folder.Path);
        conversation = Conversation.Create(
            BuiltInCatalog.Catalog, new(new CalendarSettings(zone), FixedClock.Parse(Now, zone)!), store, "EUR", NullLogger.Instance);
    }

    /// <param name="earlier">What was said before in the conversation.</param>
    public async Task<Reply> AskAsync(string question, UiLanguage language, params IReadOnlyList<string> earlier) => await conversation!.AskAsync(
        new Utterance(question) { ChannelLanguage = language, Earlier = earlier }, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        store?.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
