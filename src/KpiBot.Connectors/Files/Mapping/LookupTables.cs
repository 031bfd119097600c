namespace KpiBot.Connectors.Files.Mapping;

/// <summary>The files that a stream looks things up in, each read once.</summary>
internal sealed class LookupTables
{
    private readonly Dictionary<(string File, string MatchIn), LookupTable> tables = [];

    public static LookupTables Load(FileStreamSettings settings, DataFolder folder, CancellationToken cancellation)
    {
        var loaded = new LookupTables();
        var lookups = settings.Columns.Select(c => c.Source).OfType<ColumnSource.Lookup>();
        foreach (var group in lookups.GroupBy(l => (l.File, l.MatchIn)))
        {
            var path = folder.Single(group.Key.File);
            string[] takes = [.. group.Select(l => l.Take).Distinct()];
            loaded.tables[group.Key] = LookupTable.Load(path, folder.NameOf(path), group.First().Format, group.Key.MatchIn, takes, cancellation);
        }

        return loaded;
    }

    public LookupTable Of(ColumnSource.Lookup lookup) => tables[(lookup.File, lookup.MatchIn)];

    public static IEnumerable<string> FilesOf(FileStreamSettings settings) =>
        settings.Columns.Select(c => c.Source).OfType<ColumnSource.Lookup>().Select(l => l.File).Distinct();
}
