using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar;

/// <summary>All rows of a fact, column by column, ordered by the fact's day column.</summary>
internal sealed class FactTable
{
    private readonly Dictionary<string, Column> columns;
    private readonly Lazy<TextColumn> unknown;

    public FactTable(FactSchema schema, int rows, IEnumerable<Column> columns)
    {
        Schema = schema;
        Rows = rows;
        this.columns = columns.ToDictionary(column => column.Name);
        unknown = new(() => TextColumn.WithoutValues("", rows));
    }

    public FactSchema Schema { get; }

    public int Rows { get; }

    public IEnumerable<Column> Columns => columns.Values;

    /// <summary>The dimensions that the rows can be split by: the schema's and those that sources brought.</summary>
    public IEnumerable<TextColumn> Dimensions =>
        columns.Values.OfType<TextColumn>().Where(column => column.Name != FactSource.Column && Schema.Find(column.Name) is not { IsDimension: false });

    /// <summary>The column, or one without values where it is neither the schema's nor a source's own.</summary>
    public Column Find(string name) => columns.GetValueOrDefault(name) ?? unknown.Value;

    /// <exception cref="ArgumentException">The column holds something else.</exception>
    public TextColumn Text(string name) => Find(name) as TextColumn ?? throw Misfit(name, "texts");

    /// <inheritdoc cref="Text"/>
    public NumberColumn Number(string name) => Find(name) as NumberColumn ?? throw Misfit(name, "numbers");

    /// <inheritdoc cref="Text"/>
    public DayColumn Day(string name) => Find(name) as DayColumn ?? throw Misfit(name, "days");

    /// <summary>The table with columns that are derived from other facts, in place of earlier ones of the same name.</summary>
    public FactTable With(IEnumerable<Column> derived)
    {
        var names = derived.ToDictionary(column => column.Name);
        return new(Schema, Rows, columns.Values.Where(column => !names.ContainsKey(column.Name)).Concat(names.Values));
    }

    private ArgumentException Misfit(string column, string content) =>
        new($"{Schema.Name} has no column {column} that holds {content}.", nameof(column));
}
