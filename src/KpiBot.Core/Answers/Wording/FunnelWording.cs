using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers.Wording;

/// <summary>A funnel in sentences: what came out of what went in, and the rate that moved most.</summary>
public sealed class FunnelWording(UiLanguage language, ValueWording values)
{
    public IEnumerable<string> Sentences(IReadOnlyList<FunnelStep> steps)
    {
        var (first, last) = (steps[0], steps[^1]);
        if (first.Value.Value is > 0 and { } entered && last.Value.Value is { } left)
        {
            var rate = values.Full(KpiUnit.Percent, left / entered);
            yield return language.Say(
                $"End to end, {Name(first)} → {Name(last)}: {rate}.",
                $"De bout en bout, {Name(first)} → {Name(last)} : {rate}.");
        }

        var moved = steps.Zip(steps.Skip(1)).Where(s => s.Second.RateChange is not (null or 0)).ToList();
        if (moved.Count == 0)
            yield break;
        var (from, to) = moved.MaxBy(s => Math.Abs(s.Second.RateChange!.Value / Math.Max(s.Second.ComparedRate!.Value, s.Second.EarlierRate!.Value)));
        var change = values.Change(KpiUnit.Percent, to.RateChange!.Value, to.ComparedRate!.Value);
        var (now, before) = (values.Full(KpiUnit.Percent, to.ComparedRate), values.Full(KpiUnit.Percent, to.EarlierRate));
        yield return language.Say(
            $"The rate that moved most: {Name(from)} → {Name(to)}, {now} after {before} ({change}).",
            $"Le taux qui a le plus bougé : {Name(from)} → {Name(to)}, {now} après {before} ({change}).");
    }

    private string Name(FunnelStep step) => QuestionWording.Inner(step.Kpi.Name.In(language));
}
