using System.Globalization;
using KpiBot.Connectors.Sync;
using KpiBot.Connectors.Tests.Support;
using KpiBot.Core.Connectors;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Tests.Sync;

public sealed class SyncRunnerTests : IDisposable
{
    private readonly Company company = new();

    [Fact]
    public async Task A_stream_that_fails_stops_no_other()
    {
        company.Write("leads.csv", "Date\n2026-10-01\n");
        company.Sources = Source("crm", Leads("missing", "missing.csv"), Leads("leads", "leads.csv"));

        var report = await company.SyncAsync();

        Assert.False(report.Succeeded);
        Assert.IsType<StreamOutcome.Failed>(report.Streams[0].Outcome);
        Assert.Equal(1, Assert.IsType<StreamOutcome.Loaded>(report.Streams[1].Outcome).Stored);
    }

    [Fact]
    public async Task A_failure_is_recorded_over_the_facts_before_it_until_the_stream_is_read_again()
    {
        company.Write("leads.csv", "Date\n2026-10-01\n");
        company.Sources = Source("crm", Leads("leads", "leads.csv"));
        await company.SyncAsync();
        var loaded = Freshness;

        company.Clock.Advance(TimeSpan.FromHours(1));
        company.Write("leads.csv", "Date\nsoon\nlater\n2026-10-01\n");
        var error = Assert.IsType<StreamOutcome.Failed>((await company.SyncAsync()).Streams.Single().Outcome).Error;

        Assert.Equal(loaded with { LastFailure = new SyncFailure(company.Clock.GetUtcNow(), error.Message) }, Freshness);
        Assert.Equal(Assert.IsType<SyncError.TooManyRejected>(error).Rows, company.Store.ReadRejected(Freshness.Stream));

        company.Write("leads.csv", "Date\n2026-10-01\n2026-10-02\n");
        await company.SyncAsync();
        Assert.Equal((null, 2), (Freshness.LastFailure, Freshness.Rows));
    }

    [Fact]
    public async Task A_stream_that_could_never_be_read_is_known_as_failed()
    {
        company.Sources = Source("crm", Leads("missing", "missing.csv"));

        await company.SyncAsync();

        Assert.Equal((0, null, company.Clock.GetUtcNow()), (Freshness.Rows, Freshness.LastSync, Freshness.LastFailure?.At));
    }

    [Fact]
    public async Task Large_files_come_in_pages_and_progress_counts_their_rows()
    {
        company.Write("leads.csv", "Date,Id\n" + string.Concat(Enumerable.Range(0, 45_000).Select(i => $"2026-10-01,{i}\n")));
        company.Sources = Source("crm", Leads("leads", "leads.csv") + ", key: Id");
        var progress = new RecordedProgress();

        await company.SyncAsync(progress);

        Assert.Equal([20_000, 20_000, 5_000], company.Store.Batches.Select(b => b.Facts.Count));
        Assert.Equal([(0, null), (20_000, 45_000), (40_000, 45_000), (45_000, 45_000)], progress.Reports.Select(p => (p.Rows, p.Total)));
    }

    [Fact]
    public async Task The_facts_of_a_source_that_is_no_longer_configured_are_forgotten()
    {
        company.Write("leads.csv", "Date\n2026-10-01\n");
        company.Sources = Source("sample", Leads("leads", "leads.csv"));
        await company.SyncAsync();

        company.Sources = Source("crm", Leads("leads", "leads.csv"));
        var report = await company.SyncAsync();

        Assert.Equal(["sample"], report.Forgotten);
        Assert.Equal(["sample"], company.Store.Forgotten);
        Assert.Single(company.Store.Rows("leads"));
    }

    [Fact]
    public async Task A_stream_that_was_renamed_does_not_count_twice_and_can_come_back()
    {
        company.Write("leads.csv", "Date\n2026-10-01\n");
        company.Sources = Source("crm", Leads("leads", "leads.csv"));
        await company.SyncAsync();

        company.Sources = Source("crm", Leads("prospects", "leads.csv"));
        var report = await company.SyncAsync();

        Assert.IsType<StreamOutcome.Removed>(report.Streams.Single(s => s.Stream.Stream == "leads").Outcome);
        Assert.Equal((0, 1), (company.Store.Rows("leads").Count, company.Store.Rows("prospects").Count));
        Assert.Equal("prospects", Freshness.Stream.Stream);

        company.Sources = Source("crm", Leads("leads", "leads.csv"));
        await company.SyncAsync();
        Assert.Equal((1, 0), (company.Store.Rows("leads").Count, company.Store.Rows("prospects").Count));
    }

