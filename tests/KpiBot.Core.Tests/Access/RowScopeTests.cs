using CsCheck;
using KpiBot.Core.Access;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Tests.Access;

public class RowScopeTests
{
    [Fact]
    public void Both_lets_through_what_each_does_and_either_what_one_does() => Gen.Select(Scope, Scope, Row).Sample((a, b, row) =>
    {
        var both = a.And(b);
        Assert.Equal(Passes(a, row) && Passes(b, row), both is not null && Passes(both, row));
        if (a.Or(b) is { } either)
            Assert.Equal(Passes(a, row) || Passes(b, row), Passes(either, row));
        if (a.Covers(b))
            Assert.True(!Passes(b, row) || Passes(a, row));
    });

    [Fact]
    public void A_question_is_narrowed_to_exactly_its_rows_that_may_be_seen() => Gen.Select(Scope, Filters, Row).Sample((scope, asked, row) =>
        Assert.Equal(Passes(asked, row) && Passes(scope, row), Passes(scope.Narrow(asked), row)));

    private static readonly Gen<string> Value = Gen.OneOf("x", "y", "z");

    private static readonly Gen<RowScope> Scope = Gen.Select(Value.HashSet[0, 3], Value.HashSet[0, 3], (a, b) => RowScope.Of(
        new Dictionary<string, IReadOnlyList<string>> { ["a"] = [.. a], ["b"] = [.. b] }.Where(d => d.Value.Count > 0)));

    private static readonly Gen<List<DimensionFilter>> Filters =
        Gen.Select(Gen.OneOf("a", "b", "c"), Value.HashSet[1, 3], Gen.Bool, (d, v, not) => new DimensionFilter(d, [.. v], not)).List[0, 3];

    private static readonly Gen<Dictionary<string, string>> Row =
        Gen.Select(Value, Value, Value, (a, b, c) => new Dictionary<string, string> { ["a"] = a, ["b"] = b, ["c"] = c });

    private static bool Passes(RowScope scope, Dictionary<string, string> row) => Passes(scope.Filters, row);

    private static bool Passes(IReadOnlyList<DimensionFilter> filters, Dictionary<string, string> row) =>
        filters.All(f => f.Values.Contains(row[f.Dimension]) != f.Exclude);
}
