using System.Diagnostics;
using System.Globalization;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>Formulas as a person would write them: "(marketing spend + sales spend) ÷ new customers".</summary>
public sealed class FormulaWording(UiLanguage language)
{
    public string Words(Formula formula) => formula switch
    {
        Formula.Constant f => language.Number(f.Value, Decimals(f.Value)),
        Formula.Of f => f.Measure.Id.Replace('_', ' '),
        Formula.Add f => $"{Words(f.Left)} + {Words(f.Right)}",
        Formula.Subtract f => $"{Words(f.Left)} − {Factor(f.Right)}",
        Formula.Multiply f => $"{Factor(f.Left)} × {Factor(f.Right)}",
        Formula.Divide f => $"{Factor(f.Left)} ÷ {Divisor(f.Right)}",
        _ => throw new UnreachableException($"No words for {formula.GetType().Name}."),
    };

    public static IEnumerable<Measure> Measures(Formula formula) => formula switch
    {
        Formula.Constant => [],
        Formula.Of f => [f.Measure],
        Formula.Add f => Measures(f.Left).Concat(Measures(f.Right)),
        Formula.Subtract f => Measures(f.Left).Concat(Measures(f.Right)),
        Formula.Multiply f => Measures(f.Left).Concat(Measures(f.Right)),
        Formula.Divide f => Measures(f.Left).Concat(Measures(f.Right)),
        _ => throw new UnreachableException($"No measures of {formula.GetType().Name}."),
    };

    private string Factor(Formula formula) =>
        formula is Formula.Add or Formula.Subtract ? $"({Words(formula)})" : Words(formula);

    private string Divisor(Formula formula) =>
        formula is Formula.Multiply or Formula.Divide ? $"({Words(formula)})" : Factor(formula);

    private static int Decimals(decimal value) =>
        value.ToString(CultureInfo.InvariantCulture).Split('.') is [_, var decimals] ? decimals.TrimEnd('0').Length : 0;
}