    [Fact]
    public async Task Targets_that_were_set_by_word_are_nobody_s_to_forget()
    {
        using (var set = company.Store.BeginSync(StreamId.OwnTargets, FactSchemas.Targets, new WriteMode.Upsert()))
            set.Complete(DateTimeOffset.UnixEpoch, []);
        company.Write("leads.csv", "Date\n2026-10-01\n");
        company.Sources = Source("crm", Leads("leads", "leads.csv"));

        var report = await company.SyncAsync();

        Assert.Empty(report.Forgotten);
        Assert.Contains(company.Store.Snapshot.Freshness, f => f.Stream == StreamId.OwnTargets);
    }

    [Fact]
    public async Task Syncing_one_source_leaves_the_others()
    {
        company.Write("leads.csv", "Date\n2026-10-01\n");
        company.Sources = Source("old", Leads("leads", "leads.csv"));
        await company.SyncAsync();
        company.Sources = Source("crm", Leads("prospects", "leads.csv"));

        var report = await new SyncRunner(company.Store, company.Clock).RunAsync(company.Connectors(), null, TestContext.Current.CancellationToken);

        Assert.Empty(report.Forgotten);
        Assert.Equal((1, 1), (company.Store.Rows("leads").Count, company.Store.Rows("prospects").Count));
    }

    [Fact]
    public async Task A_sync_is_dated_by_the_clock_and_timed()
    {
        company.Write("leads.csv", "Date\n2026-10-01\n");
        company.Sources = Source("crm", Leads("leads", "leads.csv"));

        var report = await company.SyncAsync(new AdvancingProgress(company.Clock, TimeSpan.FromSeconds(2)));

        Assert.Equal(company.Clock.GetUtcNow(), Freshness.LastSync);
        Assert.Equal(TimeSpan.FromSeconds(4), report.Streams.Single().Duration);
    }

    [Fact]
    public async Task An_unchanged_stream_is_as_fresh_as_its_last_check_and_keeps_its_report()
    {
        company.Write("leads.csv", "Date\n2026-10-01\nsoon\n");
        company.Sources = Source("crm", Leads("leads", "leads.csv") + ", max_rejected: 50%");
        await company.SyncAsync();

        company.Clock.Advance(TimeSpan.FromHours(1));
        var report = await company.SyncAsync();

        Assert.IsType<StreamOutcome.Unchanged>(report.Streams.Single().Outcome);
        Assert.Equal((company.Clock.GetUtcNow(), 1, 1), (Freshness.LastSync, Freshness.Rows, Freshness.Rejected));
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_read_is_not_completed()
    {
        var rows = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"2026-10-01,{i.ToString(CultureInfo.InvariantCulture)}\n"));
        company.Write("leads.csv", "Date,Id\n" + rows);
        company.Sources = Source("crm", Leads("leads", "leads.csv"));
        var change = new ActingProgress(p =>
        {
            if (p.Rows > 0)
                company.Write("leads.csv", "Date,Id\n" + rows + rows);
        });

        var outcome = (await company.SyncAsync(change)).Streams.Single().Outcome;

        Assert.Contains("changed while it was read", Assert.IsType<SyncError.Transient>(Assert.IsType<StreamOutcome.Failed>(outcome).Error).Message, StringComparison.Ordinal);
        Assert.Empty(company.Store.Rows("leads"));
    }

    [Fact]
    public async Task A_sync_that_is_cancelled_stops()
    {
        company.Write("leads.csv", "Date\n2026-10-01\n");
        company.Sources = Source("crm", Leads("leads", "leads.csv"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new SyncRunner(company.Store, company.Clock).RunAllAsync(company.Connectors(), null, new CancellationToken(canceled: true)));
    }

    public void Dispose() => company.Dispose();

    private Freshness Freshness => company.Store.Snapshot.Freshness.Single();

    private static string Leads(string name, string file) => $"name: {name}, file: {file}, fact: leads, columns: {{ created_on: Date }}";

    private static string Source(string name, params string[] streams) =>
        $"sources:\n  - name: {name}\n    kind: files\n    streams:\n" + string.Concat(streams.Select(s => $"      - {{ {s} }}\n"));

    private sealed class RecordedProgress : IProgress<SyncProgress>
    {
        public List<SyncProgress> Reports { get; } = [];

        public void Report(SyncProgress value) => Reports.Add(value);
    }

    private sealed class ActingProgress(Action<SyncProgress> act) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value) => act(value);
    }

    private sealed class AdvancingProgress(Microsoft.Extensions.Time.Testing.FakeTimeProvider clock, TimeSpan step) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value) => clock.Advance(step);
    }
}
