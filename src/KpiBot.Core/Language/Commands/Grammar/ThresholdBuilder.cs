using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Grammar;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>Makes a threshold of a condition and the KPI that it is about; asks back what is missing or does not fit.</summary>
internal sealed class ThresholdBuilder(Question rest, Reading reading, KpiCatalog catalog)
{
    private readonly string text = rest.Text;

    public Threshold? Build(ThresholdDraft? draft, bool keepsOperator)
    {
        if (!keepsOperator && WatchedRecord.In(rest, reading, draft, catalog) is { } record)
            return Recorded(draft, record);
        if (draft is null)
        {
            reading.AskBack(new CommandIssue.MissingThreshold(Adding(text.Trim().Length, " falls by 20%", " baisse de 20 %", " is unusual", " est inhabituel")));
            return null;
        }

        if (!keepsOperator && AskOfOperator(draft))
            return null;
        if (reading.Breakdown.Count > 1)
            reading.AskBack(new CommandIssue.SeveralDimensions());
        var threshold = new Threshold(draft.Operator)
        {
            Comparison = reading.Comparison ?? (draft.IsOfPrevious ? new ComparisonExpression.PreviousPeriod() : null),
            ForEach = reading.Breakdown is [var dimension, ..] ? dimension : null,
            Minimum = draft.Minimum?.Number,
        };
        return draft.Value is { } value ? Measured(draft, threshold, value) : AskOfSize(draft, threshold);
    }

    /// <summary>"A deal over 50k", "une commande de plus de 10 k€": a line for each record, by what it is worth.</summary>
    private Threshold? Recorded(ThresholdDraft? draft, WatchedRecord record)
    {
        if (record.Worth is not { } worth)
        {
            reading.AskInstead(new CommandIssue.SingleRecord(draft!.Span.In(text), []));
            return null;
        }

        reading.Kpis[0] = record.Counted;
        var each = new Threshold(draft?.Operator ?? ThresholdOperator.Above) { Value = 0, Unit = ThresholdUnit.Absolute, PerRecord = worth };
        if (draft?.Value is not { } value)
            return each;
        if (ThresholdReading.Level(worth.Unit, value) is { } level)
            return each with { Value = level };
        reading.AskBack(new CommandIssue.ThresholdUnit(draft.Span.In(text), worth.Name, []));
        return null;
    }

    private bool AskOfOperator(ThresholdDraft draft)
    {
        if (draft.IsInside)
            reading.AskBack(new CommandIssue.ThresholdInside([draft.Span.In(text).Contains("entre", StringComparison.OrdinalIgnoreCase)
                ? Instead(draft, "entre", "hors de", "Hors de la fourchette")
                : Instead(draft, "between", "outside", "Outside")]));
        else if (draft.IsLevelAlone)
            reading.AskBack(new CommandIssue.ThresholdDirection([Side(draft, "above", "au-dessus de"), Side(draft, "below", "en dessous de")]));
        else if (draft.IsEitherWay)
            reading.AskBack(new CommandIssue.ThresholdDirection([Turned(draft, "Falls", "Baisse", "falls", "baisse"), Turned(draft, "Rises", "Hausse", "rises", "monte")]));
        else if (draft.IsNegated)
            reading.AskBack(new CommandIssue.ThresholdNegated(draft.Span.In(text)));
        else
            return false;
        return true;
    }

    private Threshold? AskOfSize(ThresholdDraft draft, Threshold threshold)
    {
        if (draft.Operator is not (ThresholdOperator.FallsBy or ThresholdOperator.RisesBy))
            return threshold;
        reading.AskBack(new CommandIssue.MissingThreshold(Adding(draft.Span.End, " by 10%", " de 10 %", " by 20%", " de 20 %")));
        return null;
    }

