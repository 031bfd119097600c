using KpiBot.Core.Facts;

namespace KpiBot.Storage.Tests.Contract;

/// <summary>Conditions over four sales of 1, 2, 4 and 8, and what the passing ones add up to.</summary>
public static class ConditionCases
{
    public static TheoryData<RowCondition, int> Passing => new()
    {
        { new RowCondition.OneOf("country", ["France"]), 1 },
        { new RowCondition.OneOf("country", ["France", "Spain", "Atlantis"]), 5 },
        { new RowCondition.OneOf("country", [null]), 8 },
        { new RowCondition.OneOf("country", [null, "Germany"]), 10 },
        { new RowCondition.OneOf("country", ["France"], Exclude: true), 14 },
        { new RowCondition.OneOf("country", ["France", null], Exclude: true), 6 },
        { new RowCondition.OneOf("country", ["Atlantis"], Exclude: true), 15 },
        { new RowCondition.OneOf("country", [], Exclude: true), 15 },
        { new RowCondition.OneOf("team", [null]), 15 },
        { new RowCondition.OneOf("team", ["North"], Exclude: true), 15 },
        { new RowCondition.AtLeast("cost", 1), 9 },
        { new RowCondition.AtLeast("net_amount", 1.00001m), 14 },
        { new RowCondition.AtLeast("cost", decimal.MinValue), 13 },
        { new RowCondition.AtMost("cost", 1), 5 },
        { new RowCondition.AtMost("cost", decimal.MaxValue), 13 },
        { new RowCondition.AtMost("net_amount", 1.99999m), 1 },
        { new RowCondition.Present("cost"), 13 },
        { new RowCondition.Absent("cost"), 2 },
        { new RowCondition.Present("country"), 7 },
        { new RowCondition.Absent("country"), 8 },
        { new RowCondition.Present("day"), 15 },
        { new RowCondition.Before("day", new(2026, 10, 3)), 3 },
    };

    public static TheoryData<RowCondition> Impossible => new()
    {
        new RowCondition.OneOf("country", ["Atlantis"]),
        new RowCondition.OneOf("country", ["france"]),
        new RowCondition.OneOf("country", []),
        new RowCondition.OneOf("team", ["North"]),
        new RowCondition.AtLeast("cost", decimal.MaxValue),
        new RowCondition.AtMost("cost", decimal.MinValue),
        new RowCondition.Absent("day"),
        new RowCondition.Before("day", new(2026, 10, 1)),
    };
}
