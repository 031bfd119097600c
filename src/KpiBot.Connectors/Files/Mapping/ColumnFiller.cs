using System.Globalization;
using KpiBot.Connectors.Files.Cells;
using KpiBot.Connectors.Files.Tables;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files.Mapping;

/// <summary>Takes one fact column's value out of each row.</summary>
internal abstract class ColumnFiller
{
    /// <summary>How a report names the place: the header that the value came from.</summary>
    public abstract string Place { get; }

    public abstract Conversion Fill(ITable row);

    internal sealed class FromHeader(string header, int column, CellConverter converter) : ColumnFiller
    {
        public override string Place => header;

        public override Conversion Fill(ITable row) => converter.Convert(row[column]);
    }

    internal sealed class FromConstant(FactColumn column, Conversion value) : ColumnFiller
    {
        public override string Place => column.Name;

        public override Conversion Fill(ITable row) => value;
    }

    internal sealed class FromLookup(ColumnSource.Lookup source, int column, LookupTable table, CellConverter converter) : ColumnFiller
    {
        private readonly int taken = table.IndexOf(source.Take);

        public override string Place => source.Match;

        public override Conversion Fill(ITable row)
        {
            var key = row[column].ToString();
            if (key.Length == 0)
                return Conversion.Absent;
            return table.Find(key, taken, out var cell) switch
            {
                LookupOutcome.Found => Explain(converter.Convert(cell.ToCell())),
                LookupOutcome.Missing => Conversion.Absent,
                LookupOutcome.Contradictory => Conversion.Refuse(
                    $"{table.File} has several rows whose {source.MatchIn} is {Quoted.Value(key)}, with different values of {source.Take}"),
            };
        }

        private Conversion Explain(Conversion conversion) =>
            conversion.Fault is null ? conversion : Conversion.Refuse($"{source.Take} in {table.File}: {conversion.Fault}");
    }

    internal sealed class FromSign(ColumnSource.Sign source, int column, CellConverter number) : ColumnFiller
    {
        private readonly FactValue positive = FactValue.Of(source.Positive);
        private readonly FactValue negative = FactValue.Of(source.Negative);

        public override string Place => source.Amount;

        public override Conversion Fill(ITable row)
        {
            var amount = number.Convert(row[column]);
            return amount.Fault is null && !amount.Value.IsAbsent
                ? new(amount.Value.Scaled < 0 ? negative : positive)
                : amount;
        }
    }

    internal sealed class FromRowNumber(FactColumn column) : ColumnFiller
    {
        public override string Place => column.Name;

        public override Conversion Fill(ITable row) =>
            new(FactValue.Of(row.RowNumber.ToString(CultureInfo.InvariantCulture)));
    }
}
