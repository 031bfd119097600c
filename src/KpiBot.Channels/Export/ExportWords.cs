using KpiBot.Core.Localization;

namespace KpiBot.Channels.Export;

/// <summary>What every channel says about files of answers.</summary>
internal static class ExportWords
{
    public static readonly LocalizedText NoRows = new(
        "This answer has no rows to export.",
        "Cette réponse n’a pas de lignes à exporter.");

    /// <summary>Of the button.</summary>
    public static LocalizedText Button(ExportFormat format) => format switch
    {
        ExportFormat.Csv => new("Export as CSV", "Exporter en CSV"),
        ExportFormat.Xlsx => new("Export to Excel", "Exporter vers Excel"),
    };
}
