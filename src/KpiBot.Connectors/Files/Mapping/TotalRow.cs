using System.Collections.Frozen;
using KpiBot.Connectors.Files.Tables;

namespace KpiBot.Connectors.Files.Mapping;

/// <summary>Recognises the row that adds the others up, by the word that it begins with.</summary>
internal sealed class TotalRow(IReadOnlyList<string> configured)
{
    private static readonly FrozenSet<string> Usual = FrozenSet.ToFrozenSet(
    [
        "total", "totals", "totaux", "total general", "totaux generaux", "grand total", "somme", "sum", "sous-total", "sous total",
        "subtotal", "sub-total", "total ht", "total ttc", "cumul", "ensemble",
    ]);

    private readonly HashSet<string> own = [.. configured.Select(HeaderNames.Normalize)];

    /// <summary>Rows that the owner names as totals are, whatever else they hold.</summary>
    public bool IsConfigured(ITable row) => own.Count > 0 && own.Contains(Word(row));

    /// <summary>What a row begins with that is no good otherwise: a customer named Total keeps its rows.</summary>
    public static bool IsUsual(ITable row) => Usual.Contains(Word(row));

    public static bool IsWord(string text) => Usual.Contains(Normalize(text));

    public static string FirstText(ITable row)
    {
        for (var column = 0; column < row.Width; column++)
        {
            if (!row[column].IsBlank)
                return row[column].ToString();
        }

        return "";
    }

    private static string Word(ITable row) => Normalize(FirstText(row));

    private static string Normalize(string text) => HeaderNames.Normalize(text).TrimEnd(':', ' ', '.');
}
