namespace KpiBot.Core.Tests.Queries;

/// <summary>One row of a fact: days, texts and decimals by column; what is not there is absent.</summary>
public sealed class Row(string fact)
{
    public string Fact { get; } = fact;

    public Dictionary<string, object> Cells { get; } = [];

    public Row With(string column, object? value)
    {
        if (value is not null)
            Cells[column] = value;
        return this;
    }

    public string? Text(string column) => Cells.GetValueOrDefault(column) as string;

    public DateOnly? Day(string column) => Cells.GetValueOrDefault(column) as DateOnly?;

    public decimal? Number(string column) => Cells.GetValueOrDefault(column) as decimal?;
}
