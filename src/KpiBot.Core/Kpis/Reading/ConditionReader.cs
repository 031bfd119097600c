using KpiBot.Core.Facts;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>Reads <c>where:</c>, the tests that a measure's rows must pass, column by column.</summary>
internal static class ConditionReader
{
    private static readonly string[] Keys = ["not", "at_least", "at_most"];
    private static readonly ColumnType[] Any = Enum.GetValues<ColumnType>();

    public static IReadOnlyList<RowCondition> Read(YamlNode? where, FactColumns columns, FaultCollector faults)
    {
        switch (where)
        {
            case null:
                return [];
            case YamlNode.Mapping mapping:
                return [.. mapping.Entries.SelectMany(e => Conditions(e, columns, faults))];
            default:
                faults.Add(where.Place, "'where' maps columns to what they must hold: { kind: sale }");
                return [];
        }
    }

    private static IEnumerable<RowCondition> Conditions(YamlEntry entry, FactColumns columns, FaultCollector faults)
    {
        switch (entry.Value)
        {
            case YamlNode.Scalar { IsEmpty: true }:
                faults.Add(entry.Place, $"'{entry.Key}' must hold something: a value, a list, present or absent");
                return [];
            case YamlNode.Scalar { IsPlain: true, Text: "present" }:
                return columns.Find(entry.Key, entry.Place, Any, "present") is null ? [] : [new RowCondition.Present(entry.Key)];
            case YamlNode.Scalar { IsPlain: true, Text: "absent" }:
                return columns.Find(entry.Key, entry.Place, Any, "absent") is null ? [] : [new RowCondition.Absent(entry.Key)];
            case YamlNode.Mapping mapping:
                return Bounds(entry, mapping, columns, faults);
            default:
                return OneOf(entry, entry.Value, exclude: false, columns, faults);
        }
    }

    private static List<RowCondition> Bounds(YamlEntry entry, YamlNode.Mapping mapping, FactColumns columns, FaultCollector faults)
    {
        var conditions = new List<RowCondition>();
        if (Fields.Open(mapping, $"'{entry.Key}'", Keys, faults) is not { } fields)
            return conditions;
        if (fields.Find("not") is { } excluded)
            conditions.AddRange(OneOf(entry, excluded, exclude: true, columns, faults));
        if (fields.Find("at_least") is not null && columns.Find(entry.Key, entry.Place, FactColumns.Numeric, "at_least") is not null
            && fields.Number("at_least") is { } least)
            conditions.Add(new RowCondition.AtLeast(entry.Key, least));
        if (fields.Find("at_most") is not null && columns.Find(entry.Key, entry.Place, FactColumns.Numeric, "at_most") is not null
            && fields.Number("at_most") is { } most)
            conditions.Add(new RowCondition.AtMost(entry.Key, most));
        return conditions;
    }

    private static IEnumerable<RowCondition> OneOf(YamlEntry entry, YamlNode values, bool exclude, FactColumns columns, FaultCollector faults)
    {
        if (columns.Find(entry.Key, entry.Place, FactColumns.Text, "a list of values") is null)
            return [];
        if (values.Scalars is { Count: > 0 } texts && !texts.Any(t => t.IsEmpty))
            return [new RowCondition.OneOf(entry.Key, [.. texts.Select(t => t.Text)], exclude)];
        faults.Add(values.Place, $"'{entry.Key}' needs a value or a list of values");
        return [];
    }
}
