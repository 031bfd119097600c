namespace KpiBot.Storage.Columnar.Derived;

/// <summary>
/// <c>products.demand_started_on</c>: the launch, or else the first sale. <c>products.demand_ended_on</c>: the withdrawal, or else
/// the last sale where it lies 180 days or more before the last day of the sales data; absent while the product is in demand.
/// Refunds and credits are no sales.
/// </summary>
internal static class ProductDemand
{
    private const int QuietDays = 180;

    public static FactTable AddTo(FactTable products, FactTable sales)
    {
        var (product, launched, withdrawn) = (products.Text("product"), products.Day("launched_on"), products.Day("withdrawn_on"));
        var (first, last, dataEnd) = SaleDays(sales);
        var soldAs = sales.Text("product");
        var (started, ended) = (new int[products.Rows], new int[products.Rows]);
        for (var row = 0; row < products.Rows; row++)
        {
            var code = soldAs.CodeOf(product.Values[product.Codes[row]]) ?? TextColumn.AbsentCode;
            var isQuiet = last[code] != DayColumn.Absent && last[code] <= dataEnd - QuietDays;
            started[row] = launched[row] != DayColumn.Absent ? launched[row] : first[code];
            ended[row] = withdrawn[row] != DayColumn.Absent ? withdrawn[row] : isQuiet ? last[code] : DayColumn.Absent;
        }
        return products.With([new DayColumn("demand_started_on", started), new DayColumn("demand_ended_on", ended)]);
    }

    /// <summary>First and last sale by product code, and the last day that has sales lines of any kind.</summary>
    private static (int[] First, int[] Last, int DataEnd) SaleDays(FactTable sales)
    {
        var (product, kind, days) = (sales.Text("product"), sales.Text("kind"), sales.Day("day"));
        var (first, last) = (new int[product.Values.Count], new int[product.Values.Count]);
        Array.Fill(first, DayColumn.Absent);
        Array.Fill(last, DayColumn.Absent);
        var sale = kind.CodeOf("sale");
        for (var row = 0; row < sales.Rows; row++)
        {
            var code = product.Codes[row];
            if (code == TextColumn.AbsentCode || kind.Codes[row] != sale)
                continue;
            if (first[code] == DayColumn.Absent)
                first[code] = days[row];
            last[code] = days[row];
        }
        return (first, last, sales.Rows == 0 ? DayColumn.Absent : days[sales.Rows - 1]);
    }
}
