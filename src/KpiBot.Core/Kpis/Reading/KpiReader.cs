using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis.Yaml;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>Reads an entry of <c>kpis:</c>.</summary>
internal static class KpiReader
{
    private static readonly string[] Keys =
    [
        "id", "name", "synonyms", "description", "formula", "base", "unit", "direction", "grain", "default_period", "dimensions",
        "smallest_base", "target", "owner", "audience", "pitfalls", "sibling", "nearest", "counted_as", "valued_as", "survival",
    ];

    private static readonly Dictionary<string, KpiUnit> Units = new()
    {
        ["money"] = KpiUnit.Money,
        ["percent"] = KpiUnit.Percent,
        ["count"] = KpiUnit.Count,
        ["days"] = KpiUnit.Days,
        ["score"] = KpiUnit.Score,
    };

    private static readonly Dictionary<string, Direction> Directions = new()
    {
        ["up_is_good"] = Direction.UpIsGood,
        ["down_is_good"] = Direction.DownIsGood,
        ["none"] = Direction.None,
    };

    private static readonly Dictionary<string, Grain> Grains = new()
    {
        ["day"] = Grain.Day,
        ["week"] = Grain.Week,
        ["month"] = Grain.Month,
        ["quarter"] = Grain.Quarter,
        ["year"] = Grain.Year,
    };

    public static KpiDraft? Read(YamlNode node, FaultCollector faults)
    {
        if (Fields.Open(node, "KPI", Keys, faults) is not { } fields)
            return null;
        var id = fields.RequireId();
        var formula = fields.RequireText("formula");
        var dimensions = fields.Texts("dimensions");
        var definition = new KpiDefinition(
            id ?? "",
            fields.RequireLocalized("name", faults),
            new Formula.Constant(0),
            fields.Choice("unit", Units, KpiUnit.Count, isRequired: true),
            fields.Choice("direction", Directions, Direction.None, isRequired: true))
        {
            FormulaText = formula?.Text ?? "",
            Synonyms = LocalizedNames.None,
            Description = fields.RequireLocalized("description", faults),
            FinestGrain = fields.Choice("grain", Grains, Grain.Day),
            DefaultPeriod = DefaultPeriod(fields, faults),
            Dimensions = [],
            DeclaresDimensions = dimensions is not null,
            IsAdditive = false,
            SmallestBase = fields.Number("smallest_base"),
            Target = fields.Number("target"),
            Owner = fields.Text("owner")?.Text,
            Audience = fields.Texts("audience") ?? [],
            Pitfalls = fields.Localized("pitfalls", faults),
            Sibling = fields.Text("sibling")?.Text,
            Nearest = fields.Text("nearest")?.Text,
            CountedAs = fields.Text("counted_as")?.Text,
            ValuedAs = fields.Text("valued_as")?.Text,
        };
        return id is null ? null : new(id, fields.Place, definition, Parse(formula, faults))
        {
            Base = Parse(fields.Text("base"), faults),
            Names = [.. fields.SpokenNames("name"), .. fields.Synonyms("synonyms", faults)],
            Dimensions = dimensions,
            SmallestBase = fields.Text("smallest_base"),
            Sibling = fields.Text("sibling"),
            Nearest = fields.Text("nearest"),
            CountedAs = fields.Text("counted_as"),
            ValuedAs = fields.Text("valued_as"),
            Survival = fields.Text("survival"),
        };
    }

    private static PeriodExpression DefaultPeriod(Fields fields, FaultCollector faults)
    {
        if (fields.Text("default_period") is not { } text)
            return RelativePeriod.ThisMonth;
        if (PeriodNotation.Parse(text.Text) is { } period)
            return period;
        faults.Add(text.Place, $"unknown default_period '{text.Text}': it is one of {PeriodNotation.Forms}");
        return RelativePeriod.ThisMonth;
    }

    private static FormulaDraft? Parse(Located? formula, FaultCollector faults)
    {
        if (formula is null)
            return null;
        try
        {
            return new(FormulaParser.Parse(formula.Text), formula.Place);
        }
        catch (FormulaSyntaxException e)
        {
            faults.Add(formula.Place, $"formula '{formula.Text}', column {e.Column}: {e.Message}");
            return null;
        }
    }
}
