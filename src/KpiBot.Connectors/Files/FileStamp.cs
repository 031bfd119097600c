using System.Security.Cryptography;

namespace KpiBot.Connectors.Files;

/// <summary>What tells whether a file is the one that was read.</summary>
internal sealed record FileStamp(string Path, long Size, DateTime LastWrite, string Sha256)
{
    public static FileStamp Of(string path)
    {
        var info = new FileInfo(path);
        using var stream = File.OpenRead(path);
        return new(path, info.Length, info.LastWriteTimeUtc, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    /// <summary>By size and time where these are the same, else by content: a file that was only touched has not changed.</summary>
    public bool IsStillTrue()
    {
        var info = new FileInfo(Path);
        if (!info.Exists || info.Length != Size)
            return false;
        return info.LastWriteTimeUtc == LastWrite || Of(Path).Sha256 == Sha256;
    }
}
