using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KpiBot.Connectors.Files;

/// <summary>What a stream was read from: its files, the files it looks things up in, and its configuration.</summary>
internal sealed record FileCheckpoint(string Config, IReadOnlyList<FileStamp> Files)
{
    /// <summary>Raised where the same file gives other facts than before, so that every file is read again.</summary>
    private const int ReaderVersion = 1;

    public static FileCheckpoint Of(FileStreamSettings settings, TimeZoneInfo zone, IEnumerable<string> paths) =>
        new(ConfigOf(settings, zone), [.. paths.Select(FileStamp.Of)]);

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Whether reading again would give what is stored already.</summary>
    public static bool Holds(string? stored, FileStreamSettings settings, TimeZoneInfo zone, IReadOnlyList<string> paths) =>
        Parse(stored) is { } checkpoint
        && checkpoint.Config == ConfigOf(settings, zone)
        && checkpoint.Files.Select(f => f.Path).SequenceEqual(paths)
        && checkpoint.Files.All(f => f.IsStillTrue());

    /// <summary>Whether the files are still those that the checkpoint was made of.</summary>
    public bool IsStillTrue() => Files.All(f => f.IsStillTrue());

    private static FileCheckpoint? Parse(string? stored)
    {
        try
        {
            return stored is null ? null : JsonSerializer.Deserialize<FileCheckpoint>(stored);
        }
        catch (JsonException)
        {
            return null; // another kind of source had the stream's name: read anew
        }
    }

    private static string ConfigOf(FileStreamSettings settings, TimeZoneInfo zone) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{ReaderVersion}\n{zone.Id}\n{settings.Fingerprint}")));
}
