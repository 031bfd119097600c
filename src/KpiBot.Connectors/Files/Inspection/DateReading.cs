using KpiBot.Connectors.Files.Cells;

namespace KpiBot.Connectors.Files.Inspection;

/// <summary>The formats that read a column's dates.</summary>
/// <param name="Formats">Empty where they are ISO 8601 or a spreadsheet's own.</param>
/// <param name="OtherOrderFits">Nothing in the column says whether days or months come first.</param>
internal sealed record DateReading(IReadOnlyList<string> Formats, bool OtherOrderFits)
{
    private const double MostOf = 0.6;

    private static readonly string[] Times = ["", " H:mm", " H:mm:ss"];
    private static readonly string[] Months = ["yyyy-MM", "M/yyyy"];
    private static readonly string[] DayFirst = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d.M.yy"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy", "M.d.yyyy", "M/d/yy", "M.d.yy"];

    /// <summary>Null where most cells are not dates.</summary>
    public static DateReading? Of(IReadOnlyList<SampledCell> cells, bool monthFirst)
    {
        string[] texts = [.. cells.Where(c => c.Kind != CellKind.Moment).Select(c => c.Text)];
        var own = cells.Count - texts.Length;
        if (own + CountRead(texts, []) >= cells.Count * MostOf && !cells.All(c => c.Kind == CellKind.Number))
            return new([], false);

        var days = BestOf(DayFirst, texts);
        var months = BestOf(MonthFirst, texts);
        var tie = days.Read == months.Read;
        var best = (tie && monthFirst) || months.Read > days.Read ? months : days;
        if (best.Read > 0 && own + best.Read >= cells.Count * MostOf)
            return new(best.Formats, tie);
        return Months.FirstOrDefault(m => texts.Length > 0 && CountRead(texts, [m]) >= cells.Count * MostOf) is { } month ? new([month], false) : null;
    }

    /// <summary>A date alone, and with times where the column has some too.</summary>
    private static (IReadOnlyList<string> Formats, int Read) BestOf(string[] dates, string[] texts) =>
        dates.Select(date =>
        {
            string[] used = [.. Times.Select(t => date + t).Where(f => CountRead(texts, [f]) > 0)];
            return (Formats: (IReadOnlyList<string>)used, Read: used.Length == 0 ? 0 : CountRead(texts, used));
        }).MaxBy(f => f.Read);

    private static int CountRead(string[] texts, string[] formats)
    {
        var reader = new DayText(formats, TimeZoneInfo.Utc);
        return texts.Count(t => reader.Read(t, out _) is null);
    }
}
