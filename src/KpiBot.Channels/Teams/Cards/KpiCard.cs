using KpiBot.Channels.Charts;
using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>The card of a number: the number first, what it covers, what is in it, and how far to trust it.</summary>
internal static class KpiCard
{
    private const string HowComputedId = "how-computed";
    private const string MoreFactsId = "more-facts";
    private const int SparkLength = 31;

    public static IEnumerable<CardElement> BodyOf(KpiAnswer answer, CardLimits limits)
    {
        string Plain(string text) => CardText.Plain(text, limits.Characters);

        yield return CardText.Line(new TextRun(Plain(answer.Title)) { Size = TextSize.Medium, Weight = TextWeight.Bolder });
        yield return CardText.Line(new TextRun(Plain(answer.Headline)) { Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder }) with { Spacing = Spacing.Small };
        if (answer.Change is { } change)
        {
            var amount = new TextRun(Plain(change.Amount)) { Weight = TextWeight.Bolder, Color = Tones.ColorOf(change.Tone) };
            yield return CardText.Line(amount, new TextRun($" {Plain(change.Against)}")) with { Spacing = Spacing.None };
        }

        foreach (var line in answer.Outlook)
        {
            var lead = new TextRun(Plain(line.Lead)) { Weight = TextWeight.Bolder, Color = Tones.ColorOf(line.Tone) };
            yield return CardText.Line(lead, new TextRun($" {Plain(line.Text)}")) with { Spacing = Spacing.Small };
        }

        yield return CardText.Line(new TextRun(Plain(answer.Period)) { IsSubtle = true }) with { Spacing = Spacing.Small };
        foreach (var line in CardLists.Lines(answer.Reading, answer.Language, limits, run => run with { Size = TextSize.Small }))
            yield return line;
        foreach (var fact in CardLists.Lines([.. answer.Insights.Select(Bulleted)], answer.Language, limits, run => run))
            yield return fact;
        if (answer.MoreInsights.Count > 0)
            yield return MoreFacts(answer, limits);
        foreach (var finding in CardLists.Lines(answer.Findings, answer.Language, limits, run => run))
            yield return finding;
        if (answer.Spark is { } spark)
            yield return Spark(spark, limits);
        if (answer.Table is { } table)
        {
            foreach (var element in KpiTable.Of(table, answer, limits))
                yield return element;
        }

        foreach (var note in CardLists.Lines(answer.Notes, answer.Language, limits, run => run with { Size = TextSize.Small }))
            yield return note;
        yield return Freshness(answer, Plain(answer.Freshness));
        yield return HowComputed(answer, limits);
    }

    public static IReadOnlyList<CardAction> ActionsOf(KpiAnswer answer, CardLimits limits) =>
    [
        .. answer.MoreInsights.Count == 0
            ? (CardAction[])[]
            : [new CardAction.ToggleVisibility(CardWords.MoreFacts(answer.MoreInsights.Count).In(answer.Language), [MoreFactsId])],
        new CardAction.ToggleVisibility(CardWords.HowComputed.In(answer.Language), [HowComputedId]),
        .. CardButtons.For(answer.Ways, limits) ?? [],
    ];

    private static Container MoreFacts(KpiAnswer answer, CardLimits limits) =>
        new([.. CardLists.Lines([.. answer.MoreInsights.Select(Bulleted)], answer.Language, limits, run => run)])
        {
            Id = MoreFactsId,
            IsVisible = false,
            Spacing = Spacing.Small,
        };

    private static string Bulleted(InsightLine fact) => $"• {fact.Text}";

    private static RichTextBlock Spark(SparkLine spark, CardLimits limits) => CardText.Line(
        // The newest points, as many as stand in a line.
        new TextRun(TextBars.Spark([.. spark.Points.TakeLast(SparkLength)])) { Color = TextColor.Accent },
        new TextRun($"  {CardText.Plain($"{spark.Lowest} – {spark.Highest}", limits.Characters)}") { Size = TextSize.Small, IsSubtle = true });

    private static RichTextBlock Freshness(KpiAnswer answer, string freshness)
    {
        var line = new TextRun(freshness) { Size = TextSize.Small, IsSubtle = true };
        var block = answer.IsSampleData
            ? CardText.Line(new TextRun($"{CardWords.SampleData.In(answer.Language)} · ") { Size = TextSize.Small, Weight = TextWeight.Bolder, Color = TextColor.Accent }, line)
            : CardText.Line(line);
        return block with { Spacing = Spacing.Medium, Separator = true };
    }

    private static Container HowComputed(KpiAnswer answer, CardLimits limits) => new(
    [
        CardText.Line(new TextRun(CardText.Plain(answer.HowComputed.Formula, limits.Characters))),
        .. CardLists.Labelled(answer.HowComputed.Parts, answer.Language, limits),
    ])
    {
        Id = HowComputedId,
        IsVisible = false,
    };
}
