using CsCheck;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Tests.Kpis;

public sealed class FormulaTests
{
    private const string Measures =
        """
        measures:
          - { id: a, name: { en: a, fr: a }, fact: sales, aggregate: count }
          - { id: b, name: { en: b, fr: b }, fact: sales, aggregate: sum, field: quantity }
          - { id: mean, name: { en: mean, fr: mean }, fact: sales, aggregate: average, field: quantity }
          - { id: latest, name: { en: latest, fr: latest }, fact: sales, aggregate: last, field: quantity, series: [country] }
        """;

    private static readonly IReadOnlyList<Measure> Leaves = Read("a + b + mean + latest").Measures;

    private static readonly Gen<Formula> Leaf = Gen.OneOf(
        Gen.Int[0, 400].Select(i => (Formula)new Formula.Constant(i / 4m)),
        Gen.Int[0, 3].Select(i => (Formula)new Formula.Of(Leaves[i])));

    private static readonly Gen<Formula> AnyFormula = Gen.Select(Nested(depth: 2), Nested(depth: 2), Gen.Int[0, 3], Combine);

    [Theory]
    [InlineData("a + b * 2", 14)]
    [InlineData("(a + b) * 2", 18)]
    [InlineData("a - b - 1", -2)]
    [InlineData("a - (b - 1)", 0)]
    [InlineData("8 / a / 2", 1)]
    [InlineData("8 / (a / 2)", 4)]
    [InlineData("a * b / 2 + b", 15)]
    [InlineData("a+b*.5", null)]
    [InlineData("a × b − 20 ÷ a", 15)]
    [InlineData("((a))", 4)]
    public void Operators_bind_as_in_arithmetic(string text, int? value)
    {
        if (value is null)
            Assert.ThrowsAny<InvalidOperationException>(() => Read(text));
        else
            Assert.Equal(value, FormulaEvaluator.Evaluate(Read(text), m => m.Id == "a" ? 4 : 5));
    }

    [Fact]
    public void What_is_printed_reads_back_as_the_same_formula() =>
        AnyFormula.Where(f => f.Measures.Count > 0).Sample(
            formula =>
            {
                var read = Read(FormulaPrinter.Print(formula));
                Assert.Equal(FormulaPrinter.Print(formula), FormulaPrinter.Print(read));
                Assert.Equal(FormulaEvaluator.Evaluate(formula, Value), FormulaEvaluator.Evaluate(read, Value));
            },
            iter: 200);

    [Theory]
    [InlineData("a + b", 0)]
    [InlineData("b / a", null)]
    [InlineData("a / 2", 0)]
    [InlineData("mean", null)]
    [InlineData("mean + a", null)]
    [InlineData("latest * 2", null)]
    [InlineData("1 + a / b", null)]
    [InlineData("a * (1 / b)", null)]
    public void Over_no_rows_sums_and_counts_are_zero_and_all_else_is_no_data(string text, int? value) =>
        Assert.Equal(value, FormulaEvaluator.Evaluate(Read(text), _ => null));

    [Fact]
    public void A_division_by_a_zero_that_is_computed_is_no_data() =>
        Assert.Null(FormulaEvaluator.Evaluate(Read("a / (a - b)"), _ => 7));

    [Fact]
    public void A_result_that_does_not_fit_is_an_error_never_a_wrong_number() =>
        Assert.Throws<OverflowException>(() => FormulaEvaluator.Evaluate(Read("a * b"), _ => decimal.MaxValue));

    [Theory]
    [InlineData("a + b", true)]
    [InlineData("a - b / 100", true)]
    [InlineData("2 * a", true)]
    [InlineData("latest", true)]
    [InlineData("a + 1", false)]
    [InlineData("a * b", false)]
    [InlineData("a / b", false)]
    [InlineData("100 / a", false)]
    [InlineData("a + mean", false)]
    public void Knows_whether_parts_add_up(string text, bool isAdditive) => Assert.Equal(isAdditive, Read(text).IsAdditive);

    private static Gen<Formula> Nested(int depth) => depth == 0
        ? Leaf
        : Gen.OneOf(Leaf, Gen.Select(Nested(depth - 1), Nested(depth - 1), Gen.Int[0, 3], Combine));

    private static Formula Combine(Formula left, Formula right, int sign) => sign switch
    {
        0 => new Formula.Add(left, right),
        1 => new Formula.Subtract(left, right),
        2 => new Formula.Multiply(left, right),
        _ => new Formula.Divide(left, right),
    };

    private static decimal? Value(Measure measure) => measure.Aggregate switch
    {
        Aggregate.Count => 3,
        Aggregate.Sum => 7.5m,
        Aggregate.Average => null,
        _ => 11,
    };

    /// <summary>Through the reader, as the formula of a KPI.</summary>
    private static Formula Read(string text)
    {
        var kpi = $"kpis:\n  - {{ id: k, name: {{ en: k1, fr: k1 }}, description: {{ en: k, fr: k }}, unit: count, direction: none, formula: {text} }}";
        return KpiCatalogReader.Read([new("measures.yaml", Measures), new("kpis.yaml", kpi)]) switch
        {
            CatalogReading.Valid valid => valid.Catalog.Find("k")!.Formula,
            CatalogReading.Invalid invalid => throw new InvalidOperationException(string.Join('\n', invalid.Faults)),
            var other => throw new InvalidOperationException(other.ToString()),
        };
    }
}
