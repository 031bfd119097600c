using KpiBot.Core.Localization;

namespace KpiBot.Connectors.Files.Tables;

/// <summary>Headers are the same where they differ in case, accents and white space alone.</summary>
internal static class HeaderNames
{
    public static string Normalize(string header) =>
        string.Join(' ', TextFolding.Fold(header).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
