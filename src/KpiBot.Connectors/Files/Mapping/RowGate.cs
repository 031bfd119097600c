using System.Diagnostics;
using KpiBot.Connectors.Files.Tables;

namespace KpiBot.Connectors.Files.Mapping;

/// <summary>The stream's filter, on one file's columns.</summary>
internal sealed class RowGate
{
    private readonly (RowFilter Filter, int Column)[] tests;

    public RowGate(IReadOnlyList<RowFilter> filters, TableHeader header) =>
        tests = [.. filters.Select(f => (f, header.Require(f.Header)))];

    public bool Passes(ITable row)
    {
        foreach (var (filter, column) in tests)
        {
            var cell = row[column];
            var passes = filter switch
            {
                RowFilter.OneOf oneOf => oneOf.Values.Contains(cell.ToString()) != oneOf.Exclude,
                RowFilter.Present present => cell.IsBlank != present.Expected,
                _ => throw new UnreachableException(),
            };
            if (!passes)
                return false;
        }

        return true;
    }
}
