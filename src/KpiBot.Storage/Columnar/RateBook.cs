namespace KpiBot.Storage.Columnar;

/// <summary>The rates of exchange in <c>fx_rates</c>.</summary>
internal sealed class RateBook
{
    public const long One = 1_000_000_000_000;

    private readonly Dictionary<(string From, string To), RateSeries> pairs = [];

    public RateBook(FactTable table)
    {
        var (from, to) = (table.Text("from"), table.Text("to"));
        var (days, rates) = (table.Day("day"), table.Number("rate"));
        for (var row = 0; row < table.Rows; row++)
        {
            if (days[row] == DayColumn.Absent || rates[row] <= 0)
                continue;
            if (from.Values[from.Codes[row]] is not { } source || to.Values[to.Codes[row]] is not { } target)
                continue;
            if (!pairs.TryGetValue((source, target), out var series))
                pairs.Add((source, target), series = new());
            series.Add(days[row], rates[row]);
        }
    }

    /// <summary>
    /// What one unit is worth on the day, scaled: by the pair or by its inverse, whichever has the later rate.
    /// Zero where neither has one that is recent enough.
    /// </summary>
    public long Find(string from, string to, int day)
    {
        var direct = pairs.GetValueOrDefault((from, to))?.On(day);
        var inverse = pairs.GetValueOrDefault((to, from))?.On(day);
        if (direct is { } known && !(inverse?.Day > known.Day))
            return known.Rate;
        return inverse is { } turned ? RateSeries.Inverse(turned.Rate) : 0;
    }
}
