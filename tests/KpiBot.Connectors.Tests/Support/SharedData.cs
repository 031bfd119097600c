namespace KpiBot.Connectors.Tests.Support;

/// <summary>Data that lie beside the repository and are not part of it.</summary>
internal static class SharedData
{
    public static string? Find(string relative)
    {
        var roots = new[] { Environment.GetEnvironmentVariable("KPIBOT_SHARED") }.OfType<string>().Concat(Siblings());
        return roots.Select(r => Path.Combine(r, relative)).FirstOrDefault(Directory.Exists);
    }

    private static IEnumerable<string> Siblings()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared");
    }
}
