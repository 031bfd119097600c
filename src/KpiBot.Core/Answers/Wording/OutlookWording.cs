using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Forecasts;
using KpiBot.Core.Queries.Targets;

namespace KpiBot.Core.Answers.Wording;

/// <summary>Landing, target and pace in words, a line each.</summary>
internal sealed class OutlookWording(UiLanguage language, ValueWording values)
{
    public IEnumerable<OutlookLine> Lines(KpiResult result)
    {
        var kpi = result.Query.Kpi;
        if (result.Forecast is { } forecast)
        {
            yield return Landing(kpi, forecast, result.Target);
            yield return SoFar(kpi, result, forecast);
        }
        else if (result.Target is { } target)
        {
            yield return Pace(kpi, target, result.Period.Range.End);
            if (target.Landing is { } landing)
                yield return Standing(kpi, target, landing);
            if (result.Query is KpiQuery.Target && target.LeftPerWorkingDay is { } perDay)
                yield return Left(kpi, target, perDay);
        }
    }

    /// <summary>"On track", "Within reach"; a word for every standing that a landing can give.</summary>
    public string Word(TargetStanding standing) => standing switch
    {
        TargetStanding.Unknown => language.Say("Target", "Objectif"),
        TargetStanding.Reached => language.Say("Target reached", "Objectif atteint"),
        TargetStanding.Missed => language.Say("Target missed", "Objectif manqué"),
        TargetStanding.OnTrack => language.Say("On track", "En bonne voie"),
        TargetStanding.WithinReach => language.Say("Within reach", "Encore jouable"),
        TargetStanding.OffTrack => language.Say("Off track", "Mal engagé"),
    };

    /// <summary>"€140,000 – €164,000".</summary>
    public string Range(KpiUnit unit, ForecastResult forecast) =>
        values.Range(unit, forecast.Low, forecast.High);

    private OutlookLine Landing(KpiDefinition kpi, ForecastResult forecast, TargetResult? target) => new(
        language.Say("Landing:", "Atterrissage :"),
        target is null ? Landing(kpi, forecast) : $"{Landing(kpi, forecast)}, {Against(kpi, forecast.Value, target.Value)}",
        target is null ? Tone.Neutral : ToneOf(kpi, target.Standing));

    private OutlookLine Standing(KpiDefinition kpi, TargetResult target, ForecastResult landing) => new(
        Word(target.Standing) + language.Say(":", " :"),
        language.Say($"landing at {Landing(kpi, landing)}, ", $"atterrissage à {Landing(kpi, landing)}, ") + Against(kpi, landing.Value, target.Value),
        ToneOf(kpi, target.Standing));

    private string Landing(KpiDefinition kpi, ForecastResult forecast) => $"{values.Full(kpi.Unit, forecast.Value)} ({Range(kpi.Unit, forecast)})";

    private OutlookLine SoFar(KpiDefinition kpi, KpiResult result, ForecastResult forecast)
    {
        var label = language.Say("So far:", "À ce jour :");
        if (forecast.Known.IsEmpty)
            return new(label, language.Say("nothing yet, every day is forecast", "rien encore, chaque jour est une prévision"), Tone.Neutral);
        var days = result.Period.Range.End.DayNumber - forecast.Known.End.DayNumber;
        var achieved = values.Full(kpi.Unit, forecast.Achieved);
        var through = language.Day(forecast.Known.End.AddDays(-1));
        return new(
            label,
            language.IsPlural(days)
                ? language.Say($"{achieved} through {through}; the {days} days after it are forecast", $"{achieved} au {through} ; les {days} jours suivants sont une prévision")
                : language.Say($"{achieved} through {through}; the day after it is forecast", $"{achieved} au {through} ; le jour suivant est une prévision"),
            Tone.Neutral);
    }

