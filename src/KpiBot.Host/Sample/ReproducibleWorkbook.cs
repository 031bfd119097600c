using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace KpiBot.Host.Sample;

/// <summary>
/// A workbook is a zip that notes when it was written, and its writer draws random relationship ids:
/// the same company must be the same bytes.
/// </summary>
internal static partial class ReproducibleWorkbook
{
    public static void Rewrite(string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        var ids = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.EndsWith(".rels", StringComparison.Ordinal) || entry.Length < 100_000)
                Replace(entry, ids);
            entry.LastWriteTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        }
    }

    private static void Replace(ZipArchiveEntry entry, Dictionary<string, string> ids)
    {
        string text;
        using (var reader = new StreamReader(entry.Open()))
            text = reader.ReadToEnd();
        var renamed = RandomId().Replace(text, match =>
        {
            if (!ids.TryGetValue(match.Value, out var id))
                ids[match.Value] = id = "R" + (ids.Count + 1).ToString(CultureInfo.InvariantCulture);
            return id;
        });
        using var stream = entry.Open();
        stream.SetLength(0);
        using var writer = new StreamWriter(stream);
        writer.Write(renamed);
    }

    [GeneratedRegex("R[0-9a-f]{32}")]
    private static partial Regex RandomId();
}
