using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers.Wording;

/// <summary>
/// Changes in words: points for rates and scores, percent for the rest; no percentage of nothing, and none where either
/// side has no data.
/// </summary>
public sealed class ChangeWording(UiLanguage language, ValueWording values)
{
    /// <summary>The change of the headline, and what it is set against with its days and its value.</summary>
    public ChangeLine Line(KpiDefinition kpi, Period period, ComparedValue compared) => new(
        Amount(kpi.Unit, compared.Current.Value, compared.Earlier.Value) ?? language.Say("No comparison:", "Pas de comparaison :"),
        compared.Current.Value is null || compared.Earlier.Value is null ? Alone(kpi, period, compared) : Against(kpi, period, compared),
        Tone(kpi.Direction, compared.Change));

    /// <summary>"+12.3%", "+2,1 pts", "+€1,200" where there was nothing before, "unchanged"; null where either side has no data.</summary>
    public string? Amount(KpiUnit unit, decimal? current, decimal? earlier)
    {
        if (current is not { } now || earlier is not { } before)
            return null;
        var change = now - before;
        if (change == 0)
            return language.Say("unchanged", "inchangé");
        if (unit is KpiUnit.Percent or KpiUnit.Score)
            return values.Change(unit, change, now);
        return before != 0 ? values.RelativeChange(change / Math.Abs(before)) : values.Change(unit, change, now);
    }

    public static Tone Tone(Direction direction, decimal? change) => (direction, Math.Sign(change ?? 0)) switch
    {
        (Direction.None, _) or (_, 0) => Answers.Tone.Neutral,
        (Direction.UpIsGood, > 0) or (Direction.DownIsGood, < 0) => Answers.Tone.Good,
        (Direction.UpIsGood, _) or (Direction.DownIsGood, _) => Answers.Tone.Bad,
    };

    /// <summary>One side has no data: what the earlier days came to, or that they have none.</summary>
    private string Alone(KpiDefinition kpi, Period period, ComparedValue compared)
    {
        var (days, inDays) = Days(kpi, compared.Comparison.Range, period.Unit);
        return compared.Earlier.Value is { } earlier
            ? language.Say($"{days} had {values.Full(kpi.Unit, earlier)}", $"{values.Full(kpi.Unit, earlier)} {inDays}")
            : language.Say($"no data for {days}", $"aucune donnée {inDays}");
    }

    private string Against(KpiDefinition kpi, Period period, ComparedValue compared)
    {
        var (unit, comparison) = (kpi.Unit, compared.Comparison);
        var earlier = values.Full(unit, compared.Earlier.Value);
        var (days, inDays) = Days(kpi, comparison.Range, period.Unit);
        var against = language.Say($"vs {days} ({earlier})", $"contre {earlier} {inDays}");
        if (comparison.Current != period.Answered)
            against = CurrentDays(unit, comparison, compared.Current) + against;
        return comparison.AlignsWeekdays
            ? against + language.Say(", weekdays aligned", ", jours de semaine alignés")
            : against;
    }

    /// <summary>Days as a name and within a sentence; of a stock the day that it was counted on.</summary>
    private (string Days, string InDays) Days(KpiDefinition kpi, DateRange range, CalendarUnit unit) => kpi.IsStock
        ? (language.Day(range.End.AddDays(-1)), language.DayOf(range))
        : (language.Range(range, unit), language.InRange(range, unit));

    /// <summary>The headline covers more days than could be compared: say which were, and what they came to.</summary>
    private string CurrentDays(KpiUnit unit, Comparison comparison, KpiValue current)
    {
        var value = values.Full(unit, current.Value);
        return language.Say($"{language.Days(comparison.Current)} ({value}) ", $"{value} {language.InRange(comparison.Current)}, ");
    }
}
