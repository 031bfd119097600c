using KpiBot.Core.Facts;
using KpiBot.Storage.LiteDb;
using LiteDB;

namespace KpiBot.Storage.Tests.LiteDb;

public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string DatabaseFile => folder["kpibot.db"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_that_does_not_exist_is_made()
    {
        var missing = Path.Combine(folder.Path, "a", "b");
        LiteDbStore.Open(missing).Dispose();
        Assert.True(File.Exists(Path.Combine(missing, "kpibot.db")));
    }

    [Fact]
    public void A_second_opener_is_refused_until_the_first_is_done()
    {
        using (LiteDbStore.Open(folder.Path))
        {
            var refusal = Assert.Throws<StoreLockedException>(() => LiteDbStore.Open(folder.Path));
            Assert.Contains(folder.Path, refusal.Message, StringComparison.Ordinal);
            Assert.Contains(folder.Path, refusal.Text.French, StringComparison.Ordinal);
        }
        LiteDbStore.Open(folder.Path).Dispose();
    }

    [Fact]
    public void Another_process_is_refused_as_well()
    {
        using var store = LiteDbStore.Open(folder.Path);
        using var other = new WriterProcess(folder.Path);
        var (exitCode, error) = other.End();
        Assert.NotEqual(0, exitCode);
        Assert.Contains(nameof(StoreLockedException), error, StringComparison.Ordinal);
    }

    [Fact]
    public void This_process_is_refused_while_another_has_the_folder()
    {
        using var other = new WriterProcess(folder.Path);
        Assert.Equal("open", other.ReadAcknowledgement());
        Assert.Throws<StoreLockedException>(() => LiteDbStore.Open(folder.Path));
        other.Kill();
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        LiteDbStore.Open(folder.Path).Dispose();
        SetVersion(4711);
        var refusal = Assert.Throws<StoreTooNewException>(() => LiteDbStore.Open(folder.Path));
        Assert.Equal(4711, refusal.Version);
        Assert.Equal(4711, ReadVersion());
    }

    [Fact]
    public void A_store_of_an_older_version_is_migrated_and_keeps_its_facts()
    {
        var stream = new StreamId("files", "shop", "lines");
        using (var store = LiteDbStore.Open(folder.Path))
        {
            using var sync = store.BeginSync(stream, FactSchemas.Sales, new WriteMode.Upsert());
            sync.Append(new(FactSchemas.Sales, FactSchemas.Sales.Columns, [Contract.Facts.Sale("1", "2026-10-01", 1)]), "c");
            sync.Complete(DateTimeOffset.UnixEpoch, []);
        }
        using (var database = new LiteDatabase(DatabaseFile))
        {
            database.GetCollection("segments").DropIndex("Stream");
            database.GetCollection("rejected").DropIndex("Stream");
            database.GetCollection("audit").DropIndex("At");
            foreach (var index in (string[])["Key", "ThreadKey", "EndedAt"])
                database.GetCollection("outbox").DropIndex(index);
        }
        SetVersion(0);
        using (var store = LiteDbStore.Open(folder.Path))
            Assert.Equal(1, Assert.Single(store.Snapshot.Freshness).Rows);
        Assert.Equal(3, ReadVersion());
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused_and_left_as_it_is()
    {
        var content = Enumerable.Repeat((byte)'x', 20_000).ToArray();
        File.WriteAllBytes(DatabaseFile, content);
        Assert.Throws<StoreDamagedException>(() => LiteDbStore.Open(folder.Path));
        Assert.Equal(content, File.ReadAllBytes(DatabaseFile));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        var file = folder["a file"];
        File.WriteAllText(file, "");
        var refusal = Assert.Throws<StoreFolderException>(() => LiteDbStore.Open(Path.Combine(file, "data")));
        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
    }

    private void SetVersion(int version)
    {
        using var database = new LiteDatabase(DatabaseFile);
        database.UserVersion = version;
    }

    private int ReadVersion()
    {
        using var database = new LiteDatabase(DatabaseFile);
        return database.UserVersion;
    }
}
