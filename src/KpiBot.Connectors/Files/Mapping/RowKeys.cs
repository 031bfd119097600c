using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KpiBot.Connectors.Files.Cells;
using KpiBot.Connectors.Files.Tables;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files.Mapping;

/// <summary>
/// Names each row of a stream: by its key columns, which must not repeat, or by a hash of its content, where rows that are
/// alike are told apart by their count. Keys are remembered as 128 bits of SHA-256, so that a million fit.
/// </summary>
internal sealed class RowKeys
{
    private const char Separator = '\u001F';

    private readonly Dictionary<UInt128, (string File, long Row)> firstRows = [];
    private readonly Dictionary<UInt128, int> counts = [];

    /// <param name="keyColumns">Empty for names by content.</param>
    /// <returns>The name; null where <paramref name="fault"/> says why there is none.</returns>
    public string? Name(ITable row, string file, ReadOnlySpan<int> keyColumns, ReadOnlySpan<FactValue> values, out string? fault)
    {
        fault = null;
        return keyColumns.IsEmpty ? ByContent(values) : ByKey(row, file, keyColumns, out fault);
    }

    private string? ByKey(ITable row, string file, ReadOnlySpan<int> keyColumns, out string? fault)
    {
        fault = null;
        var key = row[keyColumns[0]].ToString();
        for (var i = 1; i < keyColumns.Length; i++)
            key += Separator + row[keyColumns[i]].ToString();
        if (key.AsSpan().Trim(Separator).IsEmpty)
        {
            fault = "the key is blank";
            return null;
        }

        if (firstRows.TryAdd(Hash(MemoryMarshal.AsBytes(key.AsSpan())), (file, row.RowNumber)))
            return key;
        var first = firstRows[Hash(MemoryMarshal.AsBytes(key.AsSpan()))];
        var where = first.File == file ? "" : $" of {first.File}";
        fault = $"the key {Quoted.Value(key.Replace(Separator, ' '))} stands in row {first.Row}{where} already";
        return null;
    }

    private string ByContent(ReadOnlySpan<FactValue> values)
    {
        var size = 0;
        foreach (var value in values)
            size += sizeof(long) + sizeof(int) + (value.Text?.Length ?? 0) * sizeof(char);
        var bytes = size <= 2_048 ? stackalloc byte[size] : new byte[size];
        var rest = bytes;
        foreach (var value in values)
        {
            var text = MemoryMarshal.AsBytes(value.Text.AsSpan());
            BinaryPrimitives.WriteInt64LittleEndian(rest, value.Scaled);
            BinaryPrimitives.WriteInt32LittleEndian(rest[sizeof(long)..], value.IsAbsent ? -1 : text.Length);
            text.CopyTo(rest[(sizeof(long) + sizeof(int))..]);
            rest = rest[(sizeof(long) + sizeof(int) + text.Length)..];
        }

        var hash = Hash(bytes);
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _);
        count++;
        var name = hash.ToString("x32", CultureInfo.InvariantCulture);
        return count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{count}");
    }

    private static UInt128 Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
