using System.Globalization;

namespace KpiBot.Core.Kpis.Reading;

/// <summary>
/// Reads <c>sum := product {(+|−) product}</c>, <c>product := atom {(*|/) atom}</c>, <c>atom := name | number | ( sum )</c>.
/// </summary>
internal sealed class FormulaParser
{
    private const int LongestFormula = 1_000;
    private const int DeepestNesting = 50;

    private readonly string text;
    private int at;
    private int depth;

    private FormulaParser(string text) => this.text = text;

    /// <exception cref="FormulaSyntaxException">It is no formula.</exception>
    public static FormulaSyntax Parse(string text)
    {
        if (text.Length > LongestFormula)
            throw new FormulaSyntaxException(LongestFormula + 1, $"longer than {LongestFormula} characters: name its parts as KPIs of their own");
        var parser = new FormulaParser(text);
        var formula = parser.Sum();
        return parser.Peek() is null ? formula : throw parser.Unexpected("an operator (+ - * /)");
    }

    private FormulaSyntax Sum()
    {
        var sum = Product();
        while (Peek() is '+' or '-')
            sum = new FormulaSyntax.Binary(Operator(), sum, Product());
        return sum;
    }

    private FormulaSyntax Product()
    {
        var product = Atom();
        while (Peek() is '*' or '/')
            product = new FormulaSyntax.Binary(Operator(), product, Atom());
        return product;
    }

    private FormulaSyntax Atom()
    {
        var next = Peek();
        var column = at + 1;
        if (next is '(')
            return Parenthesized();
        if (next is { } c && char.IsAsciiDigit(c))
            return Number(column);
        if (next is { } letter && IsNameLetter(letter))
            return new FormulaSyntax.Name(Run(IsNameLetter), column);
        throw Unexpected("a measure, a KPI, a number or '('");
    }

    private FormulaSyntax Parenthesized()
    {
        if (++depth > DeepestNesting)
            throw new FormulaSyntaxException(at + 1, $"parentheses nested deeper than {DeepestNesting}");
        at++;
        var sum = Sum();
        if (Peek() is not ')')
            throw Unexpected("')'");
        at++;
        depth--;
        return sum;
    }

    private FormulaSyntax.Number Number(int column)
    {
        var digits = Run(c => char.IsAsciiDigit(c) || c is '.');
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new(value)
            : throw new FormulaSyntaxException(column, $"'{digits}' is no number");
    }

    /// <summary>The next sign after any blanks, typographic operators in their plain form; null at the end.</summary>
    private char? Peek()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at == text.Length)
            return null;
        return text[at] switch
        {
            '−' => '-',
            '×' => '*',
            '÷' => '/',
            var c => c,
        };
    }

    private char Operator()
    {
        var sign = Peek()!.Value;
        at++;
        return sign;
    }

    private string Run(Func<char, bool> belongs)
    {
        var start = at;
        while (at < text.Length && belongs(text[at]))
            at++;
        return text[start..at];
    }

    private FormulaSyntaxException Unexpected(string expected) =>
        new(at + 1, Peek() is null ? $"it ends where {expected} is expected" : $"'{text[at]}' stands where {expected} is expected");

    private static bool IsNameLetter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_';
}

/// <summary>A formula's text cannot be read. Caught by the reader, which makes a fault of it.</summary>
/// <param name="column">Counts from 1 at the formula's first character.</param>
internal sealed class FormulaSyntaxException(int column, string message) : Exception(message)
{
    public int Column { get; } = column;
}
