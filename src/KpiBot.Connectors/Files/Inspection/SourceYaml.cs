using System.Diagnostics;
using System.Globalization;
using System.Text;
using KpiBot.Connectors.Files.Mapping;

namespace KpiBot.Connectors.Files.Inspection;

/// <summary>Writes a proposed stream as a person would into <c>sources.yaml</c>.</summary>
internal static class SourceYaml
{
    /// <summary>One item of the list of sources.</summary>
    public static string Write(FileStreamSettings settings, string name, int indent)
    {
        var text = new StringBuilder();
        Line(0, $"- name: {YamlText.Scalar(name)}");
        Line(2, "kind: files");
        Line(2, "streams:");
        Line(4, $"- name: {YamlText.Scalar(settings.Id.Stream)}");
        Line(6, $"file: {YamlText.Scalar(settings.File)}");
        Line(6, $"fact: {settings.Schema.Name}");
        if (settings.Key.Count > 0)
            Line(6, $"key: {string.Join(", ", settings.Key.Select(YamlText.Scalar))}");
        if (settings.PositiveRefunds)
            Line(6, "refunds: positive");
        Columns("columns", own: false);
        Columns("dimensions", own: true);
        return text.ToString();

        void Columns(string key, bool own)
        {
            var mappings = settings.Columns.Where(c => settings.Schema.Find(c.Column.Name) is null == own).ToList();
            if (mappings.Count == 0)
                return;
            Line(6, $"{key}:");
            foreach (var mapping in mappings)
                Line(8, $"{mapping.Column.Name}: {Mapping(mapping)}");
        }

        void Line(int depth, string line) => text.Append(' ', indent + depth).Append(line).Append('\n');
    }

    private static string Mapping(ColumnMapping mapping)
    {
        var hasSettings = mapping.Formats.Count > 0 || mapping.Values.Count > 0 || mapping.Factor != 1;
        if (mapping.Source is ColumnSource.Header header && !hasSettings)
            return YamlText.Scalar(header.Name);

        var parts = new List<string> { Source(mapping.Source) };
        if (mapping.Formats.Count > 0)
            parts.Add($"format: {List(mapping.Formats)}");
        if (mapping.Values.Count > 0)
            parts.Add($"values: {{ {string.Join(", ", mapping.Values.Select(v => $"{YamlText.Scalar(v.Key)}: {YamlText.Scalar(v.Value)}"))} }}");
        if (mapping.Factor != 1)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"factor: {mapping.Factor}"));
        return $"{{ {string.Join(", ", parts)} }}";
    }

    private static string Source(ColumnSource source) => source switch
    {
        ColumnSource.Header header => $"from: {YamlText.Scalar(header.Name)}",
        ColumnSource.Constant constant => $"value: {YamlText.Scalar(constant.Value)}",
        ColumnSource.Sign sign => $"sign_of: {YamlText.Scalar(sign.Amount)}, positive: {sign.Positive}, negative: {sign.Negative}",
        ColumnSource.RowNumber => "row: true",
        ColumnSource.Lookup lookup =>
            $"lookup: {{ file: {YamlText.Scalar(lookup.File)}, match: {List([lookup.Match, lookup.MatchIn])}, take: {YamlText.Scalar(lookup.Take)} }}",
        _ => throw new UnreachableException(),
    };

    private static string List(IReadOnlyList<string> texts) =>
        texts.Count == 1 ? YamlText.Scalar(texts[0]) : $"[{string.Join(", ", texts.Select(YamlText.Scalar))}]";
}
