using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Commands;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations;

/// <summary>The line of an alert in words.</summary>
/// <param name="currency">ISO code of every amount.</param>
internal sealed class ThresholdWording(BusinessCalendar calendar, UiLanguage language, string currency, MemberWording members)
{
    private readonly ValueWording values = new(language, currency);

    public string Of(Threshold threshold, KpiUnit unit) =>
        string.Join(", ", ((string[])[Record(threshold.PerRecord), Line(threshold, threshold.PerRecord?.Unit ?? unit), Since(threshold.Window), Against(threshold.Comparison), For(threshold.Holds), Each(threshold.ForEach), AtLeast(threshold.Minimum)]).Where(part => part.Length > 0));

    public string Value(decimal value, KpiUnit unit) => values.Said(unit, value);

    private string Line(Threshold threshold, KpiUnit unit)
    {
        var size = threshold.Value is { } value && threshold.Operator != ThresholdOperator.Stale ? Size(value, threshold.Unit, unit) : "";
        if (threshold.Operator is not { } known)
            return size;
        return known switch
        {
            ThresholdOperator.Above => language.Say($"above {size}", $"au-dessus de {size}"),
            ThresholdOperator.Below => language.Say($"below {size}", $"en dessous de {size}"),
            ThresholdOperator.Outside => Band(size, Size(threshold.Upper ?? 0, threshold.Unit, unit)),
            ThresholdOperator.RisesBy => language.Say($"rises by {size}", $"monte de {size}"),
            ThresholdOperator.FallsBy => language.Say($"falls by {size}", $"baisse de {size}"),
            ThresholdOperator.NewHigh => language.Say("reaches a new high", "atteint un nouveau record"),
            ThresholdOperator.NewLow => language.Say("reaches a new low", "atteint un nouveau plus bas"),
            ThresholdOperator.Unusual => language.Say("is unusual", "est inhabituel"),
            ThresholdOperator.MissesTarget => language.Say("misses its target", "manque son objectif"),
            ThresholdOperator.Stale => language.Say("the data are late or missing", "les données sont en retard ou manquantes")
                + (threshold.Value is { } hours ? language.Say($" for {language.Number(hours)} hours", $" depuis {language.Number(hours)} heures") : ""),
        };
    }

    private string Band(string lower, string upper) => language.Say($"outside {lower} to {upper}", $"hors de {lower} à {upper}");

    private string Size(decimal value, ThresholdUnit? counted, KpiUnit unit) => counted switch
    {
        ThresholdUnit.Ratio => values.Said(KpiUnit.Percent, value),
        ThresholdUnit.Points => language.Number(value * 100, decimal.IsInteger(value * 100) ? 0 : 1) + language.Say(" points", " points"),
        ThresholdUnit.Absolute or null => values.Said(unit, value),
    };

    private string Record(KpiDefinition? worth) => worth is null ? "" : language.Say("each one by itself", "chacun à part");

    private string Since(PeriodExpression? window) =>
        window is not null && calendar.ResolveOpen(window)?.Start is { } since ? language.Say("since ", "depuis le ") + language.Day(since) : "";

    private string For(Holding? holds)
    {
        if (holds is not { Count: var count })
            return "";
        var s = count > 1 ? "s" : "";
        var (english, french) = holds.Unit switch
        {
            HoldingUnit.Evaluation => ("time" + s, "fois"),
            HoldingUnit.Hour => ("hour" + s, "heure" + s),
            HoldingUnit.Day => ("day" + s, "jour" + s),
            HoldingUnit.Week => ("week" + s, "semaine" + s),
            HoldingUnit.Month => ("month" + s, "mois"),
        };
        return language.Say($"{language.Number(count)} {english} in a row", $"{language.Number(count)} {french} de suite");
    }

    private string Against(ComparisonExpression? comparison) => comparison switch
    {
        null => "",
        ComparisonExpression.PreviousPeriod => language.Say("against the previous period", "par rapport à la période précédente"),
        ComparisonExpression.SamePeriodLastYear => language.Say("against the same period last year", "par rapport à la même période l'an dernier"),
        _ => language.Say("against the period you named", "par rapport à la période indiquée"),
    };

    private string Each(string? dimension) => dimension is null ? "" : language.Say("for each ", "pour chaque ") + members.Dimension(dimension).ToLowerInvariant();

    private string AtLeast(decimal? minimum) =>
        minimum is { } least ? language.Say($"on at least {language.Number(least)}", $"sur au moins {language.Number(least)}") : "";
}
