namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>A number as it was said, with the unit beside it.</summary>
internal readonly record struct Quantity(decimal Number, QuantityUnit Unit)
{
    public bool IsBare => Unit == QuantityUnit.None;
}

/// <summary>What stands beside a number.</summary>
internal enum QuantityUnit
{
    None,
    Percent,
    Points,
    Money,
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
}
