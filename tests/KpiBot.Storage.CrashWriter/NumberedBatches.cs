using System.Globalization;
using KpiBot.Core.Facts;

namespace KpiBot.Storage.CrashWriter;

/// <summary>Batches that whoever knows the number can predict.</summary>
public static class NumberedBatches
{
    /// <summary>A sync ends with every batch whose number this divides.</summary>
    public const int PerSync = 5;

    public static readonly StreamId Stream = new("test", "crash", "leads");
    public static readonly FactSchema Schema = FactSchemas.Leads;
    public static readonly WriteMode Mode = new WriteMode.Upsert();

    /// <summary>From a handful of rows to some thousands, so that a kill meets small and large transactions.</summary>
    public static int RowsOf(int number) => 1 + number * 7919 % 4001;

    /// <summary>Every row names its batch in <c>campaign</c>.</summary>
    public static FactBatch Of(int number)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        FactColumn[] columns = [Schema.Find("created_on")!, Schema.Find("campaign")!, Schema.Find("owner")!];
        var day = new DateOnly(2026, 1, 1).AddDays(number % 300);
        var facts = Enumerable.Range(0, RowsOf(number))
            .Select(i => new Fact($"{name}-{i}", [FactValue.Of(day), FactValue.Of(name), FactValue.Of($"owner {i}")]));
        return new(Schema, columns, [.. facts]);
    }
}
