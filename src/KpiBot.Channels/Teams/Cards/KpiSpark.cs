using KpiBot.Channels.Charts;
using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>A series as blocks of text in a line, for clients without charts.</summary>
internal static class KpiSpark
{
    /// <summary>The newest points, as many as stand in a line.</summary>
    public const int Length = 31;

    /// <summary>Of the longest bar.</summary>
    public const int BarLength = 12;

    public static RichTextBlock Of(SparkLine spark, CardLimits limits) => CardText.Line(
        new TextRun(TextBars.Spark([.. spark.Points.TakeLast(Length)])) { Color = TextColor.Accent },
        new TextRun($"  {CardText.Plain($"{spark.Lowest} – {spark.Highest}", limits.Characters)}") { Size = TextSize.Small, IsSubtle = true });
}
