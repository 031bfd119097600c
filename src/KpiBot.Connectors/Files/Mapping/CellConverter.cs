using KpiBot.Connectors.Files.Cells;
using KpiBot.Core.Facts;

namespace KpiBot.Connectors.Files.Mapping;

/// <summary>Turns the cells of one mapped column into values. Texts that come again are converted once.</summary>
internal sealed class CellConverter
{
    private const int RememberedTexts = 8_192;

    private readonly ColumnMapping mapping;
    private readonly char? decimalMark;
    private readonly DayText days;
    private readonly Dictionary<string, Conversion> remembered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Conversion>.AlternateLookup<ReadOnlySpan<char>> rememberedSpans;

    public CellConverter(ColumnMapping mapping, char? decimalMark, TimeZoneInfo zone)
    {
        this.mapping = mapping;
        this.decimalMark = decimalMark;
        days = new DayText(mapping.Formats, zone);
        rememberedSpans = remembered.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Conversion Convert(in Cell cell)
    {
        if (cell.Kind == CellKind.Text)
            return ConvertRemembering(cell.Text);
        var hasOwnType = mapping.Column.Type != ColumnType.Text && mapping.Values.Count == 0 && mapping.Otherwise is null;
        return hasOwnType ? ConvertTyped(cell) : ConvertRemembering(cell.ToString());
    }

    private Conversion ConvertRemembering(ReadOnlySpan<char> text)
    {
        if (rememberedSpans.TryGetValue(text, out var conversion))
            return conversion;
        conversion = Translate(text);
        if (remembered.Count < RememberedTexts)
            rememberedSpans[text] = conversion;
        return conversion;
    }

    private Conversion Translate(ReadOnlySpan<char> text)
    {
        if (mapping.Values.Count == 0 && mapping.Otherwise is null)
            return ConvertText(text);
        if (mapping.Values.TryGetValue(text.ToString(), out var named))
            return ConvertText(named);
        return ConvertText(text.IsEmpty ? text : mapping.Otherwise ?? text);
    }

    private Conversion ConvertText(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return Conversion.Absent;
        switch (mapping.Column.Type)
        {
            case ColumnType.Text:
                return new(FactValue.Of(text.ToString()));
            case ColumnType.Day:
                return days.Read(text, out var day) is { } fault ? Conversion.Refuse(fault) : new(FactValue.Of(day));
            default:
                var number = NumberText.Read(text, decimalMark);
                return number.Reading switch
                {
                    NumberReading.Good => Scale(number.Value, number.Currency),
                    NumberReading.NotANumber => Conversion.Refuse($"{Quoted.Value(text)} is not a number{MarkHint()}"),
                    NumberReading.Ambiguous => Conversion.Refuse(
                        $"{Quoted.Value(text)} could have thousands or decimals: say which mark is the decimal one, `decimal: \",\"` or `decimal: \".\"`"),
                };
        }
    }

    private Conversion ConvertTyped(in Cell cell)
    {
        DateOnly day;
        var isDay = mapping.Column.Type == ColumnType.Day;
        if (!isDay)
        {
            return cell.Kind == CellKind.Number && Math.Abs(cell.Number) < 1e15
                ? Scale((decimal)cell.Number, null)
                : Conversion.Refuse($"{cell.ToString()} is not an amount or a count");
        }

        var fault = cell.Kind == CellKind.Moment ? DayText.Accept(cell.Moment, out day) : days.Accept(cell.Number, out day);
        return fault is null ? new(FactValue.Of(day)) : Conversion.Refuse(fault);
    }

    private Conversion Scale(decimal number, string? currency)
    {
        try
        {
            return new(FactValue.Of(number * mapping.Factor, mapping.Column.Type), null, currency);
        }
        catch (OverflowException)
        {
            return Conversion.Refuse("the number is too large");
        }
    }

    private string MarkHint() => decimalMark switch
    {
        ',' => " with a decimal comma",
        '.' => " with a decimal point",
        _ => "",
    };
}
