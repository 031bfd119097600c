using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers.Wording;

/// <summary>A part's share in a sentence: "That is 23.4% of the total of €192,400, after 21.0%."</summary>
public sealed class ShareWording(UiLanguage language, ValueWording values)
{
    public IEnumerable<string> Sentences(KpiResult result, ShareOfWhole share)
    {
        var whole = values.Full(result.Query.Kpi.Unit, share.Whole.Value);
        if (share.Ratio is not { } ratio)
        {
            yield return language.Say($"The total is {whole}: no share can be given.", $"Le total est {whole} : aucune part ne peut être donnée.");
            yield break;
        }

        var now = values.Full(KpiUnit.Percent, ratio);
        yield return share.EarlierRatio is { } earlier
            ? language.Say(
                $"That is {now} of the total of {whole}, after {values.Full(KpiUnit.Percent, earlier)} ({values.Change(KpiUnit.Percent, ratio - earlier, ratio)}).",
                $"Soit {now} du total de {whole}, après {values.Full(KpiUnit.Percent, earlier)} ({values.Change(KpiUnit.Percent, ratio - earlier, ratio)}).")
            : language.Say($"That is {now} of the total of {whole}.", $"Soit {now} du total de {whole}.");
    }
}
