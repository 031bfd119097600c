using KpiBot.Core.Connectors;

namespace KpiBot.Connectors.Files;

/// <summary>The folder that relative paths of <c>sources.yaml</c> start from.</summary>
internal sealed class DataFolder(string root)
{
    private readonly string root = Path.GetFullPath(root);

    /// <summary>The files that a path or a pattern in its last part names, in the order of their names.</summary>
    /// <exception cref="SyncException">There is none.</exception>
    public IReadOnlyList<string> Files(string pathOrPattern)
    {
        var full = Path.GetFullPath(pathOrPattern, root);
        var folder = Path.GetDirectoryName(full)!;
        var name = Path.GetFileName(full);
        if (!name.AsSpan().ContainsAny('*', '?'))
            return File.Exists(full) ? [full] : throw Refuse($"There is no file {full}.");

        string[] found = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, name).Where(f => !Path.GetFileName(f).StartsWith("~$", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
            : [];
        return found.Length > 0 ? found : throw Refuse($"No file matches {full}.");
    }

    /// <exception cref="SyncException">There is none, or there are several.</exception>
    public string Single(string path)
    {
        var files = Files(path);
        return files.Count == 1 ? files[0] : throw Refuse($"{path} names {files.Count} files; a lookup reads one.");
    }

    /// <summary>How reports cite a file: relative where it lies in the data folder.</summary>
    public string NameOf(string path)
    {
        var relative = Path.GetRelativePath(root, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFileName(path) : relative;
    }

    private static SyncException Refuse(string message) => new(new SyncError.Configuration(message));
}
