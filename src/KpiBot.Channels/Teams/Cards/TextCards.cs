using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>The cards of answers without numbers.</summary>
internal static class TextCards
{
    public static IEnumerable<CardElement> BodyOf(DefinitionAnswer answer, CardLimits limits) =>
    [
        Title(answer.Title, limits),
        CardText.Line(new TextRun(CardText.Plain(answer.Description, limits.Characters))),
        .. CardLists.Labelled(answer.Facts, answer.Language, limits),
    ];

    public static IEnumerable<CardElement> BodyOf(KpiListAnswer answer, CardLimits limits) =>
    [
        Title(answer.Title, limits),
        .. CardLists.Labelled(answer.Kpis, answer.Language, limits),
    ];

    public static IEnumerable<CardElement> BodyOf(TextAnswer answer, CardLimits limits) =>
    [
        Title(answer.Title, limits),
        .. CardLists.Lines(answer.Paragraphs, answer.Language, limits, run => run),
    ];

    public static IEnumerable<CardElement> BodyOf(IssueAnswer answer, CardLimits limits) =>
    [
        CardText.Line(new TextRun(CardText.Plain(answer.Text, limits.Characters))),
    ];

    private static RichTextBlock Title(string title, CardLimits limits) =>
        CardText.Line(new TextRun(CardText.Plain(title, limits.Characters)) { Size = TextSize.Medium, Weight = TextWeight.Bolder });
}
