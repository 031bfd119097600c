using KpiBot.Core.Facts;

namespace KpiBot.Storage.LiteDb;

/// <summary>What a batch's columns must be like.</summary>
internal static class BatchRules
{
    /// <exception cref="ArgumentException">The batch is of another fact, or has a column that a source cannot deliver.</exception>
    public static void Check(FactBatch batch, FactSchema schema)
    {
        if (batch.Schema.Name != schema.Name)
            throw new ArgumentException($"A batch of {batch.Schema.Name} came to a sync of {schema.Name}.", nameof(batch));
        var names = new HashSet<string>();
        foreach (var column in batch.Columns)
        {
            if (!names.Add(column.Name))
                throw new ArgumentException($"The column {column.Name} stands twice.", nameof(batch));
            if (schema.Derived.Any(derived => derived.Name == column.Name))
                throw new ArgumentException($"The store derives {schema.Name}.{column.Name}: sources do not deliver it.", nameof(batch));
            var expected = schema.Find(column.Name)?.Type ?? ColumnType.Text;
            if (column.Type != expected)
                throw new ArgumentException($"The column {schema.Name}.{column.Name} holds {expected}, not {column.Type}.", nameof(batch));
        }
    }
}