    /// <summary>"70.0% of the €140,000 target: €101,000 expected by now, €3,000 behind".</summary>
    private OutlookLine Pace(KpiDefinition kpi, TargetResult target, DateOnly end)
    {
        var goal = values.Full(kpi.Unit, target.Value);
        if (target.Achieved is not { } achieved)
            return new(language.Say("Target:", "Objectif :"), goal, Tone.Neutral);
        if (target.Known.End >= end)
            return new(Word(target.Standing) + language.Say(":", " :"), $"{goal}, {Against(kpi, achieved, target.Value)}", ToneOf(kpi, target.Standing));
        if (target.Expected is not { Basis: not PaceBasis.Level } expected || target.Value <= 0)
            return new(language.Say("Target:", "Objectif :"), $"{goal}, {language.Say("now", "pour l'instant")} {Against(kpi, achieved, target.Value, isNamed: false)}", ToneOf(kpi, achieved, target.Value));

        var share = values.Full(KpiUnit.Percent, achieved / target.Value);
        var byNow = values.Full(kpi.Unit, expected.Value);
        var gap = Gap(kpi, achieved - expected.Value);
        return new(
            language.Say($"{share} of the {goal} target:", $"{share} de l'objectif de {goal} :"),
            language.Say($"{byNow} expected by now, {gap}", $"{byNow} prévus à ce jour, soit {gap}"),
            ToneOf(kpi, achieved, expected.Value));
    }

    private OutlookLine Left(KpiDefinition kpi, TargetResult target, decimal perDay)
    {
        var days = target.WorkingDaysLeft!.Value;
        var left = values.Full(kpi.Unit, target.Value - target.Achieved);
        var each = values.Full(kpi.Unit, kpi.Unit is KpiUnit.Count ? Math.Ceiling(perDay) : perDay);
        return new(
            language.Say("Left:", "Reste :"),
            language.IsPlural(days)
                ? language.Say($"{left}, or {each} on each of the {days} working days left", $"{left}, soit {each} par jour ouvré ({days} jours)")
                : language.Say($"{left} on the one working day left", $"{left} sur le dernier jour ouvré"),
            Tone.Neutral);
    }

    /// <summary>"8.6% above target", "1.2 pts below target", "right on target".</summary>
    /// <param name="isNamed">False where the target was named just before: "2.5% above".</param>
    public string Against(KpiDefinition kpi, decimal value, decimal target, bool isNamed = true)
    {
        var off = value - target;
        if (off == 0)
            return language.Say("right on target", "pile à l'objectif");
        var size = kpi.Unit is KpiUnit.Percent or KpiUnit.Score || target == 0
            ? values.Change(kpi.Unit, off, value)
            : values.RelativeChange(off / Math.Abs(target));
        var side = off > 0 ? language.Say("above", "au-dessus") : language.Say("below", "en dessous");
        return $"{Unsigned(size)} {side}{(isNamed ? language.Say(" target", " de l'objectif") : "")}";
    }

    private string Gap(KpiDefinition kpi, decimal gap)
    {
        var size = values.Full(kpi.Unit, kpi.Unit is KpiUnit.Count ? Math.Round(Math.Abs(gap)) : Math.Abs(gap));
        return (kpi.Direction, Math.Sign(gap)) switch
        {
            (_, 0) => language.Say("right on it", "le compte exact"),
            (Direction.UpIsGood, > 0) => language.Say($"{size} ahead", $"{size} d'avance"),
            (Direction.UpIsGood, _) => language.Say($"{size} behind", $"{size} de retard"),
            (_, > 0) => language.Say($"{size} more than planned", $"{size} de plus que prévu"),
            (_, _) => language.Say($"{size} less than planned", $"{size} de moins que prévu"),
        };
    }

    private static string Unsigned(string change) => change.TrimStart('+', '-');

    private static Tone ToneOf(KpiDefinition kpi, decimal value, decimal than) =>
        ChangeWording.Tone(kpi.Direction, value - than) is Tone.Bad ? Tone.Bad
        : kpi.Direction is Direction.None ? Tone.Neutral
        : Tone.Good;

    private static Tone ToneOf(KpiDefinition kpi, TargetStanding standing) => kpi.Direction is Direction.None ? Tone.Neutral : standing switch
    {
        TargetStanding.Reached or TargetStanding.OnTrack => Tone.Good,
        TargetStanding.Missed or TargetStanding.OffTrack => Tone.Bad,
        TargetStanding.Unknown or TargetStanding.WithinReach => Tone.Neutral,
    };
}
