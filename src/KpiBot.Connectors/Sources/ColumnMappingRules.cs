using KpiBot.Connectors.Files.Mapping;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Connectors.Sources;

/// <summary>What a column's settings must be among themselves and for its type.</summary>
internal static class ColumnMappingRules
{
    public static void Check(ColumnMapping mapping, FactSchema? schema, Fields fields)
    {
        var column = mapping.Column;
        if (mapping.Formats.Count > 0 && column.Type != ColumnType.Day)
            fields.Fault("format", $"{column.Name} is not a date: it has no `format`.");
        foreach (var fault in mapping.Formats.Select(DateFormat.Fault).OfType<string>())
            fields.Fault("format", fault);

        if (mapping.Factor != 1 && column.Type is ColumnType.Day or ColumnType.Text)
            fields.Fault("factor", $"{column.Name} is not a number: it has no `factor`.");

        if (schema is null)
            return;
        CheckTexts(mapping, schema, fields);
    }

    /// <summary>Texts that the file itself cannot change must be good ones.</summary>
    private static void CheckTexts(ColumnMapping mapping, FactSchema schema, Fields fields)
    {
        if (mapping.Source is ColumnSource.Constant constant)
            CheckText(mapping with { Values = new Dictionary<string, string>(), Otherwise = null }, constant.Value, "value");
        if (mapping.Source is ColumnSource.Sign sign)
        {
            CheckText(mapping, sign.Positive, "positive");
            CheckText(mapping, sign.Negative, "negative");
        }

        var plain = mapping with { Values = new Dictionary<string, string>(), Otherwise = null, Formats = [] };
        foreach (var meant in mapping.Values.Values.Distinct().Where(v => v.Length > 0 && mapping.Column.Type == ColumnType.Text))
            CheckText(plain, meant, "values");
        if (mapping is { Otherwise: { } otherwise, Column.Type: ColumnType.Text })
            CheckText(plain, otherwise, "otherwise");

        void CheckText(ColumnMapping read, string text, string key)
        {
            var value = ConstantValue.Of(read, text, TimeZoneInfo.Utc);
            if ((value.Fault ?? FactRules.Fault(schema, mapping.Column, value.Value)) is { } fault)
                fields.Fault(key, $"{mapping.Column.Name}: {fault}.");
        }
    }
}
