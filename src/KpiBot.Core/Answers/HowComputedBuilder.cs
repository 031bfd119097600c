using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers;

/// <summary>The formula in words and the numbers that went into it, so that a reader can do the sum again.</summary>
internal sealed class HowComputedBuilder(UiLanguage language, ValueWording values)
{
    public HowComputed Build(KpiResult result)
    {
        var kpi = result.Query.Kpi;
        var parts = new List<LabelledText>();
        if (kpi.Ratio is { } ratio && result.Headline.Numerator is { } numerator)
            parts.Add(Part(ratio.Left, numerator));
        if (kpi.Base is { } rests && result.Headline.Base is { } number)
            parts.Add(Part(rests, number));
        parts.Add(new(language.Say("Rows behind it", "Lignes de données"), language.Number(result.Headline.Rows)));
        parts.Add(new(language.Say("Facts", "Faits"), string.Join(", ", kpi.Facts.Select(f => language.Fact(f)))));
        var how = new ForecastWording(language, values);
        if (result is { Forecast: null, Target.Expected: { } expected })
            parts.Add(how.How(expected));
        if ((result.Forecast ?? result.Target?.Landing) is { } forecast)
            parts.AddRange(how.How(forecast));
        return new(FormulaPrinter.InWords(kpi.Formula, language), parts);
    }

    private LabelledText Part(Formula formula, decimal value) =>
        new(FormulaPrinter.InWords(formula, language).Capitalized(), values.Full(Unit(formula), value));

    private static KpiUnit Unit(Formula formula) => formula.Measures.Any(m => m.IsMoney) ? KpiUnit.Money : KpiUnit.Count;
}
