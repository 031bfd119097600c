using System.Text;
using KpiBot.Connectors.Files;
using KpiBot.Connectors.Sources;
using KpiBot.Connectors.Sync;
using KpiBot.Core.Connectors;
using KpiBot.Core.Kpis;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Connectors.Tests.Support;

/// <summary>A data folder of its own with files and a sources.yaml, and a store that they are synced into.</summary>
internal sealed class Company : IDisposable
{
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly TemporaryFolder folder = new();

    public string Folder => folder.Path;

    public RecordingFactStore Store { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    public string Sources { get; set; } = "";

    public string PathOf(string file) => folder[file];

    public void Write(string file, string content, Encoding? encoding = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        encoding ??= Utf8;
        File.WriteAllBytes(PathOf(file), [.. encoding.GetPreamble(), .. encoding.GetBytes(content)]);
    }

    /// <summary>A file that is kept with the tests.</summary>
    public void Copy(string fixture) =>
        File.WriteAllBytes(PathOf(fixture), File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture)));

    public IReadOnlyList<IConnector> Connectors()
    {
        var reading = SourcesReader.Read(new DefinitionFile("sources.yaml", Sources));
        var valid = Assert.IsType<SourcesReading.Valid>(reading);
        return [.. valid.Configuration.Files.Select(s => new FileConnector(s, Folder, Paris))];
    }

    public Task<SyncReport> SyncAsync(IProgress<SyncProgress>? progress = null) =>
        new SyncRunner(Store, Clock).RunAllAsync(Connectors(), progress, TestContext.Current.CancellationToken);

    /// <summary>Syncs a single stream of sales, with the columns given as they stand in sources.yaml.</summary>
    public async Task<StreamOutcome> SyncSalesAsync(string file, string settings = "")
    {
        Sources = $$"""
            sources:
              - name: shop
                kind: files
                streams:
                  - name: sales
                    file: {{file}}
                    fact: sales
                    columns: { day: Date, kind: { value: sale }, order: Order, customer: Customer, net_amount: Amount }
            {{Indent(settings, 8)}}
            """;
        return (await SyncAsync()).Streams.Single().Outcome;
    }

    public async Task<StreamOutcome.Loaded> LoadSalesAsync(string file, string settings = "") =>
        Assert.IsType<StreamOutcome.Loaded>(await SyncSalesAsync(file, settings));

    public async Task<SyncError> FailSalesAsync(string file, string settings = "") =>
        Assert.IsType<StreamOutcome.Failed>(await SyncSalesAsync(file, settings)).Error;

    public IReadOnlyList<Row> Sales => Store.Rows("sales");

    public void Dispose() => folder.Dispose();

    private static string Indent(string text, int spaces) =>
        string.Join('\n', text.Split('\n').Select(l => l.Length == 0 ? l : new string(' ', spaces) + l));
}

internal static class SyncReports
{
    public static StreamOutcome.Loaded LoadedOnly(this SyncReport report) =>
        Assert.IsType<StreamOutcome.Loaded>(report.Streams.Single().Outcome);
}
