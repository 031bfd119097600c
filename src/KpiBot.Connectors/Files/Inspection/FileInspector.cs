using KpiBot.Connectors.Files.Tables;
using KpiBot.Connectors.Sources;
using KpiBot.Core.Connectors;
using KpiBot.Core.Facts;
using KpiBot.Core.Localization;

namespace KpiBot.Connectors.Files.Inspection;

/// <summary>Looks at a file that a user brings, and proposes what it is and how to read it.</summary>
/// <param name="dataFolder">Where relative paths of the configuration start.</param>
/// <param name="monthFirst">Whether 03/04 is 4 March where nothing in the column tells.</param>
public sealed class FileInspector(string dataFolder, TimeZoneInfo zone, bool monthFirst = false)
{
    private static readonly string[] IdWords = ["id", "identifiant", "reference", "ref", "code", "uuid", "key"];

    /// <param name="fact">What the file holds, where its owner knows; else the fact that fits best.</param>
    /// <exception cref="SyncException">The file cannot be read, or its header cannot be used.</exception>
    public SourceProposal Inspect(string path, FactSchema? fact = null)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new SyncException(new SyncError.Configuration($"There is no file {full}."));
        var layout = TableLayout.Of(full, Path.GetFileName(full), FileFormat.Detect, HeaderSearch.ByLook);
        var profiles = ColumnProfile.Of(layout, monthFirst);
        var schemas = fact is null ? FactSchemas.All : [fact];
        var match = schemas.Select(s => FactMatch.Of(s, profiles, Path.GetFileNameWithoutExtension(full))).MaxBy(m => m.Score)!;
        return Propose(full, match, profiles);
    }

    private SourceProposal Propose(string path, FactMatch match, IReadOnlyList<ColumnProfile> profiles)
    {
        var key = KeyOf(match, profiles);
        var proposer = new MappingProposer(match, profiles, key, monthFirst);
        var columns = proposer.Propose();
        var name = DimensionNames.From(Path.GetFileNameWithoutExtension(path));
        var settings = new FileStreamSettings(
            new StreamId(FileConnector.Origin, name, match.Schema.Name), match.Schema, PathFor(path), [.. columns.Select(c => c.Mapping)])
        {
            Key = key is null ? [] : [key],
            PositiveRefunds = proposer.PositiveRefunds,
        };
        IReadOnlyList<LocalizedText> notes = match.Missing.Count == 0
            ? proposer.Notes
            : [ProposalNotes.Missing(match.Schema.Name, [.. match.Missing.Select(c => c.Name)]), .. proposer.Notes];
        return new SourceProposal(settings, columns, match.Missing, notes, dataFolder, zone);
    }

    /// <summary>Entities are known by their identifier; lines of sales and days by their content.</summary>
    private static string? KeyOf(FactMatch match, IReadOnlyList<ColumnProfile> profiles) =>
        match.Schema.Name is "leads" or "deals" or "customers"
            ? profiles.FirstOrDefault(p => p.IsUnique && p.Dates is null && HeaderNames.Normalize(p.Header).Split(' ', '_', '.', '-').Any(IdWords.Contains))?.Header
            : null;

    /// <summary>Relative inside the data folder, so that the folder can be moved.</summary>
    private string PathFor(string path)
    {
        var relative = Path.GetRelativePath(dataFolder, path);
        var lies = relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative);
        return (lies ? path : relative).Replace('\\', '/');
    }
}
