using System.Runtime.CompilerServices;
using KpiBot.Connectors.Files.Mapping;
using KpiBot.Connectors.Sources;
using KpiBot.Core.Connectors;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files;

/// <summary>Reads delimited text files and spreadsheets. An unchanged file is not read again; a changed one is read whole.</summary>
/// <param name="dataFolder">Where relative paths start.</param>
/// <param name="zone">The business time zone, for moments that carry an offset.</param>
public sealed class FileConnector(FileSource source, string dataFolder, TimeZoneInfo zone) : IConnector
{
    public const string Origin = "files";

    private readonly DataFolder folder = new(dataFolder);

    public IReadOnlyList<StreamDefinition> Streams { get; } =
        [.. source.Streams.Select(s => new StreamDefinition(s.Id, s.Schema, ModeOf(s.Mode)))];

    public async IAsyncEnumerable<FactPage> ReadAsync(
        StreamDefinition stream, string? checkpoint, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var settings = source.Streams.Single(s => s.Id == stream.Id);
        // Reading and parsing keep a processor busy: not the caller's thread.
        using var pages = await Task.Run(() => Guard(() => Begin(settings, checkpoint, cancellation)), cancellation);
        while (await Task.Run(() => Guard(pages.MoveNext), cancellation))
            yield return pages.Current;
    }

    private IEnumerator<FactPage> Begin(FileStreamSettings settings, string? stored, CancellationToken cancellation)
    {
        string[] paths = [.. folder.Files(settings.File), .. LookupTables.FilesOf(settings).Select(folder.Single)];
        if (FileCheckpoint.Holds(stored, settings, zone, paths))
            return Enumerable.Empty<FactPage>().GetEnumerator();

        var checkpoint = FileCheckpoint.Of(settings, zone, paths);
        var reading = new StreamReading(settings, folder, zone, cancellation);
        var check = reading.Check(cancellation);
        return reading.Deliver(check, checkpoint, cancellation).GetEnumerator();
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new SyncException(new SyncError.Configuration($"KpiBot may not read this file: {fault.Message}"), fault);
        }
        catch (IOException fault)
        {
            throw new SyncException(new SyncError.Transient($"The file could not be read: {fault.Message}"), fault);
        }
    }

    private static WriteMode ModeOf(FileStreamMode mode) => mode switch
    {
        FileStreamMode.Full => new WriteMode.ReplaceAll(),
        FileStreamMode.Upsert => new WriteMode.Upsert(),
        FileStreamMode.ReplaceDays => new WriteMode.ReplaceDays(default), // each page says which, once the file is read
    };
}
