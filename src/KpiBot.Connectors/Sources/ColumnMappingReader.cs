using KpiBot.Connectors.Files.Mapping;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Connectors.Sources;

/// <summary>Reads <c>columns</c>, which fill the fact's own, and <c>dimensions</c>, which a source adds under its own names.</summary>
/// <param name="schema">Null where the fact is not known: columns are read for their other faults.</param>
internal sealed class ColumnMappingReader(FactSchema? schema, Fields stream, FaultCollector faults)
{
    private static readonly string[] Keys = [.. ColumnSourceReader.Keys, "values", "otherwise", "format", "factor"];

    private readonly IReadOnlyList<YamlEntry> columns = stream.Entries("columns", "{ day: Date }");

    /// <param name="sourceCurrency">For the rows of a fact with amounts, where neither the stream nor a column says it.</param>
    public IReadOnlyList<ColumnMapping> Read(string? sourceCurrency)
    {
        stream.Require("columns");
        var mappings = new List<ColumnMapping>();
        foreach (var entry in columns)
            Add(mappings, FactColumnNamed(entry), entry.Value);
        foreach (var entry in stream.Entries("dimensions", "{ segment: Type client }"))
            Add(mappings, OwnDimension(entry), entry.Value);
        AddCurrency(mappings, CurrencyField.Read(stream), sourceCurrency);
        RequireColumns();
        return mappings;
    }

    private void Add(List<ColumnMapping> mappings, FactColumn? column, YamlNode value)
    {
        var mapping = ReadMapping(column ?? new FactColumn("", ColumnType.Text), value);
        if (column is not null && mapping is not null)
            mappings.Add(mapping);
    }

    private void AddCurrency(List<ColumnMapping> mappings, string? own, string? sourceCurrency)
    {
        if (schema is null)
            return;
        var column = schema.Find("currency");
        var isMapped = mappings.Any(m => m.Column.Name == "currency");
        if (own is not null && column is null)
            stream.Fault("currency", $"{schema.Name} has no amounts, and so no `currency`.");
        else if (own is not null && isMapped)
            stream.Fault("currency", "`currency` says what the column `currency` says already: keep one of them.");
        else if (column is not null && !isMapped && (own ?? sourceCurrency) is { } currency)
            mappings.Add(new ColumnMapping(column, new ColumnSource.Constant(currency)));
    }

    private void RequireColumns()
    {
        if (schema is null)
            return;
        var mapped = columns.Select(e => e.Key).ToHashSet();
        foreach (var missing in schema.Columns.Where(c => c.IsRequired && !mapped.Contains(c.Name)))
            stream.Fault("columns", $"{schema.Name} needs the column {missing.Name}.{WayToFill(missing)}");
    }

    private string WayToFill(FactColumn column) => column.Name switch
    {
        "order" => " Where the file has no order numbers, `order: { row: true }` counts each row as an order.",
        _ when FactRules.Allowed(schema!, column) is { } allowed => $" Where it is the same in every row: `{column.Name}: {{ value: {allowed[0]} }}`.",
        _ => "",
    };

    private FactColumn? FactColumnNamed(YamlEntry entry)
    {
        if (schema is null)
            return null;
        var name = entry.Key;
        if (schema.Columns.FirstOrDefault(c => c.Name == name) is { } column)
            return column;
        if (schema.Derived.Any(c => c.Name == name))
            faults.Add(entry.Place, $"{schema.Name}.{name} is computed by KpiBot: leave it out.");
        else
            faults.Add(entry.Place, $"{schema.Name} has no column {name}{NearestName.Suggest(name, schema.Columns.Select(c => c.Name))}. A dimension of your own goes under `dimensions`.");
        return null;
    }

    private FactColumn? OwnDimension(YamlEntry entry)
    {
        var name = entry.Key;
        if (schema?.Find(name) is not null)
            faults.Add(entry.Place, $"{name} is a column of {schema.Name}: it goes under `columns`.");
        else if (!DefinitionId.IsValid(name))
            faults.Add(entry.Place, $"The dimension \"{name}\" must be named in lower case letters, digits and underscores, such as {DimensionNames.From(name)}.");
        else
            return new FactColumn(name, ColumnType.Text, IsDimension: true);
        return null;
    }

    private ColumnMapping? ReadMapping(FactColumn column, YamlNode node)
    {
        if (node is YamlNode.Scalar { Text: { Length: > 0 } header })
            return new ColumnMapping(column, new ColumnSource.Header(header));
        if (Fields.Open(node, column.Name.Length == 0 ? "column" : column.Name, Keys, faults) is not { } fields)
            return null;
        var mapping = new ColumnMapping(column, ColumnSourceReader.Read(fields, faults) ?? new ColumnSource.Header(""))
        {
            Values = fields.Entries("values", "{ Payée: sale }").ToDictionary(e => e.Key, e => (e.Value as YamlNode.Scalar)?.Text ?? ""),
            Otherwise = fields.Verbatim("otherwise"),
            Formats = [.. (fields.Texts("format") ?? []).Select(f => f.Text)],
            Factor = fields.Number("factor") ?? 1,
        };
        ColumnMappingRules.Check(mapping, schema, fields);
        return mapping;
    }
}
