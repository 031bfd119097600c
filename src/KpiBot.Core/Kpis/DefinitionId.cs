namespace KpiBot.Core.Kpis;

/// <summary>How KPIs, measures and dimensions are named in files: lower-case letters, digits and underscores, a letter first.</summary>
public static class DefinitionId
{
    public static bool IsValid(string id) =>
        id.Length > 0 && char.IsAsciiLetterLower(id[0]) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_');
}
