using System.Threading.Channels;
using KpiBot.Channels.Charts;
using KpiBot.Channels.Web.Pages;
using KpiBot.Connectors.Files;
using KpiBot.Connectors.Sources;
using KpiBot.Connectors.Sync;
using KpiBot.Core.Access;
using KpiBot.Core.Calendar;
using KpiBot.Core.Conversations;
using KpiBot.Core.Delivery;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Host.Cli;
using KpiBot.Host.Configuration;
using KpiBot.Host.Sample;
using KpiBot.Storage.LiteDb;

namespace KpiBot.Host;

/// <summary>A data folder that this process owns: its definitions, its facts, and conversations over them.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly Surroundings surroundings;
    private readonly LiteDbStore store;
    private readonly ILoggerFactory logs;
    private readonly SemaphoreSlim syncing = new(1);
    private readonly Channel<bool> syncEnded = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ThreadTurns turns = new();

    /// <summary>On the machine's clock, whatever time a question is asked at.</summary>
    private readonly AuditLog audit;

    private readonly Lazy<ChartPictures> pictures;

    private Workspace(Surroundings surroundings, Definitions definitions, LiteDbStore store, ILoggerFactory logs)
    {
        this.surroundings = surroundings;
        this.store = store;
        this.logs = logs;
        pictures = new(() => ChartPictures.Open(logs.CreateLogger<ChartPictures>()));
        Business = definitions.Business;
        Catalog = definitions.Catalog;
        Access = new(definitions.Catalog, definitions.Access);
        var auditDays = definitions.Access?.AuditDays ?? AuditSettings.UsualDays;
        audit = new(store.Audit, TimeProvider.System, auditDays);
        DeliveryAudit = new(store.Audit, auditDays);
    }

    public DataFolder Data => surroundings.Data;

    public BusinessSettings Business { get; }

    public KpiCatalog Catalog { get; }

    /// <summary>Who may see what.</summary>
    public AccessPolicy Access { get; }

    public LiteDbStore Store => store;

    /// <summary>Puts on record what is said without being asked.</summary>
    public DeliveryAudit DeliveryAudit { get; }

    /// <exception cref="StoreLockedException">Another process owns the folder.</exception>
    /// <exception cref="UserFacingException">The configuration has faults, or the store cannot be opened.</exception>
    public static Workspace Open(Surroundings surroundings, ILoggerFactory logs) =>
        new(surroundings, Definitions.Read(surroundings.Data), OpenStore(surroundings.Data), logs);

    /// <summary>Loads what answers are made of where that never was: the configured sources, or else the sample company.</summary>
    /// <param name="say">Told what happens, line by line.</param>
    /// <returns>Whether the sample company was loaded just now: the first run.</returns>
    public async Task<bool> LoadOnceAsync(Action<string> say, CancellationToken cancellation)
    {
        var sources = Definitions.ReadSources(Data);
        if (HasFactsOf(sources))
            return false;
        await SyncAsync(null, say, cancellation);
        return sources.Files.Count == 0;
    }

    public BusinessCalendar Calendar(string? now = null, string? timeZone = null)
    {
        var zone = ZoneOf(timeZone);
        return new(Business.Calendar with { TimeZone = zone }, Clock(now, zone));
    }

    /// <summary>A conversation on the bot's clock, or on the question's own.</summary>
    /// <param name="notices">Who can be told what they did not ask for; nobody unless given.</param>
    public Conversation Converse(string? now = null, string? timeZone = null, Notices? notices = null) =>
        Conversation.Create(Catalog, Calendar(now, timeZone), store, Business.Currency, logs.CreateLogger<Conversation>(),
            new ConversationMemory(store.Conversations, Clock(now, ZoneOf(timeZone)), turns), Access, audit, notices: notices);

    /// <summary>Looks for a font when first asked for: a command that draws nothing need not.</summary>
    public ChartPictures Pictures => pictures.Value;

    /// <summary>What whoever opens the page can ask for, and how far the data reach.</summary>
    public CatalogueBuilder Catalogue() =>
        new(VisibleCatalog.Of(Catalog, Access.Of(Principal.Local), store.Snapshot), Calendar(), store, Business.Currency);

    /// <summary>The language to answer in where a question leaves it open and its channel has none.</summary>
    public UiLanguage? DefaultLanguage => Business.DefaultLanguage;

    /// <summary>Reads the sources that are configured now, or the sample company's where there are none.</summary>
    /// <param name="only">The name of a source; null syncs all and removes the facts of those no longer configured.</param>
    public async Task<SyncReport> SyncAsync(string? only, Action<string> say, CancellationToken cancellation)
    {
        await syncing.WaitAsync(cancellation);
        try
        {
            var (sources, folder) = ConfiguredOrSample(say);
            var runner = new SyncRunner(store, surroundings.Clock(Zone));
            var progress = new SyncProgressLines(say);
            if (only is null)
                return await runner.RunAllAsync(Connectors(sources.Files, folder), progress, cancellation);
            var named = sources.Files.Where(f => f.Name == only).ToList();
            return named.Count > 0
                ? await runner.RunAsync(Connectors(named, folder), progress, cancellation)
                : throw new UserFacingException(
                    $"There is no source named {only}; there are: {string.Join(", ", sources.Files.Select(f => f.Name))}.", ExitCodes.BadUsage);
        }
        finally
        {
            syncing.Release();
            syncEnded.Writer.TryWrite(true);
        }
    }

    /// <summary>Waits until one or several syncs have ended since it was last awaited.</summary>
    public ValueTask<bool> SyncEndedAsync(CancellationToken cancellation) => syncEnded.Reader.ReadAsync(cancellation);

    /// <summary>Waits for a sync in progress: its caller has been told to stop, and must not find the store gone.</summary>
    public void Dispose()
    {
        syncing.Wait();
        store.Dispose();
        syncing.Dispose();
    }

    private TimeZoneInfo ZoneOf(string? timeZone) => timeZone is null ? Zone : TimeZoneInfo.FindSystemTimeZoneById(timeZone);

    private TimeProvider Clock(string? now, TimeZoneInfo zone) => (now is null ? surroundings : surroundings with { Now = now }).Clock(zone);

    private TimeZoneInfo Zone => surroundings.TimeZone ?? Business.Calendar.TimeZone;

    private static LiteDbStore OpenStore(DataFolder data)
    {
        try
        {
            return LiteDbStore.Open(data.Path);
        }
        catch (StoreUnavailableException problem) when (problem is not StoreLockedException)
        {
            throw new UserFacingException(problem.Text.English, cause: problem);
        }
    }

    /// <summary>Whether what answers would be made of has been loaded once; from then on a start reads what is stored.</summary>
    private bool HasFactsOf(SourcesConfiguration sources)
    {
        string[] connections = sources.Files.Count > 0 ? [.. sources.Files.Select(f => f.Name)] : [SampleCompany.Connection];
        var stored = store.Snapshot.Freshness.Where(f => f.LastSync is not null).Select(f => f.Stream.Connection).ToHashSet();
        return connections.All(stored.Contains);
    }

    private (SourcesConfiguration Sources, string Folder) ConfiguredOrSample(Action<string> say)
    {
        var own = Definitions.ReadSources(Data);
        if (own.Files.Count > 0)
            return (own, Data.Path);
        if (!File.Exists(Data.SampleSourcesFile))
        {
            say($"No sources are configured in {Data.SourcesFile}: making a sample company in {Data.SampleFolder}");
            SampleCompany.Write(Data.SampleFolder, new SampleOptions(Calendar().Today), file => say($"  writing {file}"));
        }

        return (Definitions.ReadSampleSources(Data), Data.SampleFolder);
    }

    private List<FileConnector> Connectors(IEnumerable<FileSource> sources, string folder) =>
        [.. sources.Select(source => new FileConnector(source, folder, Zone))];
}
