using System.Diagnostics;
using System.Globalization;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Kpis;

/// <summary>Writes formulas out, with no more parentheses than they need.</summary>
public static class FormulaPrinter
{
    private const int SumPrecedence = 1;
    private const int ProductPrecedence = 2;
    private const int AtomPrecedence = 3;

    private static readonly Signs Ascii = new(" + ", " - ", " * ", " / ");
    private static readonly Signs Typographic = new(" + ", " − ", " × ", " ÷ ");

    /// <summary>As in a definition file, other KPIs expanded: <c>leads_converted / leads_created</c>.</summary>
    public static string Print(Formula formula) =>
        Write(formula, Ascii, m => m.Id, CultureInfo.InvariantCulture.NumberFormat).Text;

    /// <summary>For people, in the names of the measures: "leads that became customers ÷ leads created".</summary>
    public static string InWords(Formula formula, UiLanguage language)
    {
        var numbers = new NumberFormatInfo { NumberDecimalSeparator = language is UiLanguage.French ? "," : "." };
        return Write(formula, Typographic, m => m.Name.In(language), numbers).Text;
    }

    private static (string Text, int Precedence) Write(Formula formula, Signs signs, Func<Measure, string> name, NumberFormatInfo numbers)
    {
        return formula switch
        {
            Formula.Constant constant => (constant.Value.ToString(numbers), AtomPrecedence),
            Formula.Of of => (name(of.Measure), AtomPrecedence),
            Formula.Add add => Join(add.Left, signs.Plus, add.Right, SumPrecedence),
            Formula.Subtract subtract => Join(subtract.Left, signs.Minus, subtract.Right, SumPrecedence),
            Formula.Multiply multiply => Join(multiply.Left, signs.Times, multiply.Right, ProductPrecedence),
            Formula.Divide divide => Join(divide.Left, signs.Over, divide.Right, ProductPrecedence),
            _ => throw new UnreachableException(),
        };

        // Operators of one precedence group to the left: only a right operand of the same precedence needs parentheses.
        (string, int) Join(Formula left, string sign, Formula right, int precedence) =>
            (Operand(left, precedence) + sign + Operand(right, precedence + 1), precedence);

        string Operand(Formula operand, int lowest)
        {
            var (text, precedence) = Write(operand, signs, name, numbers);
            return precedence < lowest ? $"({text})" : text;
        }
    }

    private sealed record Signs(string Plus, string Minus, string Times, string Over);
}
