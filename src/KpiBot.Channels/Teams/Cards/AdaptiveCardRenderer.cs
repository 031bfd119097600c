using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using KpiBot.Channels.Teams.Cards.Buttons;
using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>Lays an answer out as an Adaptive Card 1.5. It decides nothing: every word of substance is the answer's.</summary>
public static class AdaptiveCardRenderer
{
    /// <summary>
    /// The card, always under 28,000 bytes: where the answer is larger, less of it is shown and the card says so; where not even
    /// that fits, the card says what to do.
    /// </summary>
    /// <param name="size">Bytes that the card stays under.</param>
    /// <returns>With buttons that can be read and do nothing: to be looked at.</returns>
    public static JsonElement Render(Answer answer, int size = CardLimits.CardSize) => Render(answer, CardSurroundings.Preview, size);

    internal static JsonElement Render(Answer answer, CardSurroundings around, int size = CardLimits.CardSize) =>
        RenderUnder(size, answer, around)
        ?? RenderUnder(CardLimits.CardSize, AskFaults.NotShown(answer.Language), around)
        ?? throw new UnreachableException("Not even that there is an answer can be shown.");

    /// <summary>The fullest card under so many bytes; null where there is none.</summary>
    internal static JsonElement? RenderUnder(int size, Answer answer, CardSurroundings around)
    {
        foreach (var limits in CardLimits.Widest)
        {
            var card = JsonSerializer.SerializeToElement(CardOf(answer, limits, around), CardJson.Wire.AdaptiveCard);
            if (SizeOf(card) < size)
                return card;
        }

        return null;
    }

    /// <summary>In bytes, as it is sent.</summary>
    public static int SizeOf(JsonElement card) => JsonMarshal.GetRawUtf8Value(card).Length;

    private static AdaptiveCard CardOf(Answer answer, CardLimits limits, CardSurroundings around)
    {
        var summary = CardSummary.Of(answer);
        var buttons = new CardButtons(answer, around);
        var spoken = Math.Min(limits.Characters, CardSummary.Limit);
        return new(answer.Language.Tag(), CardText.Markdown(summary, spoken), CardText.Spoken(summary, spoken), [.. BodyOf(answer, limits, buttons), .. ActionsOf(answer, limits, buttons)]);
    }

    private static IEnumerable<CardElement> BodyOf(Answer answer, CardLimits limits, CardButtons buttons) => answer switch
    {
        KpiAnswer kpi => KpiCard.BodyOf(kpi, limits, buttons.CanExport(kpi, limits)),
        DefinitionAnswer definition => TextCards.BodyOf(definition, limits),
        KpiListAnswer list => TextCards.BodyOf(list, limits),
        TextAnswer text => TextCards.BodyOf(text, limits),
        IssueAnswer issue => TextCards.BodyOf(issue, limits),
        _ => throw new UnreachableException($"No card for {answer.GetType().Name}."),
    };

    private static IEnumerable<ActionSet> ActionsOf(Answer answer, CardLimits limits, CardButtons buttons)
    {
        IEnumerable<IEnumerable<CardAction>> rows = answer switch
        {
            KpiAnswer kpi => [KpiCard.ActionsOf(kpi, limits, buttons), buttons.OfItself(kpi, limits)],
            TextAnswer text => [buttons.For(text.Suggestions.Select(question => new AnswerChoice(question, question)), limits), buttons.OfSettings(text)],
            IssueAnswer issue => [buttons.For(issue.Choices, limits)],
            _ => [],
        };
        return rows.Select(row => new ActionSet([.. row])).Where(row => row.Actions.Count > 0);
    }
}
