using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Drivers;

namespace KpiBot.Core.Answers;

/// <summary>The formula in words and the numbers that went into it, so that a reader can do the sum again.</summary>
internal sealed class HowComputedBuilder(UiLanguage language, ValueWording values)
{
    public HowComputed Build(KpiResult result)
    {
        if (result.Query is KpiQuery.Funnel funnel)
            return Build(funnel, result);
        var kpi = result.Query.Kpi;
        var parts = new List<LabelledText>();
        if (kpi.Ratio is { } ratio && result.Headline.Numerator is { } numerator)
            parts.Add(Part(ratio.Left, numerator));
        if (kpi.Base is { } rests && result.Headline.Base is { } number)
            parts.Add(Part(rests, number));
        if (result.Drivers is { Splits: [var split, ..] })
            parts.Add(new(language.Say("Parts of the change", "Parts de l'évolution"), Split(split)));
        if (result.Notes.OfType<ResultNote.MedianLifetime>().FirstOrDefault() is { } median)
        {
            parts.Add(new(language.Say("In the median: ended", "Dans la médiane : terminés"), language.Number(median.Ended)));
            parts.Add(new(language.Say("In the median: still going on", "Dans la médiane : toujours en cours"), language.Number(median.Ongoing)));
        }

        parts.Add(new(language.Say("Rows behind it", "Lignes de données"), language.Number(result.Headline.Rows)));
        parts.Add(new(language.Say("Facts", "Faits"), string.Join(", ", kpi.Facts.Select(f => language.Fact(f)))));
        var how = new ForecastWording(language, values);
        if (result is { Forecast: null, Target.Expected: { } expected })
            parts.Add(how.How(expected));
        if ((result.Forecast ?? result.Target?.Landing) is { } forecast)
            parts.AddRange(how.How(forecast));
        return new(FormulaPrinter.InWords(kpi.Formula, language), parts);
    }

    private HowComputed Build(KpiQuery.Funnel funnel, KpiResult result) => new(
        string.Join(" → ", funnel.Steps.Select(s => FormulaPrinter.InWords(s.Formula, language))),
        [
            new(language.Say("Rate of a step", "Taux d'une étape"), language.Say("its count ÷ the count of the step before", "son nombre ÷ le nombre de l'étape précédente")),
            new(language.Say("Rows behind it", "Lignes de données"), language.Number(result.Steps.Sum(s => s.Value.Rows))),
            new(language.Say("Facts", "Faits"), string.Join(", ", funnel.Steps.SelectMany(s => s.Facts).Distinct().Select(f => language.Fact(f)))),
        ]);

    private string Split(DimensionSplit split) => split.Mix is null
        ? language.Say("each member's own change; together exactly the whole change", "l'évolution propre de chaque valeur ; ensemble, exactement l'évolution totale")
        : language.Say(
            "each member's weight × (its rate − the mean of the whole's two rates), now less before; together exactly the whole change. Mix: the part that its changed weight brought (Kitagawa 1955)",
            "poids de chaque valeur × (son taux − la moyenne des deux taux d'ensemble), maintenant moins avant ; ensemble, exactement l'évolution totale. Composition : la part due au changement de poids (Kitagawa 1955)");

    private LabelledText Part(Formula formula, decimal value) =>
        new(FormulaPrinter.InWords(formula, language).Capitalized(), values.Full(Unit(formula), value));

    private static KpiUnit Unit(Formula formula) => formula.Measures.Any(m => m.IsMoney) ? KpiUnit.Money : KpiUnit.Count;
}
