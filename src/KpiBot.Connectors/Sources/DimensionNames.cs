using System.Text;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Connectors.Sources;

/// <summary>Names of dimensions that a source adds: lower case letters, digits and underscores, a letter first.</summary>
internal static class DimensionNames
{
    /// <summary>"Type d'offre" → type_d_offre.</summary>
    public static string From(string header)
    {
        var name = new StringBuilder();
        foreach (var c in TextFolding.Fold(header))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                name.Append(c);
            else if (name.Length > 0 && name[^1] != '_')
                name.Append('_');
        }

        var trimmed = name.ToString().Trim('_');
        return DefinitionId.IsValid(trimmed) ? trimmed : $"column_{trimmed}".TrimEnd('_');
    }
}
