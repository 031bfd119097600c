using KpiBot.Core.Facts;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>Reads an entry of <c>measures:</c>.</summary>
internal static class MeasureReader
{
    private static readonly string[] Keys = ["id", "name", "fact", "aggregate", "field", "date", "where", "series", "matures_on"];
    private static readonly string[] DateKeys = ["open"];
    private static readonly string[] OpenKeys = ["from", "until"];

    private static readonly Dictionary<string, Aggregate> Aggregates = new()
    {
        ["sum"] = Aggregate.Sum,
        ["count"] = Aggregate.Count,
        ["count_distinct"] = Aggregate.CountDistinct,
        ["average"] = Aggregate.Average,
        ["median"] = Aggregate.Median,
        ["last"] = Aggregate.Last,
    };

    public static MeasureDraft? Read(YamlNode node, FaultCollector faults)
    {
        if (Fields.Open(node, "measure", Keys, faults) is not { } fields)
            return null;
        var id = fields.RequireId();
        var name = fields.RequireLocalized("name", faults);
        var aggregate = fields.Choice("aggregate", Aggregates, Aggregate.Sum, isRequired: true);
        var fact = fields.RequireText("fact");
        if (fact is null || FactSchemas.Find(fact.Text) is not { } schema)
        {
            var facts = FactSchemas.All.Select(s => s.Name);
            if (fact is not null)
                faults.Add(fact.Place, $"unknown fact '{fact.Text}'{NearestName.Suggest(fact.Text, facts)}: it is one of {string.Join(", ", facts)}");
            return id is null ? null : StandIn(id, fields.Place);
        }

        var columns = new FactColumns(schema, faults);
        var value = MeasureValue.Read(fields, aggregate, columns, faults);
        var where = ConditionReader.Read(fields.Find("where"), columns, faults);
        var day = Day(fields, columns, faults);
        var series = Series(fields, aggregate, columns, faults);
        var maturesOn = fields.Text("matures_on") is { } matures ? columns.Find(matures, FactColumns.Day, "matures_on")?.Name : null;
        return id is null ? null : new(id, fields.Place, new(id, schema.Name, aggregate, value.Value, day, where)
        {
            Name = name,
            DistinctOf = value.DistinctOf,
            IsMoney = value.IsMoney,
            Series = series,
            MaturesOn = maturesOn,
        });
    }

    /// <summary>Keeps the id known, so that formulas which name it get no fault of their own.</summary>
    private static MeasureDraft StandIn(string id, Place place) =>
        new(id, place, new(id, FactSchemas.Sales.Name, Aggregate.Count, null, new MeasureDay.On(FactSchemas.Sales.DayColumn), []));

    private static MeasureDay Day(Fields fields, FactColumns columns, FaultCollector faults)
    {
        if (fields.Find("date") is YamlNode.Mapping mapping)
            return Open(mapping, columns, faults) is { } open ? open : new MeasureDay.On(columns.DayColumn);
        if (fields.Text("date") is { } day)
            columns.Find(day, FactColumns.Day, "date");
        return new MeasureDay.On(fields.Text("date")?.Text ?? columns.DayColumn);
    }

    private static MeasureDay.OpenBetween? Open(YamlNode.Mapping date, FactColumns columns, FaultCollector faults)
    {
        if (Fields.Open(date, "date", DateKeys, faults)?.Require("open") is not { } open
            || Fields.Open(open, "open", OpenKeys, faults) is not { } range)
            return null;
        var from = range.RequireText("from");
        var until = range.Require("until") is null ? [] : range.Texts("until") ?? [];
        foreach (var column in until.Prepend(from).OfType<Located>())
            columns.Find(column, FactColumns.Day, "open");
        return from is null ? null : new(from.Text, [.. until.Select(u => u.Text)]);
    }

    private static IReadOnlyList<string> Series(Fields fields, Aggregate aggregate, FactColumns columns, FaultCollector faults)
    {
        if (aggregate is not Aggregate.Last)
        {
            if (fields.Find("series") is { } unused)
                faults.Add(unused.Place, "only 'last' takes a series");
            return [];
        }

        var series = fields.Require("series") is null ? [] : fields.Texts("series") ?? [];
        foreach (var column in series)
            columns.Find(column, FactColumns.Text, "series");
        return [.. series.Select(s => s.Text)];
    }
}
