using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Answers;

/// <summary>The formula in words and the numbers that went into it, so that a reader can do the sum again.</summary>
internal sealed class HowComputedBuilder(UiLanguage language, ValueWording values)
{
    private readonly FormulaWording formulas = new(language);

    public HowComputed Build(KpiResult result)
    {
        var kpi = result.Query.Kpi;
        var parts = new List<LabelledText>();
        if (kpi.Formula is Formula.Divide ratio && result.Headline.Base is { } denominator)
        {
            parts.Add(Part(ratio.Left, result.Headline.Numerator));
            parts.Add(Part(ratio.Right, denominator));
        }

        parts.Add(new(language.Say("Rows behind it", "Lignes de données"), language.Number(result.Headline.Rows)));
        var facts = FormulaWording.Measures(kpi.Formula).Select(m => language.Fact(m.Fact)).Distinct();
        parts.Add(new(language.Say("Facts", "Faits"), string.Join(", ", facts)));
        return new(formulas.Words(kpi.Formula), parts);
    }

    private LabelledText Part(Formula formula, decimal? value) =>
        new(formulas.Words(formula).Capitalized(), values.Full(Unit(formula), value));

    private static KpiUnit Unit(Formula formula) =>
        FormulaWording.Measures(formula).Any(m => m.IsMoney) ? KpiUnit.Money : KpiUnit.Count;
}
