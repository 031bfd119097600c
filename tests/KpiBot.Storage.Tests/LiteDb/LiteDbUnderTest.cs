using KpiBot.Core.Facts;
using KpiBot.Storage.LiteDb;
using KpiBot.Storage.Tests.Contract;

namespace KpiBot.Storage.Tests.LiteDb;

public sealed class LiteDbUnderTest : IStoreUnderTest
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kpibot-store-");
    private LiteDbStore store;

    public LiteDbUnderTest() => store = LiteDbStore.Open(folder.FullName);

    public IFactStore Store => store;

    public void Reopen()
    {
        store.Dispose();
        store = LiteDbStore.Open(folder.FullName);
    }

    public void Dispose()
    {
        store.Dispose();
        folder.Delete(recursive: true);
    }
}