    private Threshold? Measured(ThresholdDraft draft, Threshold threshold, Quantity value)
    {
        if (draft.Operator == ThresholdOperator.Stale)
            return threshold with { Value = ThresholdReading.Hours(value), Unit = ThresholdUnit.Absolute };
        var kpi = reading.Kpis.Count > 0 ? reading.Kpis[0] : null;
        var unit = kpi?.Unit ?? Guessed(value);
        if (draft.Operator is ThresholdOperator.FallsBy or ThresholdOperator.RisesBy)
        {
            return ThresholdReading.Change(unit, value) is { } change
                ? threshold with { Value = change.Value, Unit = change.Unit }
                : AskOfUnit(draft, kpi, value);
        }

        var upper = draft.Upper is { } end ? ThresholdReading.Level(unit, end) : null;
        if (ThresholdReading.Level(unit, value) is not { } level || (draft.Upper is not null && upper is null))
            return AskOfUnit(draft, kpi, value);
        var isTurned = upper < level;
        return threshold with { Value = isTurned ? upper : level, Upper = isTurned ? level : upper, Unit = ThresholdUnit.Absolute };
    }

    /// <summary>Where no KPI is named ("change alert 3 to 2 %"), the number's own sign tells.</summary>
    private static KpiUnit Guessed(Quantity quantity) => quantity.Unit switch
    {
        QuantityUnit.Percent or QuantityUnit.Points => KpiUnit.Percent,
        QuantityUnit.Money => KpiUnit.Money,
        QuantityUnit.None => KpiUnit.Count,
        QuantityUnit.Minutes or QuantityUnit.Hours or QuantityUnit.Days or QuantityUnit.Weeks or QuantityUnit.Months => KpiUnit.Days,
    };

    private Threshold? AskOfUnit(ThresholdDraft draft, KpiDefinition? kpi, Quantity value)
    {
        IReadOnlyList<Candidate> ways = (kpi?.Unit, value.Unit, draft.Operator) switch
        {
            (KpiUnit.Percent, QuantityUnit.None, ThresholdOperator.FallsBy or ThresholdOperator.RisesBy) => [With(draft, " %", " %"), With(draft, " points", " points")],
            (KpiUnit.Percent, QuantityUnit.None, _) => [With(draft, " %", " %")],
            (_, QuantityUnit.Percent, ThresholdOperator.Below) => [Turned(draft, "Falls by", "Baisse de", "falls", "baisse")],
            (_, QuantityUnit.Percent, ThresholdOperator.Above) => [Turned(draft, "Rises by", "Hausse de", "rises", "monte")],
            _ => [],
        };
        reading.AskBack(new CommandIssue.ThresholdUnit(draft.Span.In(text), kpi?.Name ?? new("the KPI", "l’indicateur"), ways));
        return null;
    }

    private Candidate With(ThresholdDraft draft, string english, string french) => new(
        new(Number(draft) + english, Number(draft) + french),
        new(Insert(draft.Span.End, english), Insert(draft.Span.End, french)));

    private Candidate Turned(ThresholdDraft draft, string label, string frenchLabel, string verb, string frenchVerb)
    {
        var size = Size(draft);
        return new(
            new($"{label} {size}", $"{frenchLabel} {size}"),
            new(Put(draft, $"{verb} by {size}"), Put(draft, $"{frenchVerb} de {size}")));
    }

    private Candidate Side(ThresholdDraft draft, string english, string french)
    {
        var level = Size(draft);
        return new(new($"{english} {level}", $"{french} {level}"), new(Put(draft, $"{english} {level}"), Put(draft, $"{french} {level}")));
    }

    private Candidate Instead(ThresholdDraft draft, string said, string instead, string label) => new(
        LocalizedText.Same(label),
        LocalizedText.Same(Put(draft, draft.Span.In(text).Replace(said, instead, StringComparison.OrdinalIgnoreCase))));

    private IReadOnlyList<Candidate> Adding(int at, string english, string french, string otherEnglish, string otherFrench) =>
    [
        new(new(english.Trim(), french.Trim()), new(Insert(at, english), Insert(at, french))),
        new(new(otherEnglish.Trim(), otherFrench.Trim()), new(Insert(at, otherEnglish), Insert(at, otherFrench))),
    ];

    private static string Number(ThresholdDraft draft) => draft.Value is { } value ? value.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";

    private static string Size(ThresholdDraft draft) => draft.Value is { Unit: QuantityUnit.Percent } ? Number(draft) + " %" : Number(draft);

    private string Put(ThresholdDraft draft, string instead) => text[..draft.Span.Start] + instead + text[draft.Span.End..];

    private string Insert(int at, string words) => text[..Math.Min(at, text.Length)].TrimEnd() + words + text[Math.Min(at, text.Length)..];
}
