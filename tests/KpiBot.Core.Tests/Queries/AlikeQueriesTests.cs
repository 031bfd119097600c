using System.Reflection;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;

namespace KpiBot.Core.Tests.Queries;

/// <summary>Queries are taken for the same exactly where every member of theirs is.</summary>
public class AlikeQueriesTests
{
    public static TheoryData<Type> Kinds => [.. typeof(KpiQuery).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(KpiQuery)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Queries_made_alike_are_the_same_though_their_lists_are_not(Type kind)
    {
        var (one, other) = (Make(kind), Make(kind));

        Assert.NotSame(one, other);
        Assert.Equal(one, other, AlikeQueries.Comparer);
        Assert.Equal(AlikeQueries.Comparer.GetHashCode(one), AlikeQueries.Comparer.GetHashCode(other));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whichever_member_is_changed_it_is_another_query(Type kind)
    {
        var members = kind.GetProperties().Where(p => p.SetMethod is not null).ToList();
        Assert.Contains(members, m => m.Name == nameof(KpiQuery.Filters));
        foreach (var member in members)
        {
            var (one, changed) = (Make(kind), Make(kind));
            foreach (var other in Others(member))
            {
                member.SetValue(changed, other);
                Assert.False(AlikeQueries.Comparer.Equals(one, changed), $"{kind.Name}.{member.Name} makes no difference.");
                Assert.False(AlikeQueries.Comparer.Equals(changed, one), $"{kind.Name}.{member.Name} makes no difference.");
            }
        }
    }

    [Fact]
    public void Kinds_are_never_the_same() =>
        Assert.False(AlikeQueries.Comparer.Equals(Make(typeof(KpiQuery.Value)), Make(typeof(KpiQuery.Target))));

    private static KpiQuery Make(Type kind)
    {
        var constructor = kind.GetConstructors().Single();
        return (KpiQuery)constructor.Invoke([.. constructor.GetParameters().Select(p => Usual(p.ParameterType))]) with
        {
            Filters = [new("country", ["France", null])],
            Comparison = new ComparisonExpression.With(new CalendarMonth(2026, 9)),
        };
    }

    /// <summary>Made anew each time, as two parses make them.</summary>
    private static object Usual(Type type) =>
        type == typeof(KpiDefinition) ? TestKpis.Revenue
        : type == typeof(PeriodExpression) ? new RelativePeriod(CalendarUnit.Month, 0)
        : type == typeof(IReadOnlyList<string>) ? new List<string> { "country", "channel" }
        : type == typeof(IReadOnlyList<KpiDefinition>) ? new List<KpiDefinition> { TestKpis.Leads, TestKpis.Orders }
        : type == typeof(string) ? "country"
        : type == typeof(Ranking) ? new Ranking(3, RankingOrder.Highest)
        : type == typeof(Grain) ? Grain.Month
        : type == typeof(DimensionFilter) ? new DimensionFilter("channel", ["Web"])
        : throw new NotSupportedException($"No usual {type}.");

    private static object?[] Others(PropertyInfo member)
    {
        var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        return type == typeof(KpiDefinition) ? [TestKpis.MarginRate]
            : type == typeof(PeriodExpression) ? [new RelativePeriod(CalendarUnit.Month, -1), new AllTime()]
            : type == typeof(ComparisonExpression) ? [null, new ComparisonExpression.With(new CalendarMonth(2026, 8)), new ComparisonExpression.PreviousPeriod()]
            : type == typeof(IReadOnlyList<DimensionFilter>) ?
            [
                Array.Empty<DimensionFilter>(), new DimensionFilter[] { new("country", ["France"]) }, new DimensionFilter[] { new("channel", ["France", null]) },
                new DimensionFilter[] { new("country", ["France", null], Exclude: true) }, new DimensionFilter[] { new("country", ["France", "null"]) },
                new DimensionFilter[] { new("country", ["France", null]), new("country", ["France", null]) },
            ]
            : type == typeof(DimensionFilter) ? [new DimensionFilter("channel", ["Phone"]), new DimensionFilter("country", ["Web"]), new DimensionFilter("channel", ["Web"], Exclude: true)]
            : type == typeof(IReadOnlyList<string>) ? [new[] { "country" }, new[] { "channel", "country" }]
            : type == typeof(IReadOnlyList<KpiDefinition>) ? [new[] { TestKpis.Orders }, new[] { TestKpis.Orders, TestKpis.Leads }]
            : type == typeof(string) ? ["product"]
            : type == typeof(Ranking) ? [new Ranking(4, RankingOrder.Highest), new Ranking(3, RankingOrder.Lowest), new Ranking(3, RankingOrder.Highest) { Place = 2 }]
            : type == typeof(ValueCondition) ? [new ValueCondition(ValueBound.Above, 5)]
            : type == typeof(bool) ? [true]
            : type == typeof(Grain) ? [Grain.Week]
            : type == typeof(Movement) ? [Enum.GetValues<Movement>()[0]]
            : throw new NotSupportedException($"No other {type} for {member.Name}: a query has a member that is not tried here.");
    }
}
