namespace KpiBot.Tests;

/// <summary>Data that lie beside the repository and are not part of it: a clone need not have them.</summary>
internal static class SharedData
{
    /// <summary>A file or folder of that name; the test is skipped where there is none.</summary>
    public static string Require(string path)
    {
        var found = Roots().Select(root => Path.Combine(root, path)).FirstOrDefault(Path.Exists);
        Assert.SkipWhen(found is null, $"There is no shared/{path} beside the repository.");
        return found;
    }

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("KPIBOT_SHARED") is { Length: > 0 } configured)
            yield return configured;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared");
    }
}
