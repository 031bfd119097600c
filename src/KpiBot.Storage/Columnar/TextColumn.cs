using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar;

/// <summary>Texts, dictionary-encoded: code 0 is absent.</summary>
internal sealed class TextColumn(string name, IReadOnlyList<string?> values, IReadOnlyDictionary<string, int> codeOf, Codes codes)
    : Column(name, ColumnType.Text)
{
    public const int AbsentCode = 0;

    public Codes Codes => codes;

    /// <summary>Values by code; the first is null.</summary>
    public IReadOnlyList<string?> Values => values;

    /// <summary>Every value that a row has, each once.</summary>
    public IEnumerable<string> Members => values.Skip(1).OfType<string>();

    /// <summary>Null where no row has the value.</summary>
    public int? CodeOf(string? value) =>
        value is null ? AbsentCode : codeOf.TryGetValue(value, out var code) ? code : null;

    public static TextColumn WithoutValues(string name, int rows) =>
        new(name, [null], new Dictionary<string, int>(), Codes.Of(new int[rows], 0));

    public override void KeepPresent(RowChunk chunk, bool present) => codes.Keep(chunk, AbsentCode, exclude: present);
}
