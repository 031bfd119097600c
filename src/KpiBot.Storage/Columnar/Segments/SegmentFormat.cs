using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Segments;

/// <summary>Segments as bytes. The numbers of the column types are part of the format.</summary>
internal static class SegmentFormat
{
    private const byte Version = 1;

    public static byte[] Encode(Segment segment)
    {
        var writer = new BlockWriter();
        writer.Write(Version);
        writer.Write(segment.Rows);
        writer.Write(segment.Columns.Count);
        foreach (var column in segment.Columns)
        {
            writer.Write(column.Name);
            writer.Write(NumberOf(column.Type));
            switch (column)
            {
                case SegmentColumn.Numbers numbers:
                    writer.Write(numbers.Cells);
                    break;
                case SegmentColumn.Texts texts:
                    writer.Write(texts.Values);
                    writer.Write(Array.ConvertAll(texts.Codes, static code => (long)code));
                    break;
            }
        }
        return writer.ToArray();
    }

    public static Segment Decode(byte[] block)
    {
        var reader = new BlockReader(block);
        var version = reader.ReadByte();
        if (version != Version)
            throw new InvalidDataException($"A segment of version {version} is unknown.");
        var rows = reader.ReadInt32();
        var columns = new SegmentColumn[reader.ReadInt32()];
        for (var i = 0; i < columns.Length; i++)
        {
            var name = reader.ReadText();
            var type = TypeOf(reader.ReadByte());
            var values = type == ColumnType.Text ? reader.ReadTexts() : [];
            var cells = new long[rows];
            reader.Read(cells);
            columns[i] = type == ColumnType.Text
                ? new SegmentColumn.Texts(name, values, Array.ConvertAll(cells, static code => (int)code))
                : new SegmentColumn.Numbers(name, type, cells);
        }
        return new(rows, columns);
    }

    public static byte[] Encode(SegmentKeys keys)
    {
        var writer = new BlockWriter();
        writer.Write(Version);
        writer.Write(keys.ExternalIds);
        writer.Write(Array.ConvertAll(keys.Deleted, static deleted => deleted ? 1L : 0L));
        writer.Write(keys.UpdatedAt);
        return writer.ToArray();
    }

    public static SegmentKeys DecodeKeys(byte[] block)
    {
        var reader = new BlockReader(block);
        var version = reader.ReadByte();
        if (version != Version)
            throw new InvalidDataException($"Keys of version {version} are unknown.");
        var externalIds = reader.ReadTexts();
        var deleted = new long[externalIds.Length];
        reader.Read(deleted);
        var updatedAt = new long[externalIds.Length];
        reader.Read(updatedAt);
        return new(externalIds, Array.ConvertAll(deleted, static flag => flag != 0), updatedAt);
    }

    private static byte NumberOf(ColumnType type) => type switch
    {
        ColumnType.Day => 0,
        ColumnType.Text => 1,
        ColumnType.Money => 2,
        ColumnType.Number => 3,
        ColumnType.Rate => 4,
    };

    private static ColumnType TypeOf(byte number) => number switch
    {
        0 => ColumnType.Day,
        1 => ColumnType.Text,
        2 => ColumnType.Money,
        3 => ColumnType.Number,
        4 => ColumnType.Rate,
        _ => throw new InvalidDataException($"Column type {number} is unknown: the store is damaged."),
    };
}
