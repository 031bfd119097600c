namespace KpiBot.Core.Kpis.Reading;

/// <summary>A line of one of the files that are read. Lines count from 1.</summary>
/// <param name="FileNumber">The file's place among the files: later files win over earlier ones.</param>
internal readonly record struct Place(int FileNumber, string File, int Line)
{
    public Place OnLine(int line) => this with { Line = line };
}
