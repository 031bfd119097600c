using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>The card of a number: the number first, what it covers, what is in it, and how far to trust it.</summary>
internal static class KpiCard
{
    private const string HowComputedId = "how-computed";
    private const string MoreFactsId = "more-facts";

    /// <param name="canExport">Whether the card has a button that gives all rows as a file.</param>
    public static IEnumerable<CardElement> BodyOf(KpiAnswer answer, CardLimits limits, bool canExport)
    {
        string Plain(string text) => CardText.Plain(text, limits.Characters);

        yield return CardText.Line(new TextRun(Plain(answer.Title)) { Size = TextSize.Medium, Weight = TextWeight.Bolder });
        yield return CardText.Line(new TextRun(Plain(answer.Headline)) { Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder }) with { Spacing = Spacing.Small };
        if (answer.Change is { } change)
        {
            var amount = new TextRun(Plain(change.Amount)) { Weight = TextWeight.Bolder };
            yield return CardText.Line([.. Tones.After(amount, change.Tone), new($" {Plain(change.Against)}")]) with { Spacing = Spacing.None };
        }

        foreach (var line in answer.Outlook)
        {
            var lead = new TextRun($"{Plain(line.Lead)} ") { Weight = TextWeight.Bolder };
            yield return CardText.Line([lead, .. Tones.After(new(Plain(line.Text)), line.Tone)]) with { Spacing = Spacing.Small };
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
        foreach (var element in Figures(answer, limits, canExport))
            yield return element;

        foreach (var note in CardLists.Lines(answer.Notes, answer.Language, limits, run => run with { Size = TextSize.Small }))
            yield return note;
        yield return Freshness(answer, Plain(answer.Freshness));
        yield return HowComputed(answer, limits);
    }

    /// <summary>What is in the card already, and where the answer leads.</summary>
    public static IReadOnlyList<CardAction> ActionsOf(KpiAnswer answer, CardLimits limits, CardButtons buttons)
    {
        List<CardAction> own =
        [
            .. MoreFactsButton(answer),
            .. ShowAll(answer, limits),
            new CardAction.ToggleVisibility(AnswerWords.HowComputed.In(answer.Language), [HowComputedId]),
        ];
        return [.. own, .. buttons.For(answer.Ways, limits, CardLimits.Buttons - own.Count)];
    }

    private static IEnumerable<CardAction> MoreFactsButton(KpiAnswer answer) => answer.MoreInsights.Count == 0
        ? []
        : [new CardAction.ToggleVisibility(AnswerWords.MoreFacts(answer.MoreInsights.Count).In(answer.Language), [MoreFactsId])];

    private static Container MoreFacts(KpiAnswer answer, CardLimits limits) =>
        new([.. CardLists.Lines([.. answer.MoreInsights.Select(Bulleted)], answer.Language, limits, run => run)])
        {
            Id = MoreFactsId,
            IsVisible = false,
            Spacing = Spacing.Small,
        };

    private static string Bulleted(InsightLine fact) => $"• {fact.Text}";

    /// <summary>The chart, or a line of blocks where there is none, and the figures below.</summary>
    private static IEnumerable<CardElement> Figures(KpiAnswer answer, CardLimits limits, bool canExport)
    {
        var chart = answer.Table is { } charted ? new KpiChart(answer, charted, limits).Build() : null;
        if (chart is not null)
            yield return chart with { Spacing = Spacing.Medium };
        else if (answer.Spark is { } spark)
            yield return KpiSpark.Of(spark, limits);
        if (answer.Table is not { } table)
            yield break;
        foreach (var element in new KpiTable(table, answer, limits, hasChart: chart is not null).Elements(canExport))
            yield return element;
    }

    private static IEnumerable<CardAction> ShowAll(KpiAnswer answer, CardLimits limits) =>
        answer.Table is { } table && new KpiTable(table, answer, limits, hasChart: false).ShowAll() is { } all ? [all] : [];

    private static RichTextBlock Freshness(KpiAnswer answer, string freshness)
    {
        var line = new TextRun(freshness) { Size = TextSize.Small, IsSubtle = true };
        var block = answer.IsSampleData
            ? CardText.Line(new TextRun($"{AnswerWords.SampleData.In(answer.Language)} · ") { Size = TextSize.Small, Weight = TextWeight.Bolder, Color = TextColor.Accent }, line)
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
