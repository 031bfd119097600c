using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Channels.Terminal.Questions;

/// <summary>Reads a file of questions and validates it whole.</summary>
public static class QuestionsReader
{
    private static readonly string[] Keys = ["ask", "context", "language", "now", "expect", "value", "tolerance", "reason"];

    private static readonly Dictionary<string, string> Languages = new() { ["en"] = "en", ["fr"] = "fr" };

    /// <summary>A file without content has no questions, and that is valid.</summary>
    public static QuestionsReading Read(DefinitionFile file)
    {
        var faults = new FaultCollector();
        var questions = new List<AskedQuestion>();
        if (YamlLoader.Load(file, faults) is { } root && Fields.Open(root, file.Name, ["questions"], faults) is { } fields)
            questions.AddRange(fields.Items("questions", "- ask: …", isRequired: true).Select(node => Read(node, faults)).OfType<AskedQuestion>());
        return faults.Sorted is { Count: > 0 } found ? new QuestionsReading.Invalid(found) : new QuestionsReading.Valid(questions);
    }

    private static AskedQuestion? Read(YamlNode node, FaultCollector faults)
    {
        if (Fields.Open(node, "question", Keys, faults) is not { } fields)
            return null;
        var ask = fields.RequireText("ask");
        var language = fields.Find("language") is null ? null : fields.Choice("language", Languages, "en");
        var parse = fields.Find("expect") is { } expect ? new ExpectedParse(new ExpectedReader(faults).Read(expect), language) : null;
        var value = Value(fields);
        if (parse is null && value is null)
            fields.Fault("ask", "a question needs 'expect' or 'value': without either there is nothing to check");
        return ask is null ? null : new(node.Place, ask.Text, Context(fields), language, Now(fields), parse, value);
    }

    private static IReadOnlyList<string> Context(Fields fields)
    {
        if (fields.Find("context") is not { } node)
            return [];
        if (node is YamlNode.Sequence { Items: var items } && items.All(i => i is YamlNode.Scalar { IsEmpty: false }))
            return [.. items.Cast<YamlNode.Scalar>().Select(i => i.Text)];
        fields.Fault("context", "'context' is a list of the messages before, the oldest first: [revenue last month, and by country]");
        return [];
    }

    private static string? Now(Fields fields)
    {
        if (fields.Text("now") is not { } now)
            return null;
        if (FixedClock.Parse(now.Text, TimeZoneInfo.Utc) is null)
            fields.Fault("now", $"'now' is '{now.Text}', which is no ISO date or date-time (write 2026-11-23T09:00)");
        return now.Text;
    }

    private static ExpectedValue? Value(Fields fields)
    {
        var tolerance = fields.Number("tolerance") ?? 0;
        if (tolerance < 0)
            fields.Fault("tolerance", "'tolerance' is below zero: it is the largest difference that still counts as equal");
        if (fields.Number("value") is { } value)
            return new(value, tolerance);
        if (fields.Find("tolerance") is not null && fields.Find("value") is null)
            fields.Fault("tolerance", "'tolerance' belongs to a 'value', and there is none");
        return null;
    }
}

/// <summary>What became of reading a file of questions.</summary>
public abstract record QuestionsReading
{
    private QuestionsReading() { }

    /// <param name="Questions">In the order of the file.</param>
    public sealed record Valid(IReadOnlyList<AskedQuestion> Questions) : QuestionsReading;

    /// <summary>Every fault at once, in the order of the lines.</summary>
    public sealed record Invalid(IReadOnlyList<DefinitionFault> Faults) : QuestionsReading;
}
