using System.Globalization;
using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

/// <summary>Facts with the cells that a test is about; the rest are absent.</summary>
public static class Facts
{
    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "O", CultureInfo.InvariantCulture);

    public static Fact Of(FactSchema schema, string externalId, params (string Column, object Value)[] cells)
    {
        var own = cells.Select(cell => cell.Column).Where(column => schema.Find(column) is null);
        var columns = schema.Columns.Select(column => column.Name).Concat(own).ToList();
        var values = new FactValue[columns.Count];
        foreach (var (column, value) in cells)
            values[columns.IndexOf(column)] = Cell(value, schema.Find(column)?.Type ?? ColumnType.Text);
        return new(externalId, values);
    }

    public static Fact Sale(string externalId, string day, decimal net, params (string Column, object Value)[] cells) =>
        Of(FactSchemas.Sales, externalId, [("day", day), ("net_amount", net), .. cells]);

    public static Fact Rate(string day, string from, string to, decimal rate) =>
        Of(FactSchemas.FxRates, $"{day} {from}{to}", ("day", day), ("from", from), ("to", to), ("rate", rate));

    public static Fact Deleted(string externalId) => new(externalId, [], IsDeleted: true);

    private static FactValue Cell(object value, ColumnType type) => (value, type) switch
    {
        (string text, ColumnType.Text) => FactValue.Of(text),
        (string day, ColumnType.Day) => FactValue.Of(Day(day)),
        (int number, _) => FactValue.Of(number, type),
        (decimal number, _) => FactValue.Of(number, type),
        _ => throw new ArgumentException($"{value} is no {type}.", nameof(value)),
    };
}
