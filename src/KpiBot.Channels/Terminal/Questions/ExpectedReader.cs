using System.Globalization;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Channels.Terminal.Questions;

/// <summary>Reads the keys under <c>expect</c>, each of its own shape: those of the contract of <c>kpibot parse</c>.</summary>
internal sealed class ExpectedReader(FaultCollector faults)
{
    private static readonly string[] Words = ["language", "intent", "grain", "view", "issue", "recurrence", "destination", "until", "target", "averagePer", "shareOf"];
    private static readonly string[] Lists = ["kpis", "breakdown", "notUnderstood"];

    /// <summary>Every key that may stand under <c>expect</c>.</summary>
    public static readonly IReadOnlyList<string> Keys = [.. Words, .. Lists, "period", "comparison", "filters", "top", "otherTop", "condition", "corrections", "threshold", "reference", "contents", "options"];

    public Dictionary<string, Expected> Read(YamlNode node)
    {
        var read = new Dictionary<string, Expected>();
        if (Fields.Open(node, "expect", Keys, faults) is not { } fields)
            return read;
        foreach (var key in Keys)
        {
            if (fields.Find(key) is { } value && Read(key, value) is { } expected)
                read[key] = expected;
        }

        return read;
    }

    private Expected? Read(string key, YamlNode node) => node switch
    {
        YamlNode.Scalar { IsPlain: true, Text: "any" } => key == "issue" ? new Expected.Something() : new Expected.Anything(),
        YamlNode.Scalar { IsPlain: true, Text: "none" } => new Expected.Nothing(),
        _ when Words.Contains(key) => Word(key, node),
        _ when Lists.Contains(key) => Each(key, node, item => Word(key, item)),
        _ => key switch
        {
            "period" => Days(node),
            "comparison" => Parts(node, "comparison", ["kind"], ["start", "end"]),
            "filters" => Each(key, node, item => Parts(item, "filter", ["dimension", "exclude"], [], "values")),
            "top" => Parts(node, "top", ["count", "order", "place"], []),
            "otherTop" => Parts(node, "otherTop", ["count", "order"], []),
            "condition" => Parts(node, "condition", ["operator", "value", "upper", "first"], []),
            "threshold" => Parts(node, "threshold", ["operator", "value", "upper", "unit", "comparison", "forEach", "minimum"], []),
            "reference" => Parts(node, "reference", ["kind", "scope", "number", "words"], []),
            "contents" => Parts(node, "contents", ["keepsDestinations"], [], "added", "removed"),
            "options" => Parts(node, "options", ["onlyIfUnusual", "waitForFreshData", "waitUntil", "language", "skipHolidays"], []),
            _ => Each(key, node, item => Parts(item, "correction", ["from", "to"], [])),
        },
    };

    private Expected.Word? Word(string key, YamlNode node)
    {
        if (node is YamlNode.Scalar { IsEmpty: false } scalar)
            return new(scalar.Text);
        faults.Add(node.Place, $"'{key}' needs a word here");
        return null;
    }

    private Expected.Items? Each(string key, YamlNode node, Func<YamlNode, Expected?> read)
    {
        if (node is YamlNode.Sequence list)
            return new([.. list.Items.Select(read).OfType<Expected>()]);
        faults.Add(node.Place, $"'{key}' is a list in brackets, or none, or any");
        return null;
    }

    private Expected.Days? Days(YamlNode node)
    {
        if (node is YamlNode.Sequence { Items: [YamlNode.Scalar start, YamlNode.Scalar end] } && Day(start.Text) is { } from && Day(end.Text) is { } until && from < until)
            return new(from, until);
        faults.Add(node.Place, "'period' is its first day and the day after its last: [2026-10-01, 2026-11-01], or none, or any");
        return null;
    }

    private Expected.Keys? Parts(YamlNode node, string kind, string[] words, string[] days, params string[] lists)
    {
        if (Fields.Open(node, kind, [.. words, .. days, .. lists], faults) is not { } fields)
            return null;
        var parts = new Dictionary<string, Expected>();
        foreach (var key in words)
        {
            if (fields.Find(key) is { } value && Word(key, value) is { } word)
                parts[key] = word;
        }

        foreach (var key in days)
        {
            if (fields.Text(key) is not { } day)
                continue;
            if (Day(day.Text) is null)
                fields.Fault(key, $"'{key}' is '{day.Text}', which is no day (write 2026-10-01)");
            parts[key] = new Expected.Word(day.Text);
        }

        foreach (var list in lists)
        {
            if (fields.Find(list) is { } items && Each(list, items, item => Word(list, item)) is { } each)
                parts[list] = each;
        }

        return new([.. parts]);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
