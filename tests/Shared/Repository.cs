namespace KpiBot.Tests;

/// <summary>The source tree that these tests run in.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Folder(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KpiBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No KpiBot.sln above {AppContext.BaseDirectory}.");
    }
}
