using KpiBot.Core.Facts;
using KpiBot.Core.Localization;

namespace KpiBot.Connectors.Files.Inspection;

/// <summary>How a file would be read: to be looked at, tried on the file, and written into <c>sources.yaml</c>.</summary>
public sealed class SourceProposal
{
    private readonly DataFolder folder;
    private readonly TimeZoneInfo zone;

    internal SourceProposal(
        FileStreamSettings settings, IReadOnlyList<ProposedColumn> columns, IReadOnlyList<FactColumn> missing,
        IReadOnlyList<LocalizedText> notes, string dataFolder, TimeZoneInfo zone)
    {
        Settings = settings;
        Columns = columns;
        Missing = missing;
        Notes = notes;
        folder = new DataFolder(dataFolder);
        this.zone = zone;
    }

    public FileStreamSettings Settings { get; }

    public FactSchema Fact => Settings.Schema;

    /// <summary>The source's name, after the file's.</summary>
    public string Name => Settings.Id.Connection;

    public IReadOnlyList<ProposedColumn> Columns { get; }

    /// <summary>Required columns that nothing in the file fills; where there are any, the file cannot be loaded as this fact.</summary>
    public IReadOnlyList<FactColumn> Missing { get; }

    /// <summary>What was assumed, and what is left unused.</summary>
    public IReadOnlyList<LocalizedText> Notes { get; }

    public bool IsComplete => Missing.Count == 0;

    /// <summary>Reads the whole file as proposed, and shows the first rows.</summary>
    /// <exception cref="Core.Connectors.SyncException">The file cannot be read.</exception>
    public SourcePreview Preview(int rows = 10, CancellationToken cancellation = default) =>
        SourcePreview.Of(new StreamReading(Settings, folder, zone, cancellation), Settings, rows, cancellation);

    /// <summary>A whole <c>sources.yaml</c> with this source alone.</summary>
    public string ToYaml() => $"sources:\n{SourceYaml.Write(Settings, Name, indent: 2)}";
}
