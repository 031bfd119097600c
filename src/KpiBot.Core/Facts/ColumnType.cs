namespace KpiBot.Core.Facts;

/// <summary>What a column of a fact holds, and so how the store keeps it.</summary>
public enum ColumnType
{
    /// <summary>A <see cref="DateOnly"/> in the business time zone.</summary>
    Day,

    /// <summary>A dimension value or a key; compared as it stands, dictionary-encoded.</summary>
    Text,

    /// <summary>An amount in the row's own currency, net of tax unless the column says otherwise; four decimals.</summary>
    Money,

    /// <summary>A count, a score or a share; six decimals.</summary>
    Number,

    /// <summary>A rate of exchange; twelve decimals.</summary>
    Rate,
}

/// <summary>How exactly the store keeps each type.</summary>
public static class ColumnTypeScales
{
    /// <summary>Decimals kept: values are 64-bit integers scaled by ten to this power. Zero for days and text.</summary>
    public static int Decimals(this ColumnType type) => type switch
    {
        ColumnType.Day or ColumnType.Text => 0,
        ColumnType.Money => 4,
        ColumnType.Number => 6,
        ColumnType.Rate => 12,
    };
}
