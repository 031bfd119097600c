using KpiBot.Core.Facts;

namespace KpiBot.Storage.Columnar.Derived;

/// <summary><c>surveys.position</c>: where an answer stands on its own scale, 0 to 1; absent where the scale is unknown.</summary>
internal static class SurveyPositions
{
    public static FactTable AddTo(FactTable surveys)
    {
        var (score, lowest, highest) = (surveys.Number("score"), surveys.Number("scale_min"), surveys.Number("scale_max"));
        var positions = new long[surveys.Rows];
        for (var row = 0; row < positions.Length; row++)
            positions[row] = PositionOf(score[row], lowest[row], highest[row]);
        return surveys.With([new NumberColumn("position", ColumnType.Number, positions)]);
    }

    private static long PositionOf(long score, long lowest, long highest)
    {
        if (score == NumberColumn.Absent || lowest == NumberColumn.Absent || highest <= lowest)
            return NumberColumn.Absent;
        return FactValue.Of(((decimal)score - lowest) / ((decimal)highest - lowest), ColumnType.Number).Scaled;
    }
}
