namespace KpiBot.Core.Tests.Language.Periods;

/// <summary>The folder of measuring data beside the repository, which a clone need not have.</summary>
internal static class SharedData
{
    public static string Require(string path)
    {
        var found = Roots().Select(root => Path.Combine(root, path)).FirstOrDefault(File.Exists);
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
