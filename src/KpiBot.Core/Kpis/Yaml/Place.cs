namespace KpiBot.Core.Kpis.Yaml;

/// <summary>A place in one of the files that are read. Lines and columns count from 1.</summary>
/// <param name="FileNumber">The file's place among the files: later files win over earlier ones.</param>
public readonly record struct Place(int FileNumber, string File, int Line, int Column);
