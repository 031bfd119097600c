using KpiBot.Core.Facts;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>The columns of a measure's fact, with a fault for each that does not exist or holds the wrong thing.</summary>
internal sealed class FactColumns(FactSchema schema, FaultCollector faults)
{
    public static readonly ColumnType[] Day = [ColumnType.Day];
    public static readonly ColumnType[] Text = [ColumnType.Text];
    public static readonly ColumnType[] Numeric = [ColumnType.Number, ColumnType.Money];

    public string Fact => schema.Name;

    public string DayColumn => schema.DayColumn;

    /// <param name="wanted">The types that <paramref name="use"/> can do with.</param>
    /// <param name="use">What needs the column, for messages: "sum", "date".</param>
    public FactColumn? Find(string name, Place place, ColumnType[] wanted, string use)
    {
        if (schema.Find(name) is not { } column)
        {
            var names = schema.Columns.Concat(schema.Derived).Select(c => c.Name);
            faults.Add(place, $"{schema.Name} has no column '{name}'{NearestName.Suggest(name, names)}");
            return null;
        }

        if (wanted.Contains(column.Type))
            return column;
        faults.Add(place, $"{use} needs {Words(wanted)}, and {schema.Name}.{name} holds {Words(column.Type)}");
        return null;
    }

    public FactColumn? Find(Located name, ColumnType[] wanted, string use) => Find(name.Text, name.Place, wanted, use);

    private static string Words(ColumnType[] types) => string.Join(" or ", types.Select(Words));

    private static string Words(ColumnType type) => type switch
    {
        ColumnType.Day => "days",
        ColumnType.Text => "text",
        ColumnType.Money => "money",
        ColumnType.Number => "numbers",
        ColumnType.Rate => "rates of exchange",
    };
}
