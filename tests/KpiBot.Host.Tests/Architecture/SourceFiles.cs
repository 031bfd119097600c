namespace KpiBot.Host.Tests.Architecture;

/// <summary>C# files that people wrote, without what a build makes of them.</summary>
internal static class SourceFiles
{
    public static IEnumerable<string> Under(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));
}
